import { expect, test } from 'vitest';
import { isTeacherMark, withMark } from '../../../src/domain/class/teacher-mark.ts';
import type { Grade } from '../../../src/domain/questions/grade.ts';

const parts = [{ id: 'a', label: 'A', outcome: 'right' as const, feedback: 'Yes.' }];
const graded: Grade = { state: 'graded', points: 2, total: 4, parts };

test('a teacher’s mark takes the place of the points, and what is said of the parts stays', () => {
  expect(withMark(graded, { share: 0.25 })).toEqual({
    state: 'graded',
    points: 0.25,
    total: 1,
    parts,
  });
  expect(withMark({ state: 'unanswered' }, { share: 1 })).toEqual({
    state: 'graded',
    points: 1,
    total: 1,
    parts: [],
  });
});

test('a comment alone, or no mark, leaves the grade as it was worked out', () => {
  expect(withMark(graded, { comment: 'Well put.' })).toBe(graded);
  expect(withMark(graded)).toBe(graded);
});

test.each([
  {},
  { share: 0 },
  { share: 1, reason: 'It is right too.', comment: 'Well seen.' },
  { comment: '' },
])('%j is a mark', (value) => {
  expect(isTeacherMark(value)).toBe(true);
});

test.each([
  null,
  undefined,
  'half',
  { share: '1' },
  { share: -0.1 },
  { share: 1.1 },
  { share: NaN },
  { reason: 3 },
  { comment: null },
])('%j is none', (value) => {
  expect(isTeacherMark(value)).toBe(false);
});
