import type { Problem } from '../domain/problems/problem.ts';
import {
  aliasProblems,
  careProblems,
  citationProblems,
  questionProblems,
  unusedSourceProblems,
  workingProblems,
} from './checks/content-problems.ts';
import { dateProblems } from './checks/date-problems.ts';
import { idProblems } from './checks/id-problems.ts';
import type { OutlinedRecords } from './checks/outlined.ts';
import { referenceProblems } from './checks/reference-problems.ts';

const CHECKS = [
  (records: OutlinedRecords) => records.chapters.flatMap(({ outline }) => outline.problems),
  idProblems,
  dateProblems,
  referenceProblems,
  questionProblems,
  aliasProblems,
  citationProblems,
  unusedSourceProblems,
  workingProblems,
  careProblems,
];

/** Everything that is wrong between and within records whose shape is right. */
export function checkCourse(records: OutlinedRecords): Problem[] {
  return CHECKS.flatMap((check) => check(records));
}
