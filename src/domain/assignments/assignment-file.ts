/**
 * An assignment as a file, with the questions themselves: so it asks what it asked when it was made,
 * however the course has changed since, and can carry questions that are not the course's own.
 */

import { questionFaults } from '../questions/faults.ts';
import { kindOf } from '../questions/kinds.ts';
import type { Question } from '../questions/question.ts';
import { assignmentFaults, type Assignment } from './assignment.ts';
import type { GivenAssignment } from './assignment-link.ts';
import { fileWords } from '../text/file-words.ts';
import { areRichTexts } from '../text/rich-text.ts';
import { questionDigest } from '../questions/question-digest.ts';
import { sealText, unsealText } from '../text/sealed-text.ts';

/** The text of a file that holds the assignment; its head says, for whoever opens it, of which course. */
export function formatAssignmentFile(
  given: GivenAssignment,
  questions: readonly Question[],
  courseName: string,
): string {
  const about = `An assignment of the course “${courseName}”. Open it on the course’s page for assignments.`;
  return `${about}\n\n${sealText('F', { ...given, questions })}\n`;
}

export type ReadAssignmentFile =
  | { ok: true; given: GivenAssignment; questions: Question[] }
  | { ok: false; fault: 'none' | 'damaged' | 'later-version' };

/** Reads such a file. Never throws. */
export function parseAssignmentFile(text: string): ReadAssignmentFile {
  const unsealed = unsealText('F', text);
  if (!unsealed.ok) return unsealed;
  const { extraMinutes, ...work } = (unsealed.value ?? {}) as Partial<GivenAssignment> & object;
  return unsealed.isWhole && isSoundWork(work) && Number.isInteger(extraMinutes)
    ? {
        ok: true,
        given: { assignment: work.assignment, extraMinutes: extraMinutes ?? 0 },
        questions: work.questions,
      }
    : { ok: false, fault: 'damaged' };
}

/** Whether a value is an assignment with its questions: those that it was made with, in its order. */
export function isSoundWork(
  value: object,
): value is { assignment: Assignment; questions: Question[] } {
  const { assignment, questions } = value as Partial<
    Record<'assignment', Assignment> & Record<'questions', Question[]>
  >;
  return (
    isSoundAssignment(assignment) &&
    Array.isArray(questions) &&
    questions.length === assignment.questions.length &&
    assignment.questions.every(({ id, digest }, at) => {
      const question = questions[at];
      return isSoundQuestion(question) && question.id === id && questionDigest(question) === digest;
    })
  );
}

function isSoundAssignment(value: Assignment | undefined): value is Assignment {
  try {
    return value !== undefined && assignmentFaults(value).length === 0;
  } catch {
    return false;
  }
}

/** Whether a value is a question that can be asked: its own right answer has full marks. */
export function isSoundQuestion(value: unknown): value is Question {
  try {
    const question = value as Question;
    const kind = kindOf(question);
    const grade = kind.grade(question, kind.rightAnswer(question));
    return (
      /^[a-z0-9-]{1,80}$/.test(question.id) &&
      typeof question.prompt === 'string' &&
      typeof question.hint === 'string' &&
      isPlaceHere(question.evidenceUrl) &&
      questionFaults(question).every(({ isTolerable }) => isTolerable) &&
      (question.rich === undefined || areRichTexts(question.rich)) &&
      grade.state === 'graded' &&
      grade.points === grade.total
    );
  } catch {
    return false;
  }
}

/** Whether an address leads to a place of this site, if anywhere. */
function isPlaceHere(address: unknown): boolean {
  return (
    address === undefined || (typeof address === 'string' && /^(?:\/(?!\/)|#|$)/.test(address))
  );
}

/** What the file of an assignment is called: by its title, so that it is known among others. */
export function assignmentFileName({ id, title }: Pick<Assignment, 'id' | 'title'>): string {
  return `assignment-${fileWords(title).toLowerCase() || id}.txt`;
}
