import { SvelteMap } from 'svelte/reactivity';
import { reload } from '../../browser/addresses/go-to.ts';
import type { Durability } from '../../browser/storage/database.ts';
import { ALL, openProgress } from '../../browser/storage/progress.ts';
import type { AnswerChange } from '../../domain/attempts/changed-answer.ts';
import type { AnswerRecord, Confidence } from '../../domain/attempts/records.ts';
import type { Grade } from '../../domain/questions/grade.ts';
import type { Question } from '../../domain/questions/question.ts';
import { newCard } from '../../domain/review/due-cards.ts';

/** What forms need to keep the answers of one quiz, by the name under which they are kept. */
export interface QuizKeeper {
  /** What the device keeps of the answers, by question; changes when another tab changes it. */
  kept: ReadonlyMap<string, AnswerRecord>;
  durability: Durability;
  asideCount: number;
  /** Puts the blank answer of each question in the place of what is kept. */
  onforget: (blanks: ReadonlyMap<string, unknown>) => Promise<void>;
  onkeep: (question: string, change: AnswerChange) => Promise<AnswerRecord>;
  /** Told how a checked answer did. */
  onresult: (question: Question, grade: Grade, confidence: Confidence | null) => void;
}

/** Opens the answers of a quiz; they follow what other tabs change. Never rejects. */
export async function keepQuiz(name: string): Promise<QuizKeeper> {
  const progress = await openProgress();
  const kept = new SvelteMap(await progress.answersOf(name).catch(() => []));
  const follow = async (question: string) => {
    const answer = await progress.answerOf(name, question);
    if (answer) kept.set(question, answer);
  };
  progress.onChangeElsewhere(({ store, key }) => {
    if (key === ALL) reload();
    if (store !== 'answers' || !key.startsWith(`${name}/`)) return;
    void follow(key.slice(name.length + 1));
  });
  return {
    kept,
    durability: progress.durability,
    asideCount: await progress.asideCount().catch(() => 0),
    onkeep: (question, change) => progress.keepAnswer(name, question, change),
    onforget: async (blanks) => {
      for (const [question, blank] of blanks) {
        const record = await progress.blankAnswer(name, question, blank);
        if (record) kept.set(question, record);
      }
    },
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
