/** Fetches what is searched, once, when a reader first turns to the search. */

import type { GlossaryQuestion } from '../domain/search/glossary-question.ts';
import { answerQuestion, cardsFor, offerInstead } from '../domain/search/search-filter.ts';
import {
  indexTerms,
  type SearchEntry,
  type TermIndex,
  type TermMatch,
} from '../domain/search/search-terms.ts';
import type { SearchWords } from '../domain/search/search-words.ts';

export interface LoadedSearch {
  terms: TermIndex;
  events: TermIndex;
  words: SearchWords;
  /** The terms that answer a question to the glossary, what to offer instead, and cards of them. */
  answer: (question: GlossaryQuestion, limit: number) => TermMatch[];
  offer: (question: GlossaryQuestion) => TermMatch[];
  cards: (question: GlossaryQuestion) => SearchEntry[];
}

interface SearchFile {
  terms: SearchEntry[];
  events: SearchEntry[];
  words: SearchWords;
}

let loading: Promise<LoadedSearch> | undefined;

/** The terms and events, indexed. Rejects when they cannot be fetched; asking again tries again. */
export function loadSearch(): Promise<LoadedSearch> {
  loading ??= fetchSearch();
  loading.catch(() => (loading = undefined));
  return loading;
}

async function fetchSearch(): Promise<LoadedSearch> {
  const response = await fetch('/search.json');
  if (!response.ok) throw new Error(`/search.json answered ${response.status}`);
  const { terms, events, words } = (await response.json()) as SearchFile;
  const index = indexTerms(terms);
  return {
    terms: index,
    events: indexTerms(events),
    words,
    answer: (question, limit) => answerQuestion(index, question, limit),
    offer: (question) => offerInstead(index, question),
    cards: (question) => cardsFor(index, question),
  };
}
