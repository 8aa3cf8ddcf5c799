/** A term: what each student of a class has done over several assignments, and how each objective went. */

import type { Assignment } from '../assignments/assignment.ts';
import type { Question } from '../questions/question.ts';
import { nameOf, type Gradebook } from './gradebook.ts';
import { rosterName } from './roster.ts';
import { objectiveStatistics, questionStatistics } from './statistics.ts';

/** One assignment of a term, with its gradebook. */
export interface TermAssignment {
  assignment: Assignment;
  questions: readonly Question[];
  gradebook: Gradebook;
}

export interface Term {
  assignments: { id: string; title: string }[];
  /** A row a student: the share of the points in each assignment; nothing where nothing came. */
  students: { name: string; shares: (number | undefined)[]; mean: number | undefined }[];
  /** A row an objective: the mean share in each assignment that asked about it. */
  objectives: { objective: string; shares: (number | undefined)[] }[];
}

/** Assignments in the order in which they were first handed in, with those who did them by name. */
export function termOf(all: readonly TermAssignment[]): Term {
  const ordered = all
    .filter(({ gradebook }) => gradebook.rows.length > 0)
    .sort((left, right) => firstOf(left) - firstOf(right));
  const students = new Map<string, (number | undefined)[]>();
  const objectives = new Map<string, (number | undefined)[]>();
  for (const [at, { gradebook, questions }] of ordered.entries()) {
    for (const row of gradebook.rows) {
      const { points, of } = row.counted;
      rowIn(students, nameOf(row), ordered.length)[at] = of > 0 ? points / of : undefined;
    }
    // Who handed in nothing has a row all the same.
    for (const student of gradebook.missing) rowIn(students, rosterName(student), ordered.length);
    const statistics = questionStatistics(
      questions,
      gradebook.rows.map(({ counted }) => counted),
    );
    for (const { objective, facility } of objectiveStatistics(statistics)) {
      rowIn(objectives, objective, ordered.length)[at] = facility;
    }
  }
  return {
    assignments: ordered.map(({ assignment: { id, title } }) => ({ id, title })),
    students: [...students]
      .map(([name, shares]) => ({ name, shares, mean: meanOf(shares) }))
      .sort((left, right) => left.name.localeCompare(right.name)),
    objectives: [...objectives].map(([objective, shares]) => ({ objective, shares })),
  };
}

function rowIn(
  rows: Map<string, (number | undefined)[]>,
  key: string,
  width: number,
): (number | undefined)[] {
  const row = rows.get(key) ?? Array.from({ length: width }, () => undefined);
  rows.set(key, row);
  return row;
}

function firstOf({ gradebook }: TermAssignment): number {
  return Math.min(
    ...gradebook.rows.flatMap(({ results }) => results.map(({ result }) => result.handedInAtMs)),
  );
}

/** The mean of what there is: what was not handed in is not counted as nothing. */
function meanOf(shares: readonly (number | undefined)[]): number | undefined {
  const there = shares.filter((share) => share !== undefined);
  return there.length === 0
    ? undefined
    : there.reduce((sum, share) => sum + share, 0) / there.length;
}
