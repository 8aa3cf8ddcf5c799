/** A term: what each student of a class has done over several assignments, and how each objective went. */

import type { Assignment } from '../assignments/assignment.ts';
import type { Question } from '../questions/question.ts';
import { listedKey, nameOf, type Gradebook } from './gradebook.ts';
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
  students: {
    key: string;
    name: string;
    shares: (number | undefined)[];
    mean: number | undefined;
  }[];
  /** A row an objective: the mean share in each assignment that asked about it. */
  objectives: { objective: string; shares: (number | undefined)[] }[];
}

/** Assignments in the order in which they were first handed in, with those who did them by name. */
export function termOf(all: readonly TermAssignment[]): Term {
  const ordered = all
    .filter(({ gradebook }) => gradebook.rows.length > 0)
    .sort((left, right) => firstOf(left) - firstOf(right));
  const students = new Map<string, (number | undefined)[]>();
  const names = new Map<string, string>();
  const objectives = new Map<string, (number | undefined)[]>();
  for (const [at, { gradebook, questions }] of ordered.entries()) {
    for (const row of gradebook.rows) {
      const { points, of } = row.counted;
      // Two of one name are two, as they are in each gradebook.
      names.set(row.key, nameOf(row));
      rowIn(students, row.key, ordered.length)[at] = of > 0 ? points / of : undefined;
    }
    // Who handed in nothing has a row all the same.
    for (const student of gradebook.missing) {
      const key = listedKey(student);
      names.set(key, rosterName(student));
      rowIn(students, key, ordered.length);
    }
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
      .map(([key, shares]) => ({
        key,
        name: names.get(key) ?? key,
        shares,
        mean: meanOf(shares),
      }))
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

/** When the first result came; what was typed in from paper has no time, and stands last. */
function firstOf({ gradebook }: TermAssignment): number {
  const times = gradebook.rows.flatMap(({ results }) =>
    results.map(({ result }) => result.handedInAtMs).filter((ms) => ms > 0),
  );
  return Math.min(Number.MAX_SAFE_INTEGER, ...times);
}

/** The mean of what there is: what was not handed in is not counted as nothing. */
function meanOf(shares: readonly (number | undefined)[]): number | undefined {
  const there = shares.filter((share) => share !== undefined);
  return there.length === 0
    ? undefined
    : there.reduce((sum, share) => sum + share, 0) / there.length;
}
