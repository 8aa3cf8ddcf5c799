import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedAnswer, lengthenedHistory } from '../../../src/domain/attempts/changed-answer.ts';
import {
  emptyProgress,
  faultOf,
  laterOf,
  type KeptProgress,
} from '../../../src/domain/attempts/kept-progress.ts';
import {
  formatProgressFile,
  parseProgressFile,
} from '../../../src/domain/attempts/progress-file.ts';
import { CONFIDENCES } from '../../../src/domain/attempts/confidence.ts';
import { readAnswerRecord, type AnswerRecord } from '../../../src/domain/attempts/records.ts';
import { newCard } from '../../../src/domain/review/due-cards.ts';

const COURSE = 'a-course';

const RUNS = { numRuns: 1000 };

const confidences = fc.constantFrom(null, ...CONFIDENCES);
const answers: fc.Arbitrary<AnswerRecord> = fc.record({
  version: fc.constant(1 as const),
  answer: fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 4 }),
  ),
  isChecked: fc.boolean(),
  confidence: confidences,
  revision: fc.nat(),
});

describe('keeping an answer', () => {
  const change = { isBlank: false, isChecked: false, confidence: null, basedOn: 0 };
  const blank = { ...change, answer: null, isBlank: true };

  test('the last who answers wins, whatever tab it comes from', () => {
    const first = changedAnswer(undefined, { ...change, answer: 'a' });
    const second = changedAnswer(first, { ...change, answer: 'b' });
    expect(second.answer).toBe('b');
    expect(second.revision).toBeGreaterThan(first.revision);
  });

  test('a tab that has not seen the latest answer cannot blank it', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (before, basedOn) => {
        const after = changedAnswer(before, { ...blank, basedOn });
        if (basedOn < before.revision) expect(after).toEqual(before);
        else expect(after.answer).toBe(null);
      }),
      RUNS,
    );
  });

  test('a tab that has seen the latest answer blanks it', () => {
    const before = changedAnswer(undefined, { ...change, answer: 'a' });
    expect(changedAnswer(before, { ...blank, basedOn: before.revision })).toMatchObject({
      answer: null,
      revision: before.revision + 1,
    });
  });

  test('a revision only grows: no clock decides', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (before, basedOn) => {
        const after = changedAnswer(before, { ...change, answer: 'x', basedOn });
        expect(after.revision).toBeGreaterThan(before.revision);
      }),
      RUNS,
    );
  });
});

test('a history counts what was checked and what was wholly right', () => {
  const once = lengthenedHistory(undefined, { share: 1, confidence: 'sure' });
  expect(once).toEqual({
    version: 1,
    checked: 1,
    right: 1,
    lastShare: 1,
    lastConfidence: 'sure',
  });
  expect(lengthenedHistory(once, { share: 0.5, confidence: null })).toEqual({
    version: 1,
    checked: 2,
    right: 1,
    lastShare: 0.5,
    lastConfidence: null,
  });
});

describe('stored records', () => {
  test('every kept answer reads back as it was', () => {
    fc.assert(
      fc.property(answers, (record) => {
        const stored: unknown = JSON.parse(JSON.stringify(record));
        expect(readAnswerRecord(stored)).toEqual({ ok: true, record });
      }),
      RUNS,
    );
  });

  test('whatever stands in the place of a record, reading throws nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const shelf of ['answers', 'history', 'cards', 'read'] as const) {
          const fault = faultOf(shelf, value);
          expect(fault === undefined || fault.length > 0).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('a record of a later version is not taken for one of this', () => {
    const later = { version: 2, answer: 'a', isChecked: true, confidence: null, revision: 1 };
    expect(readAnswerRecord(later)).toEqual({
      ok: false,
      reason: 'its version is 2, and this page reads version 1',
    });
  });
});

describe('a progress file', () => {
  const kept: KeptProgress = {
    ...emptyProgress(),
    answers: [
      ['q/a', { version: 1, answer: 'x', isChecked: true, confidence: 'sure', revision: 2 }],
    ],
    cards: [['question:a', newCard(1000)]],
    read: [['/chapters/one/#s', { version: 1, atMs: 5 }]],
  };

  test('holds all that is kept, and gives it back', () => {
    expect(parseProgressFile(formatProgressFile(kept, COURSE), COURSE)).toEqual({
      ok: true,
      kept,
      setAside: 0,
    });
  });

  test('of which one record is corrupted loses no other, in a thousand corruptions', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(answers, { minLength: 1, maxLength: 6 }), (bad, good) => {
        const entries = good.map((record, at): [string, unknown] => [`q/${at}`, record]);
        const file = formatProgressFile(
          {
            ...emptyProgress(),
            answers: [...entries, ['q/bad', { version: 1, answer: bad, revision: 'no' }]],
          },
          COURSE,
        );
        const read = parseProgressFile(file, COURSE);
        expect(read.ok).toBe(true);
        if (!read.ok) return;
        expect(read.kept.answers).toHaveLength(good.length);
        expect(read.kept.aside).toHaveLength(1);
        expect(read.setAside).toBe(1);
      }),
      RUNS,
    );
  });

  test.each([
    ['', 'not-json'],
    ['{"format":', 'not-json'],
    ['[1, 2]', 'not-progress'],
    ['{"format":"something-else","version":1}', 'not-progress'],
    ['{"format":"another-course-progress","version":1}', 'not-progress'],
    ['{"format":"a-course-progress","version":2}', 'later-version'],
  ])('that says “%s” is refused as %s', (text, fault) => {
    expect(parseProgressFile(text, COURSE)).toEqual({ ok: false, fault });
  });

  test('brought in keeps of two answers the later, of two cards the one reviewed more often', () => {
    const answer = (revision: number) => ({
      version: 1,
      answer: revision,
      isChecked: false,
      confidence: null,
      revision,
    });
    expect(laterOf('answers', answer(3), answer(2))).toEqual(answer(3));
    expect(laterOf('answers', answer(2), answer(3))).toEqual(answer(3));
    expect(laterOf('answers', undefined, answer(1))).toEqual(answer(1));
    const seen = { ...newCard(0), reps: 4 };
    expect(laterOf('cards', newCard(0), seen)).toEqual(seen);
  });
});
