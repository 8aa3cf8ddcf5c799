/** What is asked of the glossary, as an address holds it: `?q=` a name, `?kind=` a kind of term. */

import {
  searchTerms,
  suggestTerms,
  type SearchEntry,
  type TermIndex,
  type TermMatch,
} from './search-terms.ts';

export interface GlossaryQuestion {
  query: string;
  /** A kind of term as the entries name it, or empty for all. */
  kind: string;
}

const MAX_ADDRESS_TEXT = 200;

/** The question that a query such as `?q=nap&kind=policy` asks. */
export function parseGlossaryQuestion(search: string): GlossaryQuestion {
  const params = new URLSearchParams(search);
  const text = (name: string) => [...(params.get(name) ?? '')].slice(0, MAX_ADDRESS_TEXT).join('');
  return { query: text('q'), kind: text('kind') };
}

/** The query for a question, beginning with `?`; empty when nothing is asked. */
export function formatGlossaryQuestion({ query, kind }: GlossaryQuestion): string {
  const params = new URLSearchParams();
  // A half of a pair of code units alone cannot stand in an address.
  if (query !== '') params.set('q', query.toWellFormed());
  if (kind !== '') params.set('kind', kind.toWellFormed());
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

/**
 * The terms that answer, best first, at most `limit`. With a kind and no name: all of that kind, in
 * the order of the index.
 */
export function answerQuestion(
  index: TermIndex,
  { query, kind }: GlossaryQuestion,
  limit: number,
): TermMatch[] {
  const isAsked = (entryKind: string) => kind === '' || entryKind === kind;
  if (query.trim() === '') {
    if (kind === '') return [];
    return index.entries
      .filter((entry) => isAsked(entry.kind))
      .map((entry) => ({ entry, tier: 'exact-headword', matched: entry.headword }));
  }
  const most = kind === '' ? limit : index.entries.length;
  return searchTerms(index, query, most)
    .filter(({ entry }) => isAsked(entry.kind))
    .slice(0, limit);
}

/** The entries to learn from: those that answer, or all where nothing is asked. */
export function cardsFor(index: TermIndex, question: GlossaryQuestion): SearchEntry[] {
  if (question.query.trim() === '' && question.kind === '') return [...index.entries];
  return answerQuestion(index, question, index.entries.length).map(({ entry }) => entry);
}

/** What to offer when nothing answers: names spelt most like the one that was asked for. */
export function offerInstead(index: TermIndex, { query, kind }: GlossaryQuestion): TermMatch[] {
  return suggestTerms(index, query).filter(({ entry }) => kind === '' || entry.kind === kind);
}
