import type { Course } from '../graph.ts';
import type { CourseEntries } from '../../domain/search/course-search.ts';
import { exampleSentence } from '../../domain/search/example-sentence.ts';
import type { SearchEntry } from '../../domain/search/term-match.ts';
import type { Messages, SearchMessages } from '../../i18n/messages.ts';
import * as routes from '../../routes.ts';

export interface SearchFile extends CourseEntries {
  messages: SearchMessages;
}

/**
 * Of more records of a kind than this the names alone are in the file, and of more questions none: it
 * is fetched whole. What is said of them the search of the prose finds, and their own pages.
 */
const MOST_SAID = 2000;

/** All that has a name, as the search reads it, with its words. Of questions what is asked alone. */
export function searchFile(course: Course, messages: Messages): SearchFile {
  const { terms, events, settings } = course;
  const saysTerms = terms.length <= MOST_SAID;
  const saysEvents = events.length <= MOST_SAID;
  return {
    messages: {
      ...messages.search,
      placeholder: exampleSentence(messages.search.placeholder, settings.examples.search),
    },
    fillers: messages.search.fillers,
    related: settings.search.related,
    absent: settings.search.absent,
    terms: terms.map(({ id, url, headword, kind, aliases, definition, urdu }) => ({
      id,
      url,
      headword,
      kind: messages.glossary.kinds[kind],
      aliases,
      definition: saysTerms ? definition : '',
      ...(urdu === undefined ? {} : { urdu }),
    })),
    events: events.map(({ id, url, title, label, place, summary }) => ({
      id,
      url,
      headword: title,
      kind: label,
      aliases: [label, place],
      definition: saysEvents ? summary : '',
    })),
    pages: pagesOf(course, messages),
    questions: questionsOf(course),
  };
}

/** The parts of the site, the chapters, the documents and the disagreements. */
function pagesOf(course: Course, { nav, search }: Messages): SearchEntry[] {
  const { keywords, kinds } = search;
  const entry = (
    url: string,
    headword: string,
    { kind, aliases = [], definition = '' }: Partial<SearchEntry>,
  ): SearchEntry => ({ id: url, url, headword, kind: kind ?? kinds.page, aliases, definition });
  return [
    ...Object.entries(keywords).map(([name, aliases]) =>
      entry(routes.parts[name as keyof typeof keywords], nav[name as keyof typeof keywords], {
        aliases,
      }),
    ),
    ...course.pages
      .filter(({ url }) => url !== routes.home)
      .map(({ url, title }) => entry(url, title, {})),
    ...course.chapters.map(({ url, title, periodLabel, summary }) =>
      entry(url, title, { kind: kinds.chapter, aliases: [periodLabel], definition: summary }),
    ),
    ...course.sources.map(({ url, short, csl: { title, author = [] } }) =>
      entry(url, title, {
        kind: kinds.source,
        aliases: [
          short,
          ...author.map(
            ({ literal, given = '', family = '' }) => literal ?? `${given} ${family}`.trim(),
          ),
        ],
      }),
    ),
    ...course.accounts.map(({ url, question }) => entry(url, question, { kind: kinds.number })),
  ];
}

function questionsOf({ find, questions }: Course): SearchEntry[] {
  if (questions.length > MOST_SAID) return [];
  return questions.map(({ id, chapter, prompt }) => ({
    id,
    url: routes.question(chapter, id),
    headword: prompt,
    kind: find('chapters', chapter).title,
    aliases: [],
    definition: '',
  }));
}
