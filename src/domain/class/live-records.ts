/** What goes between the class server and its pages: the server sends it, the browser reads it. */

import type { Assignment, Signature } from '../assignments/assignment.ts';
import type { Confidence } from '../attempts/confidence.ts';
import type { Student } from '../assignments/result.ts';
import type { Question } from '../questions/question.ts';
import type { ShownQuestion } from '../questions/shown-question.ts';
import type { Lesson, Stage } from './lesson.ts';

/** At one's own pace, or one question after the other, all together. */
export const MODES = ['own-pace', 'together'] as const;
export type Mode = (typeof MODES)[number];

/** Why the server did not do what was asked; each is a sentence in the messages. */
export const REFUSALS = [
  'code',
  'closed',
  'name',
  'session',
  'passphrase',
  'weak',
  'link',
  'taken',
  'too-often',
  'too-long',
  'shape',
  'gone',
  'no-class',
  'there',
  'not-now',
  'full',
  'server',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** No room holds more; it also bounds what a stranger with the code can do. */
export const MOST_MEMBERS = 250;

/** Whether a class server is there: a site without one has the same file, with nothing in it. */
export interface Here {
  /** By what the devices of a room find it, such as `192.168.1.4:4322`. */
  addresses?: string[];
}

/** What comes of joining: `number` is that of a device that waits to be let in. */
export interface Joined {
  state: 'in' | 'known' | 'asking';
  number?: number;
}

/** Whether a device is in a class. */
export interface Waiting {
  state: 'in' | 'asking' | 'out';
  number?: number;
}

/** What the code of a class opens: enough to sign with. */
export interface ClassDoor {
  title: string;
  signature: Signature;
  /** The groups that get different work. */
  groups: string[];
  /** What can be chosen to sign with, if the teacher gave a list. */
  names: Student[];
}

/** An answer as it is sent: by the sealed question's names. */
export interface SentAnswer {
  question: string;
  /** Counts up on the device with every change; of two, the higher is the later. */
  seq: number;
  answer: unknown;
  confidence: Confidence | null;
}

/** The work of one student, as the student may see it. */
export interface AttemptSeen {
  /** 1 for the first. */
  number: number;
  startedAtMs: number;
  /** Sealed, in the order in which they are asked. */
  questions: ShownQuestion[];
  /** What the server has of the answers. */
  answers: SentAnswer[];
}

/** An answer that may be seen with its key. */
export interface ToldAnswer {
  question: Question;
  answer: unknown;
}

/** What was submitted, and, once it may be told, how it did. */
export interface SubmissionSeen {
  number: number;
  submittedAtMs: number;
  /** The seal of the result: the same on the student's screen and in the teacher's gradebook. */
  receipt: string;
  told: ToldAnswer[] | null;
}

/** A lesson together, as a student may see it. */
export interface LessonSeen {
  stage: Stage;
  /** Sealed until it is shown. */
  shown: ShownQuestion | null;
  /** Place among the questions, from 1, and how many there are. */
  at: number;
  of: number;
  /** What the student has voted in the round that is open. */
  vote: SentAnswer | null;
  /** Once it is shown: the question with its key, and the student's last vote. */
  told: ToldAnswer | null;
}

/** The class, as one student sees it. */
export interface ClassSeen {
  /** Milliseconds since 1970 by the clock that counts. */
  nowMs: number;
  id: string;
  code: string;
  /** Who the student is in this class: another one when they are taken out and join anew. */
  member: string;
  title: string;
  instructions: string;
  mode: Mode;
  isOpen: boolean;
  student: Student;
  minutes: number;
  /** How often it can be submitted; 0 for any number of times. */
  attempts: number;
  /** How many points each question counts, once that can be seen. */
  worth: Pick<Assignment, 'points'>;
  attempt: AttemptSeen | null;
  submissions: SubmissionSeen[];
  lesson: LessonSeen | null;
}

/** What became of an answer that was sent. */
export interface ReceivedAnswer {
  question: string;
  /** The highest that the server has. */
  seq: number;
  /** Whether what was sent is what the server has under it. */
  isKept: boolean;
}

/** What a student's device has of an attempt, as a file that goes to the teacher by hand. */
export interface BroughtWork {
  class: string;
  member: string;
  attempt: number;
  answers: SentAnswer[];
}

/** What was answered, as a table (CSV). */
export interface Table {
  table: string;
}

/** What a student takes along of a class: in words, and the same as a table. */
export interface OwnFiles extends Table {
  work: OwnWork;
}

/** What a student has written in a class. */
export interface OwnWork {
  title: string;
  student: Student;
  answers: GivenAnswer[];
}

/** An answer in words: of an attempt, or, in a lesson together, of a round of votes. */
export interface GivenAnswer {
  attempt: number | null;
  round: 1 | 2 | null;
  question: string;
  /** A text for each part. */
  answer: string[];
  confidence: Confidence | null;
  receivedAtMs: number;
  submittedAtMs: number | null;
}

/** A class in a teacher's list. */
export interface ClassListed {
  id: string;
  title: string;
  code: string;
  mode: Mode;
  isOpen: boolean;
  members: number;
  createdAtMs: number;
}

/** A student of a class, as the teacher sees them. */
export interface MemberSeen {
  id: string;
  student: Student;
  group: string;
  joinedAtMs: number;
  attempt: number;
  startedAtMs: number | null;
  submittedAtMs: number | null;
  lastAtMs: number | null;
  /** By the ids of the questions; of a lesson together, the last votes. */
  answers: { question: string; answer: unknown; confidence: Confidence | null }[];
}

/** The votes of one round on one question. */
export interface RoundSeen {
  question: string;
  round: 1 | 2;
  votes: { member: string; answer: unknown }[];
}

/** A class, as its teacher sees it while it happens. */
export interface ClassWatched {
  nowMs: number;
  id: string;
  code: string;
  mode: Mode;
  isOpen: boolean;
  isJoinable: boolean;
  isTold: boolean;
  assignment: Assignment;
  questions: Question[];
  lesson: Lesson;
  shownQuestions: string[];
  members: MemberSeen[];
  rounds: RoundSeen[];
  /** Who asks to go on at another device, with the number that stands there. */
  requests: { id: string; number: number; student: Student }[];
  closedAtMs: number | null;
  deletesAtMs: number | null;
}
