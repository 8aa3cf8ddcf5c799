import { expect, test } from 'vitest';
import {
  answeringMinutes,
  balancedQuestions,
  filterQuestions,
} from '../../src/domain/assignments/choose-questions.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const all = course.questions;
const open = { chapters: [], objectives: [], levels: [], kinds: [] };
const countBy = (questions: typeof all, of: (question: (typeof all)[number]) => string) =>
  [...new Set(questions.map(of))].map(
    (key) => questions.filter((question) => of(question) === key).length,
  );

test('twelve balanced questions spread over the chapters, objectives and levels', () => {
  const twelve = balancedQuestions(all, 12, '1');
  expect(twelve).toHaveLength(12);
  const chapters = countBy(twelve, ({ chapter }) => chapter);
  expect(chapters).toHaveLength(Math.min(12, course.chapters.length));
  expect(Math.max(...chapters) - Math.min(...chapters)).toBeLessThanOrEqual(1);
  expect(
    Math.max(...countBy(twelve, (question) => `${question.chapter}/${question.objective}`)),
  ).toBe(1);
  expect(countBy(twelve, ({ level }) => level)).toHaveLength(3);
});

test.each(['1', '2', '3', '4'])(
  'of one objective each level is asked before one twice: %s',
  (seed) => {
    const [one] = all;
    const few = ['recall', 'recall', 'analysis', 'recall', 'recall'].map((level, at) => ({
      ...one!,
      id: `q${at}`,
      level: level as 'recall',
    }));
    expect(new Set(balancedQuestions(few, 2, seed).map(({ level }) => level)).size).toBe(2);
  },
);

test('the same seed chooses the same, another seed others', () => {
  expect(balancedQuestions(all, 12, '1')).toEqual(balancedQuestions(all, 12, '1'));
  expect(balancedQuestions(all, 12, '2')).not.toEqual(balancedQuestions(all, 12, '1'));
});

test('more than there are is all there are', () => {
  expect(balancedQuestions(all.slice(0, 3), 12, '1')).toHaveLength(3);
});

test('a filter leaves what fits all that it asks for', () => {
  const found = filterQuestions(all, { ...open, chapters: ['origins'], levels: ['recall'] });
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ chapter, level }) => chapter === 'origins' && level === 'recall')).toBe(
    true,
  );
  expect(filterQuestions(all, open)).toEqual(all);
});

test('minutes are whole, and more for what takes longer', () => {
  expect(answeringMinutes([{ kind: 'single-choice' }, { kind: 'multiple-choice' }])).toBe(3);
  expect(answeringMinutes([{ kind: 'open' }])).toBeGreaterThan(
    answeringMinutes([{ kind: 'order' }]),
  );
});
