import { describe, expect, test } from 'vitest';
import { emptyProgress, faultOf, laterOf } from '../../../src/domain/attempts/kept-progress.ts';
import {
  formatProgressFile,
  parseProgressFile,
} from '../../../src/domain/attempts/progress-file.ts';
import { CONFIDENCES } from '../../../src/domain/attempts/confidence.ts';
import {
  readAnswerRecord,
  readHistoryRecord,
  readReadRecord,
  type ProgressStore,
} from '../../../src/domain/attempts/records.ts';
import { newCard } from '../../../src/domain/review/due-cards.ts';

const ANSWER = { version: 1, answer: 'x', isChecked: true, confidence: null, revision: 0 };
const HISTORY = { version: 1, checked: 2, right: 1, lastShare: 0.5, lastConfidence: null };
const READ = { version: 1, atMs: 5 };

describe('why a record cannot be read is said', () => {
  test.each([
    ['answers', { ...ANSWER, isChecked: 1 }, 'isChecked is neither true nor false'],
    ['answers', { ...ANSWER, confidence: 'certain' }, 'confidence is none of the known ones'],
    ['answers', { ...ANSWER, confidence: undefined }, 'confidence is none of the known ones'],
    ['answers', { ...ANSWER, revision: -1 }, 'revision is no whole number'],
    ['answers', { ...ANSWER, revision: 0.5 }, 'revision is no whole number'],
    ['answers', { ...ANSWER, revision: '2' }, 'revision is no whole number'],
    ['answers', { ...ANSWER, revision: NaN }, 'revision is no whole number'],
    ['answers', { ...ANSWER, answer: undefined }, 'there is no answer'],
    ['history', { ...HISTORY, checked: -1 }, 'checked or right is no whole number'],
    ['history', { ...HISTORY, checked: 2.5 }, 'checked or right is no whole number'],
    ['history', { ...HISTORY, right: '1' }, 'checked or right is no whole number'],
    ['history', { ...HISTORY, right: 3 }, 'more were right than were checked'],
    ['history', { ...HISTORY, lastShare: -0.1 }, 'lastShare is no share'],
    ['history', { ...HISTORY, lastShare: 1.1 }, 'lastShare is no share'],
    ['history', { ...HISTORY, lastShare: '1' }, 'lastShare is no share'],
    ['history', { ...HISTORY, lastShare: NaN }, 'lastShare is no share'],
    [
      'history',
      { ...HISTORY, lastConfidence: 'certain' },
      'lastConfidence is none of the known ones',
    ],
    ['read', { ...READ, atMs: '5' }, 'atMs is no time'],
    ['read', { ...READ, atMs: Infinity }, 'atMs is no time'],
    ['read', null, 'it is no record'],
    ['read', 'text', 'it is no record'],
    ['read', [READ], 'it is no record'],
    ['read', { atMs: 5 }, 'its version is none, and this page reads version 1'],
    ['read', { ...READ, version: '1' }, 'its version is "1", and this page reads version 1'],
  ] as const)('in %s, %j: %s', (store, value, reason) => {
    expect(faultOf(store, value)).toBe(reason);
  });

  test.each([
    ['answers', ANSWER],
    ['history', HISTORY],
    ['history', { ...HISTORY, checked: 0, right: 0, lastShare: 0 }],
    ['history', { ...HISTORY, right: 2, lastShare: 1 }],
    ['read', READ],
    ['cards', newCard(0)],
  ] as const)('and of a good one in %s nothing: %j', (store, value) => {
    expect(faultOf(store, value)).toBeUndefined();
  });
});

test.each(CONFIDENCES)('a confidence of “%s” is read', (confidence) => {
  expect(readAnswerRecord({ ...ANSWER, confidence }).ok).toBe(true);
  expect(readHistoryRecord({ ...HISTORY, lastConfidence: confidence }).ok).toBe(true);
});

test('what a record has besides is left aside', () => {
  expect(readAnswerRecord({ ...ANSWER, more: 1 })).toEqual({ ok: true, record: ANSWER });
  expect(readHistoryRecord({ ...HISTORY, more: 1 })).toEqual({ ok: true, record: HISTORY });
  expect(readReadRecord({ ...READ, more: 1 })).toEqual({ ok: true, record: READ });
});

