import type { Loss } from '../../domain/questions/carried-form.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { QuizMessages } from '../../i18n/messages.ts';

/** The program that runs a quiz inside a SCORM package, bundled when the site was built. */
export interface ScormPlayer {
  script: string;
  style: string;
}

/** By what names questions are sorted where they go. */
export interface SetNames {
  /** The course that they are taken from. */
  course: { id: string; name: string };
  /** The titles of chapters, by their ids. */
  chapters?: Record<string, string>;
  /** What each objective says, by `<chapter>/<objective>`. */
  objectives?: Record<string, string>;
  /** How many points questions count, by their ids; one where nothing is said. */
  points?: Record<string, number>;
}

/** A set of questions as it is named where it goes. */
export interface QuestionSet extends SetNames {
  /** Letters, digits and hyphens. */
  id: string;
  title: string;
  messages: QuizMessages;
  objectives: Record<string, string>;
  locale: string;
  /** Said by a package where there is no system around it. */
  alone: string;
  /** Said by a package where the system around it has no room for some of the answers. */
  full: string;
  /** Whether in a package that grades, the first answer that is checked is the one that counts. */
  firstCounts?: boolean;
  loadPlayer: () => Promise<ScormPlayer>;
}

export interface QuestionFormat {
  /** What stands after the set's id in the name of the file. */
  extension: string;
  mediaType: string;
  losses: (question: Question) => Loss[];
  write: (
    questions: readonly Question[],
    set: QuestionSet,
  ) => string | Uint8Array<ArrayBuffer> | Promise<Blob>;
}
