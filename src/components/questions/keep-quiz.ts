import { createSubscriber, SvelteMap } from 'svelte/reactivity';
import { reload } from '../../browser/reload.ts';
import type { Durability } from '../../browser/storage/database.ts';
import { ALL, openProgress } from '../../browser/storage/progress.ts';
import type { AnswerChange } from '../../domain/attempts/changed-answer.ts';
import type { Confidence } from '../../domain/attempts/confidence.ts';
import type { AnswerRecord } from '../../domain/attempts/records.ts';
import type { Grade } from '../../domain/questions/grade.ts';
import type { Question } from '../../domain/questions/question.ts';
import { newCard } from '../../domain/review/due-cards.ts';

/** What forms need to keep the answers of one quiz, by the name under which they are kept. */
export interface QuizKeeper {
  /** What the device keeps of the answers, by question; changes when another tab changes it. */
  kept: ReadonlyMap<string, AnswerRecord>;
  /** Whether what is kept outlasts the page; a template that asks is drawn again when it changes. */
  durability: () => Durability;
  asideCount: number;
  /** Puts the blank answer of each question in the place of what is kept. */
  onforget: (blanks: ReadonlyMap<string, unknown>) => Promise<void>;
  onkeep: (question: string, change: AnswerChange) => Promise<AnswerRecord>;
  /** Calls `act` when what was kept is lost, to be kept again; returns how to stop. */
  onlost: (act: () => void) => () => void;
  /** Told how a checked answer did. */
  onresult: (question: Question, grade: Grade, confidence: Confidence | null) => void;
}

/** Opens the answers of a quiz; they follow what other tabs change. Never rejects. */
export async function keepQuiz(name: string): Promise<QuizKeeper> {
  const progress = await openProgress();
  const kept = new SvelteMap<string, AnswerRecord>();
  const takeUp = async () => {
    const answers = await progress.answersOf(name).catch(() => new Map<string, AnswerRecord>());
    for (const [question, answer] of answers) kept.set(question, answer);
  };
  await takeUp();
  const follow = async (question: string) => {
    const answer = await progress.answerOf(name, question);
    if (answer) kept.set(question, answer);
  };
  progress.onChangeElsewhere(({ store, key }) => {
    if (key === ALL) reload();
    if (store !== 'answers' || !key.startsWith(`${name}/`)) return;
    void follow(key.slice(name.length + 1));
  });
  const followDurability = createSubscriber((update) => progress.onEvent(update));
  progress.onEvent((event) => {
    // The store has come: what it kept all the time stands beside what was answered meanwhile.
    if (event === 'durability') void takeUp();
  });
  return {
    kept,
    durability: () => {
      followDurability();
      return progress.durability;
    },
    asideCount: await progress.asideCount().catch(() => 0),
    onkeep: (question, change) => progress.keepAnswer(name, question, change),
    onforget: async (blanks) => {
      for (const [question, blank] of blanks) {
        const record = await progress.blankAnswer(name, question, blank);
        if (record) kept.set(question, record);
      }
    },
    onlost: (act) =>
      progress.onEvent((event) => {
        if (event === 'lost') act();
      }),
    onresult: ({ id, url }, grade, confidence) => {
      if (grade.state !== 'graded') return;
      const share = grade.points / grade.total;
      const keeping = [progress.keepResult(id, { share, confidence })];
      // What was missed comes again in the review, if the course has the question.
      if (share < 1 && url !== '') {
        keeping.push(progress.addCard(`question:${id}`, newCard(Date.now())));
      }
      // The answer itself is kept, or said not to be: what follows from it may be missing.
      Promise.all(keeping).catch(() => undefined);
    },
  };
}