describe('of two records of one key stays', () => {
  const seen = { ...newCard(0), reps: 2 };
  test.each<[Exclude<ProgressStore, 'aside'>, unknown, unknown, 'here' | 'there', string]>([
    ['answers', ANSWER, { ...ANSWER, answer: 'y' }, 'here', 'of the same revision'],
    ['answers', ANSWER, { ...ANSWER, revision: 1 }, 'there', 'it is the later revision'],
    ['answers', null, ANSWER, 'here', 'neither is later'],
    ['history', HISTORY, { ...HISTORY, right: 2 }, 'here', 'both are as long'],
    ['history', HISTORY, { ...HISTORY, checked: 3 }, 'there', 'it is longer'],
    ['history', { ...HISTORY, checked: 3 }, HISTORY, 'here', 'it is longer'],
    ['cards', seen, { ...seen, dueMs: 9 }, 'here', 'both were seen as often'],
    ['cards', seen, { ...seen, reps: 3 }, 'there', 'it was seen more often'],
    ['cards', { ...seen, reps: 3 }, seen, 'here', 'it was seen more often'],
    ['cards', 'nonsense', seen, 'there', 'the other is no card'],
    ['cards', seen, 'nonsense', 'here', 'the other is no card'],
    ['read', READ, { ...READ, atMs: 1 }, 'here', 'it was read already'],
    ['read', undefined, READ, 'there', 'there is no other'],
    ['history', undefined, HISTORY, 'there', 'there is no other'],
    ['cards', undefined, newCard(0), 'there', 'there is no other'],
    ['answers', undefined, { ...ANSWER, revision: 0 }, 'there', 'there is no other'],
  ])('in %s, of %j and %j, what stands %s: %s', (store, here, there, side) => {
    expect(laterOf(store, here, there)).toBe(side === 'here' ? here : there);
  });
});

describe('a progress file', () => {
  const file = (stores: object) =>
    JSON.stringify({ format: 'a-course-progress', version: 1, ...stores });
  const aside = { shelf: 'cards', key: 'a', value: 1, reason: 'it is no record' };

  test('puts aside by its name and key what cannot be read, with the reason', () => {
    expect(parseProgressFile(file({ read: [['/a', 5]] }), 'a-course')).toEqual({
      ok: true,
      kept: {
        ...emptyProgress(),
        aside: [['read//a', { shelf: 'read', key: '/a', value: 5, reason: 'it is no record' }]],
      },
      setAside: 1,
    });
  });

  test('gives back what was set aside before, and counts it not again', () => {
    const kept = { ...emptyProgress(), aside: [['cards/a', aside] as [string, unknown]] };
    expect(parseProgressFile(formatProgressFile(kept, 'a-course'), 'a-course')).toEqual({
      ok: true,
      kept,
      setAside: 0,
    });
  });

  test.each([[null], [[]], ['text'], [{ shelf: 'cards' }], [{ key: 'a' }]])(
    'sets aside what is no record of what was set aside: %j',
    (value) => {
      const read = parseProgressFile(file({ aside: [['cards/a', value]] }), 'a-course');
      expect(read).toMatchObject({ ok: true, setAside: 1 });
      expect(read.ok && read.kept.aside).toEqual([
        ['aside/cards/a', { shelf: 'aside', key: 'cards/a', value, reason: 'it is no record' }],
      ]);
    },
  );

  test.each([
    [7],
    ['ab'],
    [['/a']],
    [['/a', READ, 1]],
    [[1, READ]],
    [{ length: 2, 0: '/a', 1: READ }],
  ])('leaves out what is no pair of a key and a value: %j', (entry) => {
    const read = parseProgressFile(file({ read: [entry, ['/b', READ]] }), 'a-course');
    expect(read).toEqual({
      ok: true,
      kept: { ...emptyProgress(), read: [['/b', READ]] },
      setAside: 0,
    });
  });

  test('may begin with the mark that some editors put before a text, and lack a store', () => {
    expect(parseProgressFile(`\uFEFF${file({})}`, 'a-course')).toEqual({
      ok: true,
      kept: emptyProgress(),
      setAside: 0,
    });
    const key = '/a\uFEFF';
    const read = parseProgressFile(file({ read: [[key, READ]] }), 'a-course');
    expect(read.ok && read.kept.read).toEqual([[key, READ]]);
  });

  test.each(['null', '7', '"text"'])('that is %s is none', (text) => {
    expect(parseProgressFile(text, 'a-course')).toEqual({ ok: false, fault: 'not-progress' });
  });
});
