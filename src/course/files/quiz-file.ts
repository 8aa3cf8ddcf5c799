import type { EvidenceNames } from '../../domain/questions/evidence-links.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import type { Course } from '../graph.ts';
import { evidenceNames, objectivesOf } from '../quizzes.ts';

/** What the forms of a quiz are made from. */
export interface QuizFile {
  questions: Question[];
  /** What each objective says, by `<chapter>/<objective>`. */
  objectives: Record<string, string>;
  names: EvidenceNames;
  messages: QuizMessages;
}

/** The file of a quiz that asks these questions. */
export function quizFile(
  questions: Question[],
  course: Pick<Course, 'neighboursOf'>,
  messages: QuizMessages,
): QuizFile {
  return {
    questions,
    objectives: objectivesOf(questions, course),
    names: evidenceNames(questions, course),
    messages,
  };
}
