/** An account sets out a question on which sources differ, and works the arithmetic through. */

import type { Citation } from '../citations/source.ts';
import type { KnownHow } from '../citations/known-how.ts';

/** What one source says on the question. */
export interface Statement {
  /** Who speaks: the author, the body that counted, the official. */
  by: string;
  says: string;
  /** Who counted, where something was counted. */
  counter?: string | undefined;
  /** What was counted or measured. */
  measure?: string | undefined;
  /** Over which time. */
  period?: string | undefined;
  citation: Citation;
}

/** A number that a source gives and a working uses. */
export interface Figure {
  id: string;
  label: string;
  value: number;
  /** The unit in the plural: “people killed”, “billion US dollars”. */
  unit: string;
  citation: Citation;
}

export const OPERATIONS = ['percent-change', 'share', 'difference', 'sum', 'mean'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** One step of arithmetic over figures or earlier workings, computed by the course itself. */
export interface Working {
  id: string;
  label: string;
  operation: Operation;
  /** Ids of figures or of earlier workings. */
  of: string[];
  unit?: string | undefined;
  /** Digits after the point; one unless said. */
  digits?: number | undefined;
}

export interface AccountRecord {
  question: string;
  /** How much hangs on it for a reader. */
  weight: 'high' | 'medium' | 'low';
  statements: Statement[];
  figures: Figure[];
  workings: Working[];
  /** What a careful reader says; `{id}` stands for a figure or the result of a working. */
  careful: string;
  events: string[];
  terms: string[];
}

export interface Account extends AccountRecord {
  id: string;
  url: string;
  chapters: string[];
  sources: string[];
  results: WorkedStep[];
  /** `careful` with every number put in. */
  conclusion: string;
}

export interface WorkedStep {
  id: string;
  label: string;
  /** The sum as a reader would write it: “(980 − 850) ÷ 850”. */
  sum: string;
  value: number;
  /** The result with its unit: “15.3 per cent”. */
  text: string;
  known: KnownHow;
}
