import type { Confidence } from '../progress/records.ts';
import type { KindName, Level } from './question.ts';
import type { QuestionKind } from './question-kind.ts';

/** The texts that a quiz needs; the interface's dictionary has them under `quiz`. */
export interface QuizWords {
  number: string;
  hint: string;
  showAnswer: string;
  check: string;
  again: string;
  failed: string;
  unanswered: string;
  invalid: string;
  right: string;
  wrong: string;
  partly: string;
  points: string;
  partRight: string;
  partWrong: string;
  partMissed: string;
  rightAnswer: string;
  readAgain: string;
  true: string;
  false: string;
  yourAnswer: string;
  choose: string;
  moveUp: string;
  moveDown: string;
  moved: string;
  orderHelp: string;
  score: string;
  saving: string;
  saved: string;
  notSaved: string;
  forgets: string;
  setAside: string;
  startAgain: string;
  confidence: string;
  confidences: Record<Confidence, string>;
  summary: string;
  byObjective: string;
  objectiveResult: string;
  toReadAgain: string;
  sureAndWrong: string;
  toReview: string;
  level: Record<Level, string>;
  rules: Record<QuestionKind<KindName, unknown>['rule'], string>;
}
