/** What answers a question to the glossary. */

import type { GlossaryQuestion } from './glossary-question.ts';
import { searchTerms, suggestTerms, type TermIndex } from './search-terms.ts';
import { type SearchEntry, type TermMatch } from './term-match.ts';

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
