/** In which languages pages are, by their addresses. */

import * as routes from '../routes.ts';
import type { Course } from './graph.ts';
import type { CourseInLanguage } from './translation/in-language.ts';

/** Of which records nothing is said in a language, by the language; and in which each record is. */
export interface TranslationOfCourse extends Pick<CourseInLanguage, 'languages'> {
  untranslated: ReadonlyMap<string, readonly string[]>;
}

/** Of records that a translation does not name, `original` is the language. */
export function languagesOfPages(
  { untranslated, languages }: TranslationOfCourse,
  original: string,
): Pick<Course, 'isUntranslated' | 'languagesOf'> {
  const untranslatedAt = new Map(
    [...untranslated].map(([language, names]) => [
      language,
      new Set(names.flatMap((name) => urlOfRecord(name) ?? [])),
    ]),
  );
  const languagesAt = new Map([...languages].map(([name, those]) => [urlOfRecord(name), those]));
  return {
    isUntranslated: (url, language) => untranslatedAt.get(language)?.has(url) ?? false,
    languagesOf: (url) => languagesAt.get(url) ?? [original],
  };
}

const URLS: Record<string, (id: string) => string> = {
  chapters: routes.chapter,
  events: routes.event,
  glossary: routes.term,
  questions: routes.quiz,
  accounts: routes.number,
  series: routes.number,
  sources: routes.source,
  pages: routes.page,
};

/** The page of a record that is named as `events/great-storm`; none of what has no page of its own. */
function urlOfRecord(name: string): string | undefined {
  const [collection = '', id = ''] = name.split('/');
  return URLS[collection]?.(id);
}
