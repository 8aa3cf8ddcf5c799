/**
 * The forms of an attempt or of a vote: what the device keeps of them, what the server has, and the
 * numbers by which the two know which is later.
 */

import type { AnswerChange } from '../../domain/attempts/changed-answer.ts';
import type { AnswerRecord } from '../../domain/attempts/records.ts';
import { roundOf } from '../../domain/class/lesson.ts';
import type { ClassSeen, LessonSeen, SentAnswer } from '../../domain/class/live-records.ts';
import type { QuizKeeper } from '../questions/keep-quiz.ts';
import { AnswerSync, type SyncWorld } from './AnswerSync.svelte.ts';

/** What forms need of the world. */
export interface FormsWorld extends Pick<SyncWorld, 'wait' | 'chance'> {
  /** Opens the answers kept on the device under a name. */
  keepQuiz: (name: string) => Promise<QuizKeeper>;
}

/** What a student answers in: an attempt, or one round of a lesson. */
export interface OpenForms {
  name: string;
  keeper: QuizKeeper;
  sync: AnswerSync;
  /** Whether they were to be submitted when the page was closed. */
  wasSubmitting: boolean;
  /** Keeps on the device, where that can be, whether they are to be submitted. */
  keepWish: (isWished: boolean) => Promise<void>;
  /** Everything that is in them, as it is sent. */
  everything: () => SentAnswer[];
}

/** What the device keeps beside the answers: from where their numbers count, and the wish to submit. */
const BASE = 'base';
const WISH = 'submit';
const MARKS: readonly string[] = [BASE, WISH];
const UNCHECKED = { isBlank: false, isChecked: false, confidence: null };

/** Under what the device keeps a student's answers of a class. */
export function prefixOf({ id, member }: Pick<ClassSeen, 'id' | 'member'>): string {
  return `assignment/class-${id}/${member}/`;
}

/** Under what it keeps the forms that are open: of an attempt, or of a round of a lesson. */
export function formsName(seen: ClassSeen): string | undefined {
  const { attempt, lesson } = seen;
  if (attempt) return `${prefixOf(seen)}${attempt.number}`;
  return lesson?.shown ? `${prefixOf(seen)}${lesson.at}.${roundIn(lesson)}` : undefined;
}

/** Between the votes the first one is seen. */
export function roundIn(lesson: LessonSeen | null): 1 | 2 {
  return (lesson && roundOf(lesson.stage)) ?? 1;
}

/**
 * Opens the forms kept under a name with what the server has (`given`) and what the device has. Of two
 * answers to one question the one with the higher number is the later: numbers count up on a device,
 * from a base that it takes above all that other devices have counted to.
 */
export async function openForms(
  name: string,
  { given, send, world }: { given: SentAnswer[]; send: SyncWorld['send']; world: FormsWorld },
): Promise<OpenForms> {
  const { keeper, base } = await agree(await world.keepQuiz(name), given, () =>
    world.keepQuiz(name),
  );
  const sync = new AnswerSync(
    { send, wait: world.wait, chance: world.chance },
    given.map(({ question }) => question),
  );
  /** The latest of each answer, as this page has kept it. */
  const records = new Map<string, AnswerRecord>();
  const latestOf = (question: string): AnswerRecord | undefined => {
    const [there, here] = [keeper.kept.get(question), records.get(question)];
    return (here?.revision ?? 0) >= (there?.revision ?? 0) ? here : there;
  };
  const take = (question: string, record: AnswerRecord): void => {
    records.set(question, record);
    sync.put(numbered(question, record, base));
  };
  const atServer = new Map(given.map((answer) => [answer.question, answer.answer]));
  for (const [question, record] of keeper.kept) {
    const isThere = JSON.stringify(atServer.get(question)) === JSON.stringify(record.answer);
    if (!MARKS.includes(question) && !isThere) sync.put(numbered(question, record, base));
  }
  return {
    name,
    sync,
    wasSubmitting: keeper.kept.get(WISH)?.answer === true,
    keepWish: (isWished) => keep(keeper, WISH, { answer: isWished }),
    everything: () =>
      [...new Set([...keeper.kept.keys(), ...records.keys()])].flatMap((question) => {
        const record = latestOf(question);
        return record && !MARKS.includes(question) ? [numbered(question, record, base)] : [];
      }),
    keeper: {
      ...keeper,
      onkeep: async (question, change) => {
        try {
          const record = await keeper.onkeep(question, change);
          take(question, record);
          return record;
        } catch (error) {
          // What the device cannot keep goes to the server all the same.
          const revision = Math.max(change.basedOn, records.get(question)?.revision ?? 0) + 1;
          take(question, { ...change, version: 1, revision });
          throw error;
        }
      },
    },
  };
}

/**
 * Brings the device to what is later of the two: what another device has written since is taken over,
 * and from then on this one counts above it. `again` reads what is kept once more.
 */
async function agree(
  keeper: QuizKeeper,
  given: readonly SentAnswer[],
  again: () => Promise<QuizKeeper>,
): Promise<{ keeper: QuizKeeper; base: number }> {
  const isKnownHere = keeper.kept.has(BASE);
  const before = baseOf(keeper);
  const numberOf = (question: string) => {
    const record = isKnownHere ? keeper.kept.get(question) : undefined;
    return record ? before + record.revision : 0;
  };
  const later = given.filter(({ question, seq }) => seq > numberOf(question));
  if (isKnownHere && later.length === 0) return { keeper, base: before };
  const base = baseAbove(Math.max(0, ...given.map(({ seq }) => seq)));
  await keep(keeper, BASE, { answer: base });
  for (const { question, answer, confidence } of later) {
    await keep(keeper, question, { answer, confidence, isChecked: true });
  }
  return { keeper: later.length > 0 ? await again() : keeper, base };
}

/** Keeps something on the device, where that can be. */
async function keep(
  keeper: QuizKeeper,
  question: string,
  change: Partial<AnswerChange> & { answer: unknown },
): Promise<void> {
  const basedOn = keeper.kept.get(question)?.revision ?? 0;
  await keeper.onkeep(question, { ...UNCHECKED, ...change, basedOn }).catch(() => undefined);
}

/** Each device that comes anew counts from a million of its own, however much another has written. */
const EPOCH = 1_000_000;

function baseAbove(top: number): number {
  return top === 0 ? 0 : (Math.floor(top / EPOCH) + 1) * EPOCH;
}

function baseOf(keeper: QuizKeeper): number {
  const base = keeper.kept.get(BASE)?.answer;
  return typeof base === 'number' && Number.isSafeInteger(base) && base >= 0 ? base : 0;
}

function numbered(question: string, record: AnswerRecord, base: number): SentAnswer {
  const { answer, confidence, revision } = record;
  return { question, seq: base + revision, answer, confidence };
}
