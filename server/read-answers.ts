import type { SentAnswer } from '../src/domain/class/live-records.ts';
import { askedWork, questionNamed, takeAnswer } from '../src/domain/class/sealed-work.ts';
import { Refused } from './refused.ts';
import type { ClassKept } from './store/classes.ts';
import type { Member } from './store/members.ts';
import type { AnswerWritten } from './store/work.ts';

/** In letters: the forms take 4,000. */
export const MOST_ANSWER = 16_000;

/**
 * Sealed answers as answers to the questions themselves, each question once, the latest of it. Throws
 * a refusal where one is of no question that the member is asked, or cannot be an answer to it.
 */
export function readAnswers(
  { kept, member }: { kept: ClassKept; member: Member },
  number: number,
  sent: readonly SentAnswer[],
): AnswerWritten[] {
  const asked = new Set(askedWork(kept.work, member).map(({ id }) => id));
  const byQuestion = new Map<string, AnswerWritten>();
  for (const { question: name, seq, answer: given, confidence } of sent) {
    const question = questionNamed(kept.work, name);
    if (!question || !asked.has(question.id)) throw new Refused('shape');
    const answer = takeAnswer(kept.work, member, { attempt: number, question, answer: given });
    if (answer === undefined) throw new Refused('shape');
    if (JSON.stringify(answer).length > MOST_ANSWER) throw new Refused('too-long');
    const before = byQuestion.get(question.id);
    if (!before || before.seq < seq) {
      byQuestion.set(question.id, { question: question.id, seq, answer, confidence });
    }
  }
  return [...byQuestion.values()];
}
