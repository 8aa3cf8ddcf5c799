/** What a class has answered, for a spreadsheet. */

import type { GivenAnswer } from '../domain/class/live-records.ts';
import type { Student } from '../domain/assignments/result.ts';
import { toCsv } from './csv.ts';

/** A row an answer; `member` is left out where all are of one student. */
export function answersToCsv(
  answers: readonly (GivenAnswer & { member?: { student: Student; group: string } })[],
): string {
  return toCsv(
    answers.map(({ member, attempt, round, question, answer, ...given }) => ({
      ...(member && {
        nickname: member.student.nickname,
        'roll number': member.student.rollNumber,
        group: member.group,
      }),
      attempt: attempt === null ? '' : String(attempt),
      vote: round === null ? '' : String(round),
      question,
      answer: answer.join('; '),
      confidence: given.confidence ?? '',
      received: dateTime(given.receivedAtMs),
      submitted: given.submittedAtMs === null ? '' : dateTime(given.submittedAtMs),
    })),
  );
}

function dateTime(ms: number): string {
  return new Date(ms).toISOString();
}
