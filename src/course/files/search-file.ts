import type { Course } from '../graph.ts';
import type { SearchEntry } from '../../domain/search/search-terms.ts';
import type { Messages, SearchMessages } from '../../i18n/messages.ts';

export interface SearchFile {
  terms: SearchEntry[];
  events: SearchEntry[];
  words: SearchMessages;
}

/** Terms and events as the search reads them, with its words; no question, so no answer. */
export function searchFile(
  { terms, events }: Pick<Course, 'terms' | 'events'>,
  words: Messages,
): SearchFile {
  return {
    words: words.search,
    terms: terms.map(({ id, url, headword, kind, aliases, definition, urdu }) => ({
      id,
      url,
      headword,
      kind: words.glossary.kinds[kind],
      aliases,
      definition,
      ...(urdu === undefined ? {} : { urdu }),
    })),
    events: events.map(({ id, url, title, label, place, summary }) => ({
      id,
      url,
      headword: title,
      kind: label,
      aliases: [label, place],
      definition: summary,
    })),
  };
}
