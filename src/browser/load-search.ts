/** Fetches what is searched, once, when a reader first turns to the search. */

import { indexTerms, type SearchEntry, type TermIndex } from '../domain/search/search-terms.ts';
import type { SearchWords } from '../domain/search/search-words.ts';

export interface LoadedSearch {
  terms: TermIndex;
  events: TermIndex;
  words: SearchWords;
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
  return { terms: indexTerms(terms), events: indexTerms(events), words };
}
