import { describe, expect, test } from 'vitest';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();

/**
 * Paragraphs that state no fact of their own: they frame, pass over, or sum up what is cited above.
 * By the id of their anchor, or by their first words.
 */
const FRAMING: Record<string, string[]> = {
  origins: ['Before one can ask', 'summary'],
  'operations-after-2014': ['In 2014 three things', 'summary'],
  'taliban-return': ['Two movements bear', 'summary'],
  'ttp-talks': ['A ceasefire stops', 'four-explanations', 'summary'],
  'resurgence-2022-2023': ['When a wave of violence', 'no-single-cause', 'summary'],
  partners: ['Nobody fights alone', 'partner-test', 'summary'],
  'policy-imperatives': ['It is easier to say', 'table', 'summary'],
  'since-2024': ['The last of the five', 'dating-a-text', 'not-every-date', 'summary'],
};

describe.each(course.chapters)('in “$title”', (chapter) => {
  test('every paragraph that is not plainly framing carries a citation', () => {
    const uncited = chapter.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ words, mentions }) => words > 0 && mentions.sources.length === 0)
      .filter(({ text }) => !text.startsWith('No.Who asks') && !text.startsWith('WhenWhere'))
      .filter(({ text }) => !text.startsWith('Awan’s wordsDate'))
      .filter(
        ({ anchor, text }) =>
          !FRAMING[chapter.id]?.some((start) => start === anchor || text.startsWith(start)),
      );
    expect(uncited.map(({ line, text }) => `line ${line}: ${text.slice(0, 60)}`)).toEqual([]);
  });

  test('sections are long enough to say something and short enough to hold', () => {
    const sections = chapter.sections.filter(
      ({ id, title }) => id !== '' && title !== 'In short' && !title.startsWith('The thirty-two'),
    );
    const lengths = sections.map(({ title, paragraphs }) => ({
      title,
      words: paragraphs.reduce((sum, { words }) => sum + words, 0),
    }));
    expect(lengths.filter(({ words }) => words < 150 || words > 350)).toEqual([]);
  });

  test('a term is marked at its first use in a section and not again', () => {
    const repeated = chapter.sections.flatMap(({ title, paragraphs }) => {
      const marked = paragraphs.flatMap(({ mentions }) => mentions.terms);
      return marked
        .filter((id, index) => marked.indexOf(id) !== index)
        .map((id) => `${title}: ${id}`);
    });
    expect(repeated).toEqual([]);
  });
});

test('every recommendation of the documents stands in the comparison', () => {
  const policy = course.chapters.find(({ id }) => id === 'policy-imperatives');
  const table = policy?.sections.find(({ title }) => title.startsWith('The thirty-two'));
  const rows = table?.paragraphs.filter(({ text }) => /^\d+/.test(text)) ?? [];
  expect(rows).toHaveLength(32);
  expect(rows.filter(({ mentions }) => mentions.sources.length === 0)).toEqual([]);
});

test('the percentages that accounts state are those that the figures give', () => {
  const stated = (id: string) => course.accounts.find((account) => account.id === id)?.conclusion;
  expect(stated('fall-in-losses')).toContain('−77 per cent');
  expect(stated('fall-in-losses')).toContain('−62.2 per cent');
  expect(stated('fall-in-losses')).toContain('−34.5 per cent');
  expect(stated('stratheia-percentage')).toContain('15.29 per cent');
  expect(stated('stratheia-percentage')).toContain('14.47 per cent');
  expect(stated('rise-of-2022')).toContain('51.5 per cent');
  expect(stated('security-forces-2022')).toContain('28.9 per cent');
  expect(stated('compare-2022-and-2024')).toContain('159.8 per cent');
});
