/** What a device keeps of the course, in the parts that a reader would name and may delete. */

import type { TeachingStore } from '../class/teaching-records.ts';
import type { ProgressStore } from '../attempts/records.ts';

export const DEVICE_PARTS = [
  'reading',
  'quizzes',
  'review',
  'assignments',
  'teaching',
  'unreadable',
  'display',
  'copy',
] as const;
export type DevicePart = (typeof DEVICE_PARTS)[number];

/** The answers of assignments are kept under names that begin so, and hold who gave them. */
const ASSIGNMENT_PREFIX = 'assignment/';

/** The part that a record of the progress belongs to. */
export function partOfProgress(store: ProgressStore, key: string): DevicePart {
  switch (store) {
    case 'answers':
      return key.startsWith(ASSIGNMENT_PREFIX) ? 'assignments' : 'quizzes';
    case 'history':
      return 'quizzes';
    case 'cards':
      return 'review';
    case 'read':
      return 'reading';
    case 'aside':
      return 'unreadable';
  }
}

/** The part that a record of teaching and taking belongs to. */
export function partOfTeaching(store: TeachingStore): DevicePart {
  switch (store) {
    case 'begun':
    case 'handed-in':
    case 'locks':
      return 'assignments';
    case 'aside':
      return 'unreadable';
    default:
      return 'teaching';
  }
}

/** The part that a note belongs to, by its name. */
export function partOfNote(name: string): DevicePart {
  if (name.startsWith('appearance.')) return 'display';
  if (name.startsWith('review.')) return 'review';
  return name === 'reading.place' ? 'reading' : 'quizzes';
}

/** How many bytes a value and its key take as text, about as many as the device needs for them. */
export function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(`${key}${JSON.stringify(value)}`).length;
}
