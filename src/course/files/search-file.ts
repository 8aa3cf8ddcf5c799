import type { Course } from '../graph.ts';
import { exampleSentence } from '../../domain/search/example-sentence.ts';
import type { SearchEntry } from '../../domain/search/search-terms.ts';
import type { Messages, SearchMessages } from '../../i18n/messages.ts';

export interface SearchFile {
  terms: SearchEntry[];
  events: SearchEntry[];
  messages: SearchMessages;
}

/** Terms and events as the search reads them, with its words; no question, so no answer. */
export function searchFile(
  { terms, events, settings }: Pick<Course, 'terms' | 'events' | 'settings'>,
  messages: Messages,
): SearchFile {
  return {
    messages: {
      ...messages.search,
      placeholder: exampleSentence(messages.search.placeholder, settings.examples.search),
    },
    terms: terms.map(({ id, url, headword, kind, aliases, definition, urdu }) => ({
      id,
      url,
      headword,
      kind: messages.glossary.kinds[kind],
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
