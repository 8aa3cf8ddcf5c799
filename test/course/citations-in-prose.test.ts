import { expect, test } from 'vitest';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();

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
