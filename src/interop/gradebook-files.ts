/** A gradebook for a spreadsheet, and for other programs. */

import { isPaper, type Flag } from '../domain/class/graded-result.ts';
import { nameOf, type Gradebook } from '../domain/class/gradebook.ts';
import type { QuestionStatistics } from '../domain/class/statistics.ts';
import { MINUTE_MS } from '../domain/dates/durations.ts';
import { shareOf } from '../domain/questions/grade.ts';
import type { Question } from '../domain/questions/question.ts';
import { toCsv } from './csv.ts';

/** Shares are given to this many places, as a spreadsheet shows them. */
const PLACES = 4;

/**
 * A row a student: what counts, with a column a question, which is empty where there is no answer or
 * none that is graded. `flags` are the words for what a teacher should know.
 */
export function gradebookToCsv(
  { rows }: Gradebook,
  questions: readonly Question[],
  flags: Record<Flag, string>,
): string {
  return toCsv(
    rows.map((row) => {
      const { result, grades, points } = row.counted;
      const { match } = row;
      const byQuestion = questions.map((question, at): [string, string] => [
        `${at + 1}. ${question.prompt}`,
        grades[at]?.state === 'graded' ? round(shareOf(grades[at])) : '',
      ]);
      return {
        student: nameOf(row),
        'roll number':
          match?.state === 'matched' ? match.student.rollNumber : result.student.rollNumber,
        'signed with': [result.student.nickname, result.student.rollNumber]
          .filter((text) => text !== '')
          .join(' / '),
        points: round(points),
        'of points': round(row.counted.of),
        minutes: isPaper(row.counted)
          ? ''
          : ((result.handedInAtMs - result.startedAtMs) / MINUTE_MS).toFixed(1),
        'handed in': isPaper(row.counted)
          ? 'on paper'
          : new Date(result.handedInAtMs).toISOString(),
        attempts: String(row.results.length),
        notes: row.counted.flags.map((flag) => flags[flag]).join('; '),
        ...Object.fromEntries(byQuestion),
      };
    }),
  );
}

/** Every result with every answer, and the statistics, as JSON; `courseId` names its format. */
export function gradebookToJson(
  { rows, others, duplicates }: Gradebook,
  statistics: readonly QuestionStatistics[],
  courseId: string,
): string {
  const file = {
    format: `${courseId}-gradebook`,
    version: 1,
    students: rows.map((row) => ({
      student: nameOf(row),
      counted: row.results.indexOf(row.counted),
      results: row.results.map(({ result, seal, isWhole, flags, grades, asked, ...given }) => ({
        ...result,
        seal,
        isWhole,
        flags,
        points: given.points,
        ofPoints: given.of,
        // Nothing where a question was not asked, or nobody has judged the answer.
        shares: grades.map((grade, at) =>
          asked[at] && grade.state !== 'unjudged' ? shareOf(grade) : null,
        ),
        marks: given.marks.map((mark) => mark ?? null),
      })),
    })),
    duplicates,
    ofOtherAssignments: others,
    questions: statistics.map(({ question, ...figures }) => ({ id: question.id, ...figures })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function round(value: number): string {
  return String(Number(value.toFixed(PLACES)));
}
