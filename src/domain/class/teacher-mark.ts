/** What a teacher says of one answer: another mark, with its reason, and a comment. */

import type { Grade } from '../questions/grade.ts';

export interface TeacherMark {
  /** The share of the points, from 0 to 1, in place of the one that was worked out. */
  share?: number;
  /** Why it is another. */
  reason?: string;
  comment?: string;
}

/** Whether a value from the store is such a mark. */
export function isTeacherMark(value: unknown): value is TeacherMark {
  if (typeof value !== 'object' || value === null) return false;
  const { share, reason, comment } = value as Record<string, unknown>;
  const isText = (text: unknown) => text === undefined || typeof text === 'string';
  const isShare = typeof share === 'number' && share >= 0 && share <= 1;
  return (share === undefined || isShare) && isText(reason) && isText(comment);
}

/** The grade with the teacher's mark in place of its points; what is said of its parts stays. */
export function withMark(grade: Grade, { share }: TeacherMark = {}): Grade {
  if (share === undefined) return grade;
  const parts = grade.state === 'graded' ? grade.parts : [];
  return { state: 'graded', points: share, total: 1, parts };
}
