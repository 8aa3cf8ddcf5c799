/** The words of the pages for teachers and of an assignment, as the language's dictionary gives them. */

import type { Confidence } from '../progress/records.ts';
import type { KindName, Level } from '../quiz/question.ts';
import type { Feedback, Signature } from './assignment.ts';
import type { Flag } from './gradebook.ts';
import type { PaperMarksFault } from './paper.ts';

export interface PaperWords {
  loading: string;
  failed: string;
  none: string;
  unknown: string;
  versions: string;
  keys: string;
  print: string;
  name: string;
  date: string;
  version: string;
  key: string;
  marksHelp: string;
  kinds: Record<KindName, string>;
}

export interface ExportWords {
  loading: string;
  failed: string;
  notSaved: string;
  set: string;
  wholeCourse: string;
  save: string;
  alone: string;
  losesNothing: string;
  loses: string;
  unknown: string;
}

export interface ImportWords {
  import: string;
  importHelp: string;
  chooseFile: string;
  found: string;
  there: string;
  keep: string;
  leave: string;
  imported: string;
  inCourse: string;
  notKept: string;
  notFetched: string;
  own: string;
  ownRemove: string;
  ownRemoveSure: string;
  ownRemoveKeep: string;
  ownRemoved: string;
  nothingTaken: string;
  importFaults: Record<string, string>;
}

export interface BuildWords {
  ownChapter: string;
  ownOnlyFile: string;

  loading: string;
  failed: string;
  forgets: string;
  what: string;
  chapters: string;
  chaptersHelp: string;
  reading: string;
  readingLegend: string;
  narrow: string;
  levels: string;
  level: Record<Level, string>;
  kinds: string;
  kind: Record<KindName, string>;
  objectives: string;
  how: string;
  balanced: string;
  count: string;
  anew: string;
  oneByOne: string;
  questions: string;
  none: string;
  total: string;
  remove: string;
  settings: string;
  title: string;
  untitled: string;
  instructions: string;
  opens: string;
  due: string;
  timeHelp: string;
  attempts: string;
  anyAttempts: string;
  minutes: string;
  minutesHelp: string;
  shuffle: string;
  feedback: string;
  feedbacks: Record<Feedback, string>;
  signature: string;
  signatures: Record<Signature, string>;
  privacy: string;
  noDue: string;
  duePast: string;
  saveHelp: string;
  make: string;
  save: string;
  fresh: string;
  faults: Record<string, string>;
  notKept: string;
}

export interface ShareWords {
  share: string;
  link: string;
  linkHelp: string;
  linkLong: string;
  copy: string;
  copied: string;
  selected: string;
  qr: string;
  qrLabel: string;
  file: string;
  paper: string;
  export: string;
  results: string;
  extra: string;
  extraHelp: string;
}

export interface KeptWords {
  kept: string;
  keptNone: string;
  open: string;
  duplicate: string;
  copyOf: string;
  remove: string;
  removeSure: string;
  removeKeep: string;
  restore: string;
  restored: string;
  removed: string;
  fileFaults: Record<'none' | 'damaged' | 'later-version', string>;
}

export interface TakeWords {
  loading: string;
  failed: string;
  open: string;
  openHelp: string;
  openFile: string;
  forgets: string;
  faults: Record<'none' | 'damaged' | 'later-version', string>;
  changed: string;
  changedNone: string;
  read: string;
  questions: string;
  opens: string;
  early: string;
  due: string;
  late: string;
  attempts: string;
  anyAttempts: string;
  attemptsOver: string;
  minutes: string;
  nickname: string;
  rollNumber: string;
  signHelp: string;
  start: string;
  goOn: string;
  again: string;
  other: string;
  timeLeft: string;
  timeOver: string;
  handIn: string;
  handInOpen: string;
  handedIn: string;
  handInFailed: string;
  receipt: string;
  receiptHelp: string;
  code: string;
  copy: string;
  copied: string;
  selected: string;
  file: string;
  print: string;
  score: string;
  scoreAfterDue: string;
  noAnswer: string;
  toBeRead: string;
  toBeReadCount: string;
  scoreHelp: string;
  fileNone: string;
  secondsLeft: string;
  attemptNumber: string;
  at: string;
  earlier: string;
}

export interface ResultsWords {
  loading: string;
  failed: string;
  forgets: string;
  assignment: string;
  noAssignment: string;
  collect: string;
  collectHelp: string;
  files: string;
  paste: string;
  take: string;
  taken: string;
  duplicates: string;
  faults: Record<'none' | 'damaged' | 'later-version', string>;
  others: string;
  roster: string;
  rosterHelp: string;
  rosterKeep: string;
  rosterFile: string;
  rosterRead: string;
  rosterKept: string;
  missing: string;
  unsure: string;
  isIt: string;
  gradebook: string;
  gradebookHelp: string;
  student: string;
  total: string;
  took: string;
  attempts: string;
  notes: string;
  flags: Record<Flag, string>;
  flagHelp: Record<Flag, string>;
  statistics: string;
  few: string;
  question: string;
  facility: string;
  discrimination: string;
  formula: string;
  chosen: string;
  confidence: Record<Confidence, string>;
  noObjective: string;
  unjudged: string;
  nothingPasted: string;
  rosterEmpty: string;
  rosterDelete: string;
  rosterDeleteSure: string;
  notListed: string;
  whoIs: string;
  objectives: string;
  reteach: string;
  reteachNone: string;
  read: string;
  csv: string;
  json: string;
  print: string;
  deleteAll: string;
  deleteSure: string;
  deleteKeep: string;
  deleted: string;
  notKept: string;
  integrity: string;
  minutes: string;
  onPaper: string;
  unknown: string;
  toRead: string;
  toReadHelp: string;
  papers: string;
  papersHelp: string;
  papersKeep: string;
  papersKept: string;
  paperFaults: Record<PaperMarksFault['fault'], string>;
}
