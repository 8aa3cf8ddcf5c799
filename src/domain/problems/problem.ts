/**
 * Everything that can be wrong with content, in one catalogue. A problem is written for an author
 * who is no programmer: where it is, what was found, what was expected, and how to mend it.
 */

import { nearestTo } from './nearest.ts';

export interface Place {
  /** Path from the project's root. */
  file: string;
  /** The field as it stands in the file, such as `citations[0].source`. */
  field?: string | undefined;
  line?: number | undefined;
}

export interface Problem {
  code: ProblemCode;
  place: Place;
  found: string;
  expected: string;
  mend: string;
}

interface Detail {
  found: string;
  expected: string;
  mend: string;
}

const catalogue = {
  'unreadable-file': (problem: { reason: string }): Detail => ({
    found: problem.reason,
    expected: 'a file whose punctuation and indentation can be read',
    mend: 'Look at the line named and the one before it: a missing quote, colon, bracket or closing tag, or a space too many.',
  }),
  'misplaced-file': (problem: { name: string; expected: string }): Detail => ({
    found: `the file name “${problem.name}”`,
    expected: problem.expected,
    mend: 'Rename or move the file; its name is its id: lower-case letters and digits joined by hyphens.',
  }),
  'wrong-shape': (problem: { found: string; expected: string }): Detail => ({
    found: problem.found,
    expected: problem.expected,
    mend: 'Correct the field; README.md shows each kind of file.',
  }),
  'unknown-id': (problem: {
    id: string;
    collection: string;
    known: readonly string[];
  }): Detail => ({
    found: `“${problem.id}”`,
    expected: `an id that src/content/${problem.collection}/ has${nearestPhrase(problem.id, problem.known)}`,
    mend: `Correct the spelling, or add what is missing to src/content/${problem.collection}/.`,
  }),
  'duplicate-id': (problem: { id: string; other: string }): Detail => ({
    found: `“${problem.id}”, which ${problem.other} has as well`,
    expected: 'an id that nothing else of its kind has',
    mend: 'Give one of the two another id, and correct what refers to it.',
  }),
  'not-a-date': (problem: { text: string }): Detail => ({
    found: `“${problem.text}”`,
    expected: 'a date such as 2014, 2014-12, 2014-12-16, 2021-11-09/2021-12-09 or 2018-06/..',
    mend: 'Write year, month and day in this order, in digits, as many as are known; add ~ for “about”.',
  }),
  'impossible-date': (problem: { text: string }): Detail => ({
    found: `“${problem.text}”`,
    expected: 'a day that the calendar has',
    mend: 'Check the month (01 to 12) and the number of days in it.',
  }),
  'end-before-start': (problem: { text: string }): Detail => ({
    found: `“${problem.text}”, which ends before it starts`,
    expected: 'the earlier date first, then a slash, then the later one',
    mend: 'Exchange the two dates, or correct the one that is wrong.',
  }),
  'wrong-answer-data': (problem: { found: string; expected: string }): Detail => ({
    found: problem.found,
    expected: problem.expected,
    mend: 'Correct the question, so that a reader who knows the answer can give it.',
  }),
  'alias-is-headword': (problem: { alias: string; term: string }): Detail => ({
    found: `the name “${problem.alias}”, under which “${problem.term}” is found already`,
    expected: 'a headword or alias that leads to one term only',
    mend: `Take the alias away, or merge the two terms; to point from one to the other use “related: [${problem.term}]”.`,
  }),
  'missing-citation': (problem: { what: string }): Detail => ({
    found: `${problem.what} without a citation`,
    expected: 'at least one source that says so',
    mend: 'Add “citations:” with the id of a source and, under “at”, the place in it.',
  }),
  'unknown-anchor': (problem: {
    anchor: string;
    chapter: string;
    known: readonly string[];
  }): Detail => ({
    found: `“${problem.anchor}”`,
    expected: `the id of an <Anchor> in the chapter “${problem.chapter}”${nearestPhrase(problem.anchor, problem.known)}`,
    mend: `Correct the spelling, or put <Anchor id="${problem.anchor}" /> at the start of the paragraph that answers the question.`,
  }),
  'unknown-objective': (problem: { objective: string; known: readonly string[] }): Detail => ({
    found: `“${problem.objective}”`,
    expected: `the id of one of the chapter’s objectives${nearestPhrase(problem.objective, problem.known)}`,
    mend: 'Correct the spelling, or add the objective at the head of the chapter.',
  }),
  'unused-source': (problem: { id: string }): Detail => ({
    found: `the source “${problem.id}”, which nothing cites`,
    expected: 'sources that carry a statement somewhere',
    mend: 'Cite it where it belongs, or remove its file.',
  }),
  'impossible-working': (problem: { reason: string }): Detail => ({
    found: problem.reason,
    expected: 'arithmetic over the figures of the same account',
    mend: 'Compare “of:” and the words in {braces} with the ids under “figures:” and “workings:”.',
  }),
  'unknown-tag': (problem: { tag: string; known: readonly string[] }): Detail => ({
    found: `<${problem.tag}>`,
    expected: `one of the tags that chapters may use${nearestPhrase(problem.tag, problem.known)}`,
    mend: `Use ${problem.known.map((tag) => `<${tag}>`).join(', ')}, or plain Markdown.`,
  }),
  'not-prose': (problem: { found: string }): Detail => ({
    found: problem.found,
    expected: 'text, Markdown and the course’s own tags',
    mend: 'Take it away; write a brace that is meant as such with a backslash before it.',
  }),
  'missing-attribute': (problem: { tag: string; attribute: string }): Detail => ({
    found: `<${problem.tag}> without “${problem.attribute}”`,
    expected: `<${problem.tag} ${problem.attribute}="…">`,
    mend: `Say which one is meant: ${problem.attribute}="its-id".`,
  }),
  'private-person': (problem: { name: string }): Detail => ({
    found: `“${problem.name}”, a private person`,
    expected: 'terms and answers about public persons and bodies only',
    mend: 'Remove the entry: relatives of victims are not glossary entries and never an answer.',
  }),
} as const satisfies Record<string, (problem: never) => Detail>;

export type ProblemCode = keyof typeof catalogue;

export const PROBLEM_CODES = Object.keys(catalogue) as ProblemCode[];

/** A problem of the catalogue at a place. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  about: Parameters<(typeof catalogue)[Code]>[0],
): Problem {
  const detail = (catalogue[code] as (about: never) => Detail)(about as never);
  return { code, place, ...detail };
}

function nearestPhrase(id: string, known: readonly string[]): string {
  const nearest = nearestTo(id, known);
  return nearest === undefined ? '' : ` (nearest: “${nearest}”)`;
}
