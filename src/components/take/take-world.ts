/** What a student's way through an assignment needs of the page and the device. */

import type { AssignedQuestions } from '../../browser/fetching/load-course-questions.ts';
import type { Teaching } from '../../browser/storage/teaching.ts';
import type { ReadAssignmentFile } from '../../domain/assignments/assignment-file.ts';
import type { GivenAssignment } from '../../domain/assignments/assignment-link.ts';
import type { QuizKeeper } from '../questions/keep-quiz.ts';

export interface TakeWorld {
  openTeaching: () => Promise<Teaching>;
  loadQuestions: (ids: readonly string[]) => Promise<AssignedQuestions>;
  /** Reads the file of an assignment; rejects when it takes too long. */
  readAssignment: (text: string) => Promise<ReadAssignmentFile>;
  /** Opens the answers kept under a name. */
  keepQuiz: (name: string) => Promise<QuizKeeper>;
  /** Forgets the answers kept under names that begin so, and what else came of those questions. */
  forgetAnswers: (
    prefix: string,
    since: { questions: readonly string[]; ms: number },
  ) => Promise<void>;
  /** Puts questions into the review, by their ids; resolves with how many were not there yet. */
  addToReview: (ids: readonly string[]) => Promise<number>;
  /** A text of chance. */
  newSalt: () => string;
  saveFile: (name: string, contents: string, mediaType: string) => void;
  /** The part of the address that holds an assignment. */
  address: { read: () => string; write: (fragment: string) => void };
  /** Milliseconds since 1970. */
  now: () => number;
}

/** An assignment that is open on the page, with all that it needs. */
export interface OpenedAssignment extends AssignedQuestions {
  given: GivenAssignment;
}
