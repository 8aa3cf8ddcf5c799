import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../src/browser/storage/database.ts';
import { memoryDatabase } from '../../../src/browser/storage/memory-database.ts';
import { Progress } from '../../../src/browser/storage/progress.ts';
import { Teaching } from '../../../src/browser/storage/teaching.ts';
import { lockOf } from '../../../src/domain/assignments/lock.ts';
import { resultToCode } from '../../../src/domain/assignments/result.ts';
import { PROGRESS_STORES } from '../../../src/domain/attempts/records.ts';
import { makeGradebook } from '../../../src/domain/class/gradebook.ts';
import { TEACHING_STORES } from '../../../src/domain/class/teaching-records.ts';
import { sealOf } from '../../../src/domain/text/digest.ts';
import { newCard } from '../../../src/domain/review/due-cards.ts';
import { RATINGS, rateCard, reviewStatistics } from '../../../src/domain/review/schedule.ts';
import { aResult, anAssignment, someQuestions } from '../../support/class.ts';

const RUNS = { numRuns: Number(process.env['CORRUPTIONS'] ?? 500) };
const NOW_MS = Date.UTC(2026, 0, 1);
const questions = someQuestions(2);
const assignment = anAssignment(questions);
const code = resultToCode(aResult(assignment, 'Amina', ['a', 'b']));
const seen = rateCard(newCard(NOW_MS), 'good', NOW_MS);

/** A good record of each store, by its key. */
const PROGRESS = {
  answers: ['q/a', { version: 1, answer: 'x', isChecked: true, confidence: 'sure', revision: 2 }],
  history: ['a', { version: 1, checked: 2, right: 1, lastShare: 1, lastConfidence: null }],
  cards: ['question:a', seen],
  read: ['/chapters/one/#s', { version: 1, atMs: 5 }],
} as const;
const TEACHING = {
  assignments: [assignment.id, assignment],
  results: [sealOf(code), code],
  begun: [
    `${assignment.id}/bilal|`,
    { student: { nickname: 'Bilal', rollNumber: '' }, attempt: 1, startedAtMs: 5 },
  ],
  'handed-in': [`${assignment.id}/${sealOf(code)}`, code],
  questions: [assignment.id, questions],
  papers: [assignment.id, 'Amina 1 0'],
  own: [questions[0]!.id, questions[0]],
  locks: [`${assignment.id}/bilal|`, lockOf('4711', 'salt')],
} as const;

type Entry = readonly [store: string, key: string, value: unknown];
const entriesOf = (of: Record<string, readonly [string, unknown]>): Entry[] =>
  Object.entries(of).map(([store, [key, value]]) => [store, key, value]);

async function filled<Store extends string>(
  stores: readonly Store[],
  entries: readonly Entry[],
): Promise<Database<Store>> {
  const database = memoryDatabase(stores);
  await database.transact(async (transaction) => {
    for (const [store, key, value] of entries) {
      await transaction.put(store as Store, key, structuredClone(value));
    }
  });
  return database;
}

/** A value that has gone bad: another one altogether, or a record with a field changed or gone. */
function spoilt(value: unknown): fc.Arbitrary<unknown> {
  const other = fc.oneof(
    fc.anything({ withNullPrototype: false, withBigInt: false }),
    fc.constantFrom(null, [null], '', 0, Number.NaN, Infinity, -1, 1e300, [], {}),
  );
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return other;
  const fields = Object.keys(value);
  return fc.oneof(
    other,
    fc
      .tuple(fc.constantFrom(...fields), other)
      .map(([field, bad]) => ({ ...(value as Record<string, unknown>), [field]: bad })),
    fc.constantFrom(...fields).map((field) => {
      const { [field]: _gone, ...rest } = value as Record<string, unknown>;
      return rest;
    }),
  );
}

const isStorable = (value: unknown) => {
  try {
    structuredClone(value);
    return value !== undefined;
  } catch {
    return false;
  }
};

