/** The questions of a class as its server sends them out and takes their answers back. */

import { askedOf } from '../assignments/assignment-attempt.ts';
import type { Assignment } from '../assignments/assignment.ts';
import type { Student } from '../assignments/result.ts';
import type { Question } from '../questions/question.ts';
import { sealAnswer, sealQuestion, unsealAnswer } from '../questions/sealing.ts';
import type { ShownQuestion } from '../questions/shown-question.ts';
import { seededShuffle } from '../text/seeded-shuffle.ts';

/** What a class works on; `secret` is known to the server alone. */
export interface ClassWork {
  assignment: Assignment;
  questions: Question[];
  secret: string;
}

/** Whose work it is: the same member sees the same questions in the same order each time. */
export interface WorkOf {
  id: string;
  student: Student;
  group: string;
}

/** What one member is asked in an attempt, sealed, in the order in which it is asked. */
export function sealedWork(work: ClassWork, member: WorkOf, attempt: number): ShownQuestion[] {
  const asked = askedWork(work, member);
  const seed = seedOf(work, member, attempt);
  const inOrder = work.assignment.isShuffled ? seededShuffle(asked, seed) : asked;
  return inOrder.map((question) => sealQuestion(question, seed, nameOf(work, question)));
}

/** The questions that one member is asked. */
export function askedWork({ assignment, questions }: ClassWork, member: WorkOf): Question[] {
  return askedOf(questions, assignment, {
    student: member.student,
    ...(member.group !== '' && { group: member.group }),
  });
}

/** One question, sealed for a member. */
export function sealedFor(
  work: ClassWork,
  member: WorkOf,
  { attempt, question }: { attempt: number; question: Question },
): ShownQuestion {
  return sealQuestion(question, seedOf(work, member, attempt), nameOf(work, question));
}

/** The question that a sealed one is; `undefined` for none of the class's. */
export function questionNamed({ questions }: ClassWork, name: string): Question | undefined {
  const [, number] = /^q([1-9]\d{0,3})$/.exec(name) ?? [];
  return number === undefined ? undefined : questions[Number(number) - 1];
}

/** What a question is called where nobody is to know which of the course's it is. */
export function nameOf({ questions }: Pick<ClassWork, 'questions'>, { id }: Question): string {
  return `q${questions.findIndex((question) => question.id === id) + 1}`;
}

/** An answer that came for a sealed question; `undefined` when it cannot be one. */
export function takeAnswer(
  work: ClassWork,
  member: WorkOf,
  { attempt, question, answer }: { attempt: number; question: Question; answer: unknown },
): unknown {
  return unsealAnswer(question, seedOf(work, member, attempt), answer);
}

/** An answer that the server has, as the form of the sealed question has it. */
export function giveAnswer(
  work: ClassWork,
  member: WorkOf,
  { attempt, question, answer }: { attempt: number; question: Question; answer: unknown },
): unknown {
  return sealAnswer(question, seedOf(work, member, attempt), answer);
}

/** Nobody who does not have the secret can work the order and the names out. */
function seedOf({ secret }: ClassWork, { id }: WorkOf, attempt: number): string {
  return `${secret}/${id}/${attempt}`;
}
