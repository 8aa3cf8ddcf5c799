/** Questions as authors write them, one shape for each kind. Choices are known by authored ids. */

import type { Citation } from '../citations/source.ts';

export const LEVELS = ['recall', 'understanding', 'analysis'] as const;
export type Level = (typeof LEVELS)[number];

/** What answers a question: the paragraph of its chapter, and the events and terms concerned. */
export interface Evidence {
  /** The id of an `<Anchor>` in the question's chapter. */
  paragraph: string;
  events: string[];
  terms: string[];
}

interface QuestionBase {
  id: string;
  prompt: string;
  hint: string;
  level: Level;
  /** The id of one of the chapter's objectives. */
  objective: string;
  evidence: Evidence;
  citations: Citation[];
}

export interface Choice {
  id: string;
  text: string;
  right: boolean;
  /** Why this choice is right or wrong. */
  feedback: string;
}

export interface SingleChoiceQuestion extends QuestionBase {
  kind: 'single-choice';
  choices: Choice[];
}

export interface MultipleChoiceQuestion extends QuestionBase {
  kind: 'multiple-choice';
  choices: Choice[];
}

export interface TrueFalseQuestion extends QuestionBase {
  kind: 'true-false';
  answer: boolean;
  feedback: { true: string; false: string };
  /** Why it is as it is: one of these is right. Where there are none, no reason is asked for. */
  reasons: Choice[];
}

export interface ShortTextQuestion extends QuestionBase {
  kind: 'short-text';
  /** Every spelling that counts as right, the one to show first. */
  accepted: string[];
  feedback: { right: string; wrong: string };
}

export interface Step {
  id: string;
  text: string;
  /** Why it stands where it stands. */
  feedback: string;
}

export interface OrderQuestion extends QuestionBase {
  kind: 'order';
  /** In the right order. */
  steps: Step[];
}

export interface Pair {
  id: string;
  left: string;
  right: string;
  /** Why the two belong together. */
  feedback: string;
}

export interface MatchQuestion extends QuestionBase {
  kind: 'match';
  pairs: Pair[];
}

export interface NumberQuestion extends QuestionBase {
  kind: 'number';
  answer: number;
  /** How far from the answer still counts as right, in the same unit. */
  tolerance: number;
  /** What is counted, such as “per cent”. */
  unit: string;
  feedback: { right: string; wrong: string };
}

export interface Gap {
  id: string;
  /** Every spelling that counts as right, the one to show first. */
  accepted: string[];
  feedback: string;
}

export interface GapsQuestion extends QuestionBase {
  kind: 'gaps';
  /** A text in which `{id}` stands for the gap of that id. */
  text: string;
  gaps: Gap[];
}

export interface PlaceInTimeQuestion extends QuestionBase {
  kind: 'place-in-time';
  /** The years that can be chosen from, both ends included. */
  from: number;
  to: number;
  /** The years in which it was, first and last. */
  earliest: number;
  latest: number;
  feedback: { right: string; wrong: string };
}

export interface Criterion {
  id: string;
  /** What a good answer has, such as “names both of the counters”. */
  text: string;
}

export interface OpenQuestion extends QuestionBase {
  kind: 'open';
  /** What a good answer says. */
  model: string;
  rubric: Criterion[];
}

export type QuestionRecord =
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | TrueFalseQuestion
  | ShortTextQuestion
  | OrderQuestion
  | MatchQuestion
  | NumberQuestion
  | GapsQuestion
  | PlaceInTimeQuestion
  | OpenQuestion;

export type KindName = QuestionRecord['kind'];

/** The questions of one chapter, as its file holds them. */
export interface QuestionFile {
  questions: QuestionRecord[];
}

export type Question = QuestionRecord & {
  url: string;
  chapter: string;
  /** Where the paragraph that answers it is. */
  evidenceUrl: string;
};
