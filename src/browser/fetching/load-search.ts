/** Fetches what is searched, once, when a reader first turns to the search. */

import type { GlossaryQuestion } from '../../domain/search/glossary-question.ts';
import {
  indexingCourse,
  searchCourse,
  type CourseMatches,
} from '../../domain/search/course-search.ts';
import { answerQuestion, cardsFor, offerInstead } from '../../domain/search/search-filter.ts';
import type { SearchEntry, TermMatch } from '../../domain/search/term-match.ts';
import type { SearchMessages } from '../../i18n/messages.ts';
import { paced } from '../paced.ts';
import { fetchSearch } from './site-files.ts';

export interface LoadedSearch {
  /** What is found in the whole course, at most `limit` in each group. */
  find: (query: string, limit: number) => CourseMatches;
  messages: SearchMessages;
  /** The terms that answer a question to the glossary, what to offer instead, and cards of them. */
  answer: (question: GlossaryQuestion, limit: number) => TermMatch[];
  offer: (question: GlossaryQuestion) => TermMatch[];
  cards: (question: GlossaryQuestion) => SearchEntry[];
}

let loading: Promise<LoadedSearch> | undefined;

/** All that has a name, indexed. Rejects when they cannot be fetched; asking again tries again. */
export function loadSearch(): Promise<LoadedSearch> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(): Promise<LoadedSearch> {
  const { messages, ...entries } = await fetchSearch();
  const index = await inSteps(indexingCourse(entries));
  return {
    find: (query, limit) => searchCourse(index, query, limit),
    messages,
    answer: (question, limit) => answerQuestion(index.terms, question, limit),
    offer: (question) => offerInstead(index.terms, question),
    cards: (question) => cardsFor(index.terms, question),
  };
}

/** What work in steps comes to, with the page's turn between them. */
async function inSteps<Result>(work: Iterator<undefined, Result>): Promise<Result> {
  const breathe = paced();
  for (;;) {
    const step = work.next();
    await breathe();
    if (step.done) return step.value;
  }
}
