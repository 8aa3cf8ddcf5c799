/** The search of the whole course: what has names, in groups, the surest first. */

import { foldText } from '../text/fold-text.ts';
import { nameAsked, type SearchWords } from './asked-forms.ts';
import { indexingTerms, searchTerms, type TermIndex } from './search-terms.ts';
import { isNamed, type SearchEntry, type TermMatch } from './term-match.ts';

/** The groups of what is found, in the order in which they are shown. */
const GROUPS = ['terms', 'events', 'pages', 'questions'] as const;
/** The groups of what has a name, and no sentence. */
const NAMES: readonly string[] = ['terms', 'events'];
type GroupName = (typeof GROUPS)[number];

export type CourseIndex = Record<GroupName, TermIndex> & { absent: TermIndex };

export interface CourseEntries extends Record<GroupName, SearchEntry[]> {
  /** Names that the course does not have, and says so. */
  absent: string[];
  /** Words that mean nearly the same in the course. */
  related: string[][];
  /** Words of the language that ask and name nothing, with spaces between. */
  fillers: string;
}

/** What a query finds in the course. */
export interface CourseMatches {
  groups: { name: GroupName; matches: TermMatch[] }[];
  /** What is only spelt like it. */
  similar: TermMatch[];
  /** What is asked without the words that only ask; what can be marked in a text. */
  asked: string;
  /** A name that was asked for and is not in the course. */
  absent?: string;
}

/** The index of a course, made in steps: between two of them a page can answer its reader. */
export function* indexingCourse(entries: CourseEntries): Generator<undefined, CourseIndex> {
  const fillers = new Set(entries.fillers.split(' ').map(foldText));
  const related = alternativesAmong(entries.related);
  const ofTerms: SearchWords = { fillers, alternatives: related };
  const terms = yield* indexingTerms(entries.terms, ofTerms);
  // Who asks of what happened to a name may use another one of it: “UN” is “United Nations”.
  const words: SearchWords = {
    fillers,
    alternatives: (word) => [...related(word), ...otherNamesOf(terms, word)],
  };
  const absent = entries.absent.map((name) => ({
    id: name,
    url: '',
    headword: name,
    kind: '',
    aliases: [],
    definition: '',
  }));
  return {
    terms,
    events: yield* indexingTerms(entries.events, words),
    pages: yield* indexingTerms(entries.pages, words),
    questions: yield* indexingTerms(entries.questions, words),
    absent: yield* indexingTerms(absent, ofTerms),
  };
}

/** What is found in each group, at most `limit`, and what is only spelt alike, at most as many. */
export function searchCourse(index: CourseIndex, query: string, limit: number): CourseMatches {
  const all = GROUPS.map((name) => ({
    name,
    matches: searchTerms(index[name], query, limit * 2, { hasNear: NAMES.includes(name) }),
  }));
  const groups = all.map(({ name, matches }) => ({
    name,
    matches: matches.filter(({ tier }) => tier !== 'near').slice(0, limit),
  }));
  const similar = all
    .flatMap(({ matches }) => matches.filter(({ tier }) => tier === 'near'))
    .slice(0, limit);
  const isNamedHere = groups.some(({ matches }) => matches.some(isWholeName));
  const absent = isNamedHere
    ? undefined
    : searchTerms(index.absent, query, 1, { hasNear: false }).find((match) => isNamed(match))?.entry
        .headword;
  const asked = nameAsked(query, index.terms.words);
  return { groups, similar, asked, ...(absent !== undefined && { absent }) };
}

const isWholeName = ({ tier }: TermMatch) =>
  tier === 'exact-headword' || tier === 'exact-alias' || tier === 'respelt';

/** What stands beside a word among words that mean nearly the same. */
function alternativesAmong(groups: readonly (readonly string[])[]): SearchWords['alternatives'] {
  const byWord = new Map<string, string[]>();
  for (const group of groups.map((words) => words.map(foldText))) {
    for (const word of group) byWord.set(word, [...(byWord.get(word) ?? []), ...group]);
  }
  return (word) => byWord.get(word) ?? [];
}

/** The other names of a term of which one is the word. */
function otherNamesOf({ names }: TermIndex, word: string): string[] {
  const entries = new Set(
    (names.byFolded.get(word) ?? []).map((nameAt) => names.names[nameAt]?.entryAt),
  );
  return names.names.filter(({ entryAt }) => entries.has(entryAt)).map(({ folded }) => folded);
}
