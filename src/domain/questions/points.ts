/** What grades come to in points. */

import { shareOf, type Grade } from './grade.ts';

/** The points of grades that count `worth` points each, and the points there were to have. */
export function totalOf(graded: readonly { grade: Grade | undefined; worth: number }[]): {
  points: number;
  of: number;
} {
  return {
    points: graded.reduce((sum, { grade, worth }) => sum + shareOf(grade) * worth, 0),
    of: graded.reduce((sum, { worth }) => sum + worth, 0),
  };
}

/** Points as they are said: to two places. */
export function roundedPoints(points: number): number {
  return Math.round(points * 100) / 100;
}
