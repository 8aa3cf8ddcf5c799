/** Pieces of which kinds make a question on paper. */

import type { Grade } from './grade.ts';
import type { PrintedList, PrintedQuestion } from './question-kind.ts';

/** The letter that stands before a choice, a step or a right-hand side on paper: `a` for the first. */
export function optionLetter(at: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + at);
}

/** The letters of ids, in the order in which `options` are printed. */
export function lettersOf(ids: readonly string[], options: readonly string[]): string[] {
  return ids.map((id) => optionLetter(options.indexOf(id)));
}

export function plainList(texts: string[]): PrintedList {
  return { texts, marks: 'none', hasBlanks: false };
}

export function letteredList(texts: string[]): PrintedList {
  return { texts, marks: 'letters', hasBlanks: false };
}

/** A list whose numbers are answered by letters, with room for them. */
export function numberedList(texts: string[]): PrintedList {
  return { texts, marks: 'numbers', hasBlanks: true };
}

/** Lists side by side, with `lines` to write on below. */
export function printedLists(lists: PrintedList[], lines = 0): PrintedQuestion {
  return { lists, isStacked: false, lines };
}

/** The text of each id, in the order of the ids. */
export function textsOf(
  ids: readonly string[],
  parts: readonly { id: string; text: string }[],
): string[] {
  return ids.map((id) => parts.find((part) => part.id === id)?.text ?? '');
}

/** What was chosen, where a grade's parts say it: those that were missed were not. */
export function chosenLabels(grade: Grade): string[] {
  return grade.state === 'graded'
    ? grade.parts.filter(({ outcome }) => outcome !== 'missed').map(({ label }) => label)
    : [];
}

/** The most that SCORM 1.2 has a system keep of a response. */
const MOST_RESPONSE = 255;

export function scormText(text: string): string {
  return text.slice(0, MOST_RESPONSE);
}
