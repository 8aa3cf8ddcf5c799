/** What a teacher gives back to one student: the answers, their marks, and what is said of them. */

import { isSoundQuestion } from '../assignments/assignment-file.ts';
import { pointsOf, type Assignment } from '../assignments/assignment.ts';
import type { Student } from '../assignments/result.ts';
import { shareOf, type Grade } from '../questions/grade.ts';
import type { Question } from '../questions/question.ts';
import { findSealed, sealText, unsealText } from '../text/sealed-text.ts';
import { nameOf, type GradebookRow } from './gradebook.ts';

export interface ReturnedAnswer {
  question: string;
  /** As the student gave it; `null` where there was none, or it stands on paper. */
  answer: unknown;
  /** The share of its points; `null` where nobody has judged it. */
  share: number | null;
  points: number;
  /** Which criteria the teacher found met, in an answer in one's own words. */
  met: string[] | null;
  reason: string;
  comment: string;
}

export interface ReturnedWork {
  title: string;
  /** As the teacher's list has the student. */
  name: string;
  student: Student;
  handedInAtMs: number;
  points: number;
  of: number;
  answers: ReturnedAnswer[];
  /** The questions that are not the course's, so that they can be read again. */
  own: Question[];
}

/** What comes back to the student of a row: of the result that counts. */
export function returnedWork(
  row: GradebookRow,
  {
    assignment,
    questions,
    judged = new Map<string, readonly string[]>(),
  }: {
    assignment: Assignment;
    questions: readonly Question[];
    /** The criteria found met, by the id of the question. */
    judged?: ReadonlyMap<string, readonly string[]>;
  },
): ReturnedWork {
  const { counted } = row;
  return {
    title: assignment.title,
    name: nameOf(row),
    student: row.student,
    handedInAtMs: counted.result.handedInAtMs,
    points: counted.points,
    of: counted.of,
    answers: questions.flatMap((question, at) => {
      if (!counted.asked[at]) return [];
      const grade: Grade = counted.grades[at] ?? { state: 'unanswered' };
      const { reason = '', comment = '' } = counted.marks[at] ?? {};
      return [
        {
          question: question.id,
          answer: counted.answers[at]?.answer ?? null,
          share: grade.state === 'unjudged' ? null : shareOf(grade),
          points: pointsOf(assignment, question.id),
          met: judged.get(question.id)?.slice() ?? null,
          reason,
          comment,
        },
      ];
    }),
    // What has no address in the course goes with the sheet.
    own: questions.filter(({ url }, at) => url === '' && counted.asked[at]),
  };
}

/** The line in which it goes to the student: in a link, in a file. */
export function returnedToText(work: ReturnedWork): string {
  return sealText('B', work);
}

export type ReadReturned =
  { ok: true; work: ReturnedWork } | { ok: false; fault: 'none' | 'damaged' | 'later-version' };

/** Reads such a line in whatever text it stands. Never throws. */
export function textToReturned(text: string): ReadReturned {
  const [line] = findSealed('B', decoded(text));
  if (line === undefined) return { ok: false, fault: 'none' };
  const unsealed = unsealText('B', line);
  if (!unsealed.ok) return unsealed;
  return unsealed.isWhole && isReturned(unsealed.value)
    ? { ok: true, work: unsealed.value }
    : { ok: false, fault: 'damaged' };
}

/** Some programs write `+` in a link as `%2B`. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isReturned(value: unknown): value is ReturnedWork {
  if (typeof value !== 'object' || value === null) return false;
  const { title, name, student, handedInAtMs, points, of, answers, own } =
    value as Partial<ReturnedWork>;
  return (
    typeof title === 'string' &&
    typeof name === 'string' &&
    typeof student?.nickname === 'string' &&
    typeof student.rollNumber === 'string' &&
    [handedInAtMs, points, of].every((number) => Number.isFinite(number)) &&
    Array.isArray(answers) &&
    answers.every(isReturnedAnswer) &&
    new Set(answers.map(({ question }) => question)).size === answers.length &&
    Array.isArray(own) &&
    own.every(isSoundQuestion)
  );
}

function isReturnedAnswer(value: ReturnedAnswer | null): boolean {
  return (
    typeof value?.question === 'string' &&
    (value.share === null || Number.isFinite(value.share)) &&
    Number.isFinite(value.points) &&
    (value.met === null || Array.isArray(value.met)) &&
    typeof value.reason === 'string' &&
    typeof value.comment === 'string'
  );
}
