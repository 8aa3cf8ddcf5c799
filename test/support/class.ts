import type { Assignment } from '../../src/domain/assignments/assignment.ts';
import { questionDigest } from '../../src/domain/questions/question-digest.ts';
import type { ReceivedResult, Result } from '../../src/domain/assignments/result.ts';
import { codesToResults, resultToCode } from '../../src/domain/assignments/result.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { aQuestion } from './builders.ts';

/** Questions of one kind with the ids q1, q2, … and a paragraph each. */
export function someQuestions(count: number): Question[] {
  return Array.from({ length: count }, (_, at) => ({
    ...aQuestion('single-choice'),
    id: `q${at + 1}`,
    evidenceUrl: `/chapters/one/#p${at + 1}`,
  }));
}

export function anAssignment(
  questions: readonly Question[],
  changes: Partial<Assignment> = {},
): Assignment {
  return {
    id: 'abcd1234',
    title: 'Week 3',
    instructions: '',
    chapters: ['origins'],
    questions: questions.map((question) => ({
      id: question.id,
      digest: questionDigest(question),
    })),
    opens: null,
    due: null,
    attempts: 1,
    isShuffled: true,
    feedback: 'at-end',
    minutes: 0,
    signature: 'nickname',
    ...changes,
  };
}

/** What a student hands in who answers with the choices of the given ids; `null` is no answer. */
export function aResult(
  assignment: Assignment,
  nickname: string,
  choices: readonly (string | null)[],
  changes: Partial<Result> = {},
): Result {
  return {
    assignment: assignment.id,
    student: { nickname, rollNumber: '' },
    attempt: 1,
    startedAtMs: 1_000_000,
    handedInAtMs: 1_600_000,
    extraMinutes: 0,
    answers: assignment.questions.map(({ id, digest }, at) => ({
      question: id,
      digest,
      answer: choices[at] ?? null,
      confidence: null,
    })),
    ...changes,
  };
}

/** The result as it comes out of its code. */
export function received(result: Result): ReceivedResult {
  const [read] = codesToResults(resultToCode(result));
  if (!read?.ok) throw new Error('The code of a result could not be read.');
  const { ok: _ok, ...rest } = read;
  return rest;
}
