import { expect, test } from 'vitest';
import {
  DEVICE_PARTS,
  partOfNote,
  partOfProgress,
  partOfTeaching,
} from '../../../src/domain/device/device-parts.ts';
import { PROGRESS_STORES } from '../../../src/domain/attempts/records.ts';
import { TEACHING_STORES } from '../../../src/domain/class/teaching-records.ts';

test('answers of assignments, whose keys hold names, go with what was handed in', () => {
  expect(partOfProgress('answers', 'assignment/abcd1234/amina|/1/q1')).toBe('assignments');
  expect(partOfProgress('answers', 'origins/q1')).toBe('quizzes');
  expect(['begun', 'handed-in', 'locks'].map((store) => partOfTeaching(store as 'begun'))).toEqual([
    'assignments',
    'assignments',
    'assignments',
  ]);
});

test('every store and every note belongs to a part that is listed', () => {
  const parts = [
    ...PROGRESS_STORES.map((store) => partOfProgress(store, 'key')),
    ...TEACHING_STORES.map(partOfTeaching),
    ...['reading.place', 'review.due', 'progress.any', 'appearance.scheme'].map(partOfNote),
  ];
  expect(parts.filter((part) => !DEVICE_PARTS.includes(part))).toEqual([]);
});