// `npm run test:faults` tries five times as many.
describe('one bad record harms nothing but itself', { timeout: 60_000 }, () => {
  test('in a reader’s progress: all else is read, rated and counted', async () => {
    const good = entriesOf(PROGRESS);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good).chain(([store, , value]) =>
          spoilt(value)
            .filter(isStorable)
            .map((bad): Entry => [store, 'q/bad', bad]),
        ),
        async (bad) => {
          const database = await filled(PROGRESS_STORES, [...good, bad]);
          const progress = new Progress(database);
          expect((await progress.answersOf('q')).get('a')?.revision).toBe(2);
          expect((await progress.history()).get('a')?.checked).toBe(2);
          expect([...(await progress.readSections())]).toContain('/chapters/one/#s');
          const cards = await progress.cards();
          expect(new Map(cards).get('question:a')).toEqual(seen);
          for (const [, card] of cards) for (const one of RATINGS) rateCard(card, one, NOW_MS);
          reviewStatistics(cards, NOW_MS);
        },
      ),
      RUNS,
    );
  });

  test('in teaching and taking: all else is listed, graded and handed in', async () => {
    const good = entriesOf(TEACHING);
    const CLASS = {
      roster: [{ name: 'Amina', rollNumber: '' }],
      decisions: [['bilal|', 'Amina']],
      judged: [['seal/q1', ['who']]],
    };
    const lists = Object.entries(CLASS).map(([key, value]): Entry => ['class', key, value]);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.constantFrom(...good).chain(([store, , value]) =>
            spoilt(value)
              .filter(isStorable)
              .map((bad): Entry => [store, `${assignment.id}/bad`, bad]),
          ),
          // A list keeps what is good in it.
          fc.constantFrom(...lists).chain(([store, key, value]) =>
            fc
              .anything({ withBigInt: false, withNullPrototype: false })
              .filter(isStorable)
              .map((bad): Entry => [store, key, [...(value as unknown[]), bad]]),
          ),
        ),
        async (bad) => {
          const others = lists.filter(([, key]) => key !== bad[1]);
          const database = await filled(TEACHING_STORES, [...good, ...others, bad]);
          const teaching = new Teaching(database);
          expect((await teaching.assignments()).map(({ id }) => id)).toContain(assignment.id);
          const received = await teaching.results();
          expect(received.map((result) => result.code)).toContain(code);
          const roster = await teaching.roster();
          expect(roster).toContainEqual({ name: 'Amina', rollNumber: '' });
          const decided = await teaching.decisions();
          expect(decided.get('bilal|')).toBe('Amina');
          const judged = await teaching.judged();
          expect(judged.get('seal/q1')).toEqual(['who']);
          expect(await teaching.started(assignment.id)).toContainEqual(TEACHING.begun[1]);
          expect(await teaching.handedIn(assignment.id)).toContain(code);
          expect(await teaching.questionsOf(assignment.id)).toHaveLength(2);
          expect(await teaching.papers(assignment.id)).toBe('Amina 1 0');
          expect((await teaching.ownQuestions()).map(({ id }) => id)).toContain('q1');
          expect((await teaching.locks(assignment.id)).has('bilal|')).toBe(true);
          makeGradebook({ assignment, questions, received, roster, decided, judged });
        },
      ),
      RUNS,
    );
  });

  test('what could not be read is put aside whole, with the reason, and does not come again', async () => {
    const roster = [{ name: 'Amina', rollNumber: '' }, null];
    const database = await filled(TEACHING_STORES, [['class', 'roster', roster]]);
    const teaching = new Teaching(database);
    await teaching.roster();
    await teaching.roster();
    expect(await database.entries('class')).toEqual([
      ['roster', [{ name: 'Amina', rollNumber: '' }]],
    ]);
    expect(await database.entries('aside')).toEqual([
      [
        'class/roster',
        { shelf: 'class', key: 'roster', value: [null], reason: 'no student: 1 of 2' },
      ],
    ]);
  });
});
