import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROGRESS_VERSION, type AnswerRecord } from '../../src/domain/attempts/records.ts';
import { sealText } from '../../src/domain/text/sealed-text.ts';
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

test('a field is filled as far as it goes: one answer more would be too much for it', () => {
  // Each is a text of its own, so that the room depends on their number alone.
  const text = (at: number) => createHash('sha512').update(`${at}`).digest('base64').repeat(2);
  const kept = new Map(
    Array.from({ length: 200 }, (_, at): [string, AnswerRecord] => [`q${at}`, record(text(at))]),
  );
  const { fields, left } = fitAnswers(kept);
  const held = answersIn([fields[0]]).size;
  expect(left.length).toBeGreaterThan(0);
  expect(held + answersIn([fields[1]]).size + left.length).toBe(200);
  const inOrder = [...kept].sort(
    ([, one], [, other]) => JSON.stringify(one).length - JSON.stringify(other).length,
  );
  expect(sealText('F', inOrder.slice(0, held)).length).toBeLessThanOrEqual(ROOM);
  expect(sealText('F', inOrder.slice(0, held + 1)).length).toBeGreaterThan(ROOM);
});

test('one answer that no field holds leaves both fields empty', () => {
  const noise = Array.from({ length: 200 }, (_, at) =>
    createHash('sha512').update(`${at}`).digest('base64'),
  ).join('');
  expect(fitAnswers(new Map([['essay', record(noise)]]))).toEqual({
    fields: ['', ''],
    left: ['essay'],
  });
  expect(fitAnswers(new Map())).toEqual({ fields: ['', ''], left: [] });
});

test.each([
  ['nothing', ''],
  ['a comment of the teacher', 'a comment of the teacher'],
  ['something sealed that is no list', sealText('F', { q1: record('c1') })],
  ['entries that are no pairs', sealText('F', [null, 'q1', 7])],
  ['an entry whose name is no text', sealText('F', [[7, record('c1')]])],
  ['a record that is none', sealText('F', [['q1', { version: PROGRESS_VERSION }]])],
])('a field with %s holds no answers', (_what, field) => {
  expect(answersIn([field]).size).toBe(0);
});
