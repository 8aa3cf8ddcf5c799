import type { CardRating } from './schedule.ts';

/** The words of the review, as the language's dictionary gives them. */
export interface ReviewWords {
  title: string;
  loading: string;
  failed: string;
  forgets: string;
  empty: string;
  nothingDue: string;
  due: string;
  limitReached: string;
  start: string;
  add: string;
  addChapter: string;
  addTerms: string;
  addChronology: string;
  added: string;
  limit: string;
  statistics: string;
  learned: string;
  unseen: string;
  suspended: string;
  bringBack: string;
  remembered: string;
  card: string;
  show: string;
  ratings: Record<CardRating, string>;
  undo: string;
  suspend: string;
  stop: string;
  read: string;
  keys: string;
  anki: string;
  progress: string;
  progressLede: string;
  saveFile: string;
  restore: string;
  restored: string;
  restoredAside: string;
  faults: Record<'not-json' | 'not-progress' | 'later-version', string>;
  deleteAll: string;
  deleteSure: string;
  deleteKeep: string;
  deleted: string;
  aside: string;
  notKept: string;
  notRead: string;
}
