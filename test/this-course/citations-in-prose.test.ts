import { expect, test } from 'vitest';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();

test('the comparison of what is asked has every document, and a source for each row', () => {
  const policy = course.chapters.find(({ id }) => id === 'policy-imperatives');
  const table = policy?.sections.find(({ title }) => title === 'Who is asked for what');
  const rows = table?.paragraphs.filter(({ block }) => block === 'table-row') ?? [];
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.filter(({ mentions }) => mentions.sources.length === 0)).toEqual([]);
  const documents = course.sources.filter(({ role }) => role === 'document').map(({ id }) => id);
  const cited = new Set(rows.flatMap(({ mentions }) => mentions.sources));
  expect(documents.filter((id) => !cited.has(id))).toEqual([]);
});

test('every account can be opened in a chapter', () => {
  expect(course.accounts.filter(({ chapters }) => chapters.length === 0)).toEqual([]);
});

test('each document is introduced by what it is, whom it is for and who pays', () => {
  const documents = course.sources.filter(({ role }) => role === 'document');
  expect(documents.filter(({ introduction }) => !introduction)).toEqual([]);
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

test('more than a third of the citations of the documents are to the longest, as it is introduced', () => {
  const documents = course.sources.filter(({ role }) => role === 'document');
  const all = documents.reduce((sum, { uses }) => sum + uses.length, 0);
  const longest = documents.find(({ id }) => id === 'khan-akram-2024')?.uses.length ?? 0;
  expect(longest / all).toBeGreaterThan(1 / 3);
  expect(longest / all).toBeLessThan(1 / 2);
});
