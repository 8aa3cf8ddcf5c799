import { expect, test } from 'vitest';
import {
  DEVICE_PARTS,
  partOfNote,
  partOfProgress,
  partOfTeaching,
  sizeOf,
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

test.each([
  ['answers', 'origins/q1', 'quizzes'],
  ['answers', 'my/assignment/q1', 'quizzes'],
  ['history', 'q1', 'quizzes'],
  ['cards', 'question:q1', 'review'],
  ['read', '/chapters/one/#s', 'reading'],
  ['aside', 'cards/q1', 'unreadable'],
] as const)('of a reader’s progress, %s under %s belongs to %s', (store, key, part) => {
  expect(partOfProgress(store, key)).toBe(part);
});

test.each([
  ['assignments', 'teaching'],
  ['results', 'teaching'],
  ['class', 'teaching'],
  ['questions', 'teaching'],
  ['papers', 'teaching'],
  ['own', 'teaching'],
  ['aside', 'unreadable'],
] as const)('of what a teacher keeps, %s belongs to %s', (store, part) => {
  expect(partOfTeaching(store)).toBe(part);
});

test.each([
  ['appearance.scheme', 'display'],
  ['review.due', 'review'],
  ['review.limit', 'review'],
  ['reading.place', 'reading'],
  ['progress.any', 'quizzes'],
  ['my.review.', 'quizzes'],
  ['my.appearance.', 'quizzes'],
])('the note %s belongs to %s', (name, part) => {
  expect(partOfNote(name)).toBe(part);
});

test('a record is as large as its key and its value written out, in bytes', () => {
  expect(sizeOf('key', { a: 1 })).toBe(10);
  expect(sizeOf('ہ', 'ہ')).toBe(6);
});
