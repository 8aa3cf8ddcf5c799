import type { DateFormat } from '../domain/dates/format-historical-date.ts';
import { localeOf } from '../domain/text/locale-of.ts';
import { yearsOfEvents } from '../domain/timeline/shown-years.ts';
import { LANGUAGE } from '../language.ts';
import * as routes from '../routes.ts';
import type { CourseSettings } from '../schema/course.ts';
import { backlinksIn } from './backlinks.ts';
import { neighbourhood, type Course, type Records } from './graph.ts';
import { languagesOfPages, type TranslationOfCourse } from './languages-of-pages.ts';
import {
  linkAccounts,
  linkChapters,
  linkEvents,
  linkPlaces,
  linkQuestions,
  linkSeries,
  linkSources,
  linkTerms,
} from './link-records.ts';
import type { CourseRecords } from './reader/records.ts';
import { collectUses } from './source-uses.ts';

/** Everything is in the language in which it was written. */
const ORIGINAL: TranslationOfCourse = { untranslated: new Map(), languages: new Map() };

/** What a picture without events shows. */
const YEARS_OF_NONE = { first: 2000, last: 2000 };

/**
 * The graph: records with their ids, addresses, dates read, and links in both directions. Expects
 * records that `checkCourse` found nothing wrong with, all of one language; `translation` says of
 * which that is not so, as `events/great-storm`.
 */
export function linkCourse(
  records: CourseRecords,
  dates: DateFormat = {},
  translation: TranslationOfCourse = ORIGINAL,
): Course {
  const about = records.course.data;
  const themes = about.themes.length > 0 ? about.themes : themesOf(records.events);
  const chapters = linkChapters(records, dates);
  const questions = linkQuestions(records);
  const back = backlinksIn(records, { chapters, questions });
  const events = linkEvents(records, back, { themes, dates });
  const terms = linkTerms(records, back, { chapters, events });
  const accounts = linkAccounts(records, back, (id) => {
    // What is not translated has the words of its own language around it.
    const [language = LANGUAGE] = translation.languages.get(`accounts/${id}`) ?? [];
    return localeOf(language);
  });
  const series = linkSeries(records, back);
  const places = linkPlaces(records, events);
  const uses = collectUses(records, { events, terms, questions, accounts, series });
  const sources = linkSources(records, uses);
  const linked: Records = { chapters, events, terms, questions, accounts, series, places, sources };
  return {
    ...linked,
    ...neighbourhood(linked),
    ...languagesOfPages(translation, about.languages[0]!),
    pages: records.pages.map(({ slug, data }) => ({ ...data, id: slug, url: routes.page(slug) })),
    maps: records.maps
      .map(({ id, data }) => ({ ...data, id }))
      .sort((left, right) => left.order - right.order),
    settings: { ...about, years: about.years ?? yearsOfEvents(events) ?? YEARS_OF_NONE, themes },
  };
}

/** The themes that the events name, for a course that does not list its themes. */
function themesOf(events: CourseRecords['events']): CourseSettings['themes'] {
  return [...new Set(events.flatMap(({ data }) => data.themes))].sort().map((id) => ({
    id,
    title: id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '),
  }));
}
