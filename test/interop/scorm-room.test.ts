import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROGRESS_VERSION, type AnswerRecord } from '../../src/domain/attempts/records.ts';
import { answersIn, fitAnswers, ROOM } from '../../src/interop/packages/scorm-room.ts';

const record = (answer: unknown): AnswerRecord => ({
  version: PROGRESS_VERSION,
  answer,
  isChecked: true,
  confidence: null,
  revision: 1,
});

/** A text that deflating makes hardly shorter. */
const essay = fc.string({ unit: 'grapheme', minLength: 1000, maxLength: 4000 });

test('all answers of a chapter have room, and come back as they were', () => {
  const kept = new Map(Array.from({ length: 25 }, (_, at) => [`q${at}`, record(`c${at % 4}`)]));
  const { fields, left } = fitAnswers(kept);
  expect(left).toEqual([]);
  expect(answersIn(fields)).toEqual(kept);
});

test('what has no room is named, and what is short is not left out for what is long', () => {
  fc.assert(
    fc.property(fc.array(essay, { minLength: 1, maxLength: 12 }), (essays) => {
      const kept = new Map<string, AnswerRecord>([
        ...essays.map((text, at): [string, AnswerRecord] => [
          `essay-${at}`,
          record({ text, met: null }),
        ]),
        ...Array.from({ length: 60 }, (_, at): [string, AnswerRecord] => [`q${at}`, record('c1')]),
      ]);
      const { fields, left } = fitAnswers(kept);
      for (const field of fields) expect(field.length).toBeLessThanOrEqual(ROOM);
      const back = answersIn(fields);
      expect([...kept.keys()].filter((id) => !back.has(id)).sort()).toEqual([...left].sort());
      expect(left.every((id) => id.startsWith('essay-'))).toBe(true);
      for (const [id, one] of back) expect(one).toEqual(kept.get(id));
    }),
    { numRuns: 60 },
  );
});

test('fields that hold something else hold no answers', () => {
  expect(answersIn(['', 'a comment of the teacher']).size).toBe(0);
});
