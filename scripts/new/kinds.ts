/** The kinds of file that `npm run new` makes. */

import { toId } from '../../src/domain/text/to-id.ts';
import type { CollectionName } from '../../src/course/reader/collections.ts';
import type { CourseRecords } from '../../src/course/reader/records.ts';

type Fields = Record<string, unknown>;

export interface NewKind {
  collection: CollectionName;
  /** Fields that may be left out and are asked for nevertheless. */
  alsoAsk: readonly string[];
  /** Fields that the schema lets be left out and the check of the content does not. */
  needed?: readonly string[];
  /** From what its id is proposed. */
  nameOf(fields: Fields): string;
  /** What is probably meant, by field. */
  proposals?(records: CourseRecords): Record<string, string>;
  /** What follows from what was said. */
  complete?(fields: Fields): Fields;
}

const cited = ['citations.at'];
const needed = ['citations'];

export const NEW_KINDS = {
  event: {
    collection: 'events',
    needed,
    alsoAsk: [...cited, 'terms', 'at'],
    nameOf: ({ title, date }) => `${text(title)} ${/\d{4}/.exec(text(date))?.[0] ?? ''}`,
  },
  term: {
    collection: 'glossary',
    needed,
    alsoAsk: [...cited, 'aliases', 'related'],
    nameOf: ({ headword }) => text(headword),
  },
  question: {
    collection: 'questions',
    needed,
    alsoAsk: [...cited, 'evidence.events', 'evidence.terms', 'choices.right'],
    nameOf: ({ prompt }) => text(prompt),
  },
  source: {
    collection: 'sources',
    alsoAsk: ['csl.container-title', 'csl.URL'],
    nameOf: ({ short, year }) => `${text(short)} ${text(year)}`,
    complete: withIssued,
  },
  account: {
    collection: 'accounts',
    alsoAsk: ['short', 'statements.citation.at', 'events', 'terms'],
    nameOf: ({ question }) => text(question),
  },
  series: {
    collection: 'series',
    alsoAsk: ['points.value', 'points.citation.at'],
    nameOf: ({ title }) => text(title),
  },
  place: {
    collection: 'places',
    alsoAsk: ['within', 'term'],
    nameOf: ({ name }) => text(name),
  },
  chapter: {
    collection: 'chapters',
    alsoAsk: [],
    nameOf: ({ title }) => text(title),
    proposals: ({ chapters }) => ({
      order: String(Math.max(0, ...chapters.map(({ data }) => data.order)) + 1),
    }),
  },
} as const satisfies Record<string, NewKind>;

export type NewKindName = keyof typeof NEW_KINDS;

const MOST_WORDS = 6;
/** What no id ends with: it would stop in the middle of a phrase. */
const OPEN_WORD =
  /^(?:a|an|and|as|at|by|for|from|in|is|its|of|on|or|over|s|the|their|to|was|were|with)$/;

/**
 * An id that no other has: of the first words of a name, with the year at its end if it has one; of a
 * name in other letters than Latin ones, `kind` stands for the words.
 */
export function proposeId(name: string, taken: readonly string[], kind = 'new'): string {
  const words = toId(name).split('-');
  const year = words.length > 1 && /^\d{4}$/.test(words.at(-1)!) ? [words.pop()!] : [];
  const first = words.filter((word) => word !== year[0]).slice(0, MOST_WORDS);
  while (first.length > 1 && OPEN_WORD.test(first.at(-1)!)) first.pop();
  const isLost = /\p{L}/u.test(name) && !/[a-z]/.test(first.join());
  const id = [...(isLost ? [kind] : []), ...first.filter(Boolean), ...year].join('-') || kind;
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? id : `${id}-${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A source whose year is one was published in it. */
function withIssued(fields: Fields): Fields {
  const csl = fields.csl as Fields;
  const year = /^\d{4}$/.exec(text(fields.year))?.[0];
  if (year === undefined || csl.issued !== undefined) return fields;
  return { ...fields, csl: { ...csl, issued: { 'date-parts': [[Number(year)]] } } };
}
