/** What cannot be read of a YAML text, and what its lines are to those who explain it. */

import type { YAMLError } from 'yaml';

/** What an author did that cannot be read, and where. */
export interface Explanation {
  /** Both counted from 1. */
  line: number;
  column: number;
  found: string;
  expected: string;
}

/** An error of the parser, and the lines in which the author made it. */
export interface Trouble {
  error: Pick<YAMLError, 'code' | 'message' | 'pos'>;
  lines: readonly string[];
  /** Where the parser gave up; the first line is 0. */
  at: number;
}

/** Indentation, hyphens, the name of a field with its colon, its value. */
const FIELD = /^(?<lead>\s*(?:- +)*(?<name>[\w-]+):)(?: +(?<value>.*?))?\s*$/;

export function fieldAt(lines: readonly string[], at: number): { name?: string; value?: string } {
  return FIELD.exec(lines[at] ?? '')?.groups ?? {};
}

/** Whether the value opens a list, fields in braces, or a text of several lines as YAML has them. */
export function isBlock(value: string): boolean {
  return /^(?:[>|][+-]?\d?$|[[{].*[\]}]$)/.test(value);
}

export function isItem(line: string): boolean {
  return /^\s*- /.test(line);
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

export function positionIn(lines: readonly string[], at: number): { line: number; column: number } {
  return { line: at + 1, column: indentOf(lines[at] ?? '') + 1 };
}
