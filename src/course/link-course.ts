import {
  mergeMentions,
  noMentions,
  readingMinutes,
  sectionsByTerm,
  type Chapter,
} from '../domain/chapters/chapter.ts';
import type { Citation } from '../domain/sources/source.ts';
import { openWords } from './open-words.ts';
import type { CourseInLanguage } from './translation/in-language.ts';
import { formatHistoricalDate, type DateFormat } from '../domain/dates/format-historical-date.ts';
import type { HistoricalDate } from '../domain/dates/historical-date.ts';
import { parseHistoricalDate } from '../domain/dates/parse-historical-date.ts';
import { neighbourhood, type Course, type Records, type Source } from './graph.ts';
import * as routes from '../routes.ts';
import { groupByLetter } from '../domain/terms/group-terms.ts';
import type { Term, TermRecord } from '../domain/terms/term.ts';
import type { Account } from '../domain/accounts/account.ts';
import { plotAccount } from '../domain/accounts/account-plot.ts';
import { drawSeries } from '../domain/accounts/chart-marks.ts';
import { fillNumbers, workOut } from '../domain/accounts/work-out.ts';
import type { Series } from '../domain/accounts/series.ts';
import type { Place } from '../domain/places/place.ts';
import type { Question } from '../domain/questions/question.ts';
import type { Event } from '../domain/events/event.ts';
import { orderEvents } from '../domain/events/order-events.ts';
import type { OutlinedChapter } from './reader/outlined.ts';
import { localeOf } from '../domain/text/locale-of.ts';
import { LANGUAGE } from '../language.ts';
import type { CourseRecords } from './reader/records.ts';
import type { CourseSettings } from '../schema/course.ts';
import { yearsOfEvents } from '../domain/timeline/shown-years.ts';
import { citationsOfTerm, collectUses } from './source-uses.ts';

/** Of which records nothing is said in a language, by the language; and in which each record is. */
interface TranslationOfCourse extends Pick<CourseInLanguage, 'languages'> {
  untranslated: ReadonlyMap<string, readonly string[]>;
}

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
  const inOrder = [...records.chapters].sort((left, right) => left.data.order - right.data.order);
  const chapters = inOrder.map((chapter) => toChapter(chapter, records, dates));
  const questions = records.questions.flatMap((file) =>
    file.data.questions.map((question): Question => ({
      ...question,
      chapter: file.id,
      url: routes.question(file.id, question.id),
      evidenceUrl: routes.paragraph(file.id, question.evidence.paragraph),
    })),
  );
  const mentioning = {
    terms: idsBy(chapters, ({ mentions }) => mentions.terms),
    events: idsBy(chapters, ({ mentions }) => mentions.events),
    accounts: idsBy(chapters, ({ mentions }) => mentions.accounts),
    series: idsBy(chapters, ({ mentions }) => mentions.series),
  };
  const testing = {
    terms: idsBy(questions, ({ evidence }) => evidence.terms),
    events: idsBy(questions, ({ evidence }) => evidence.events),
  };
  const accountsOn = {
    terms: idsBy(records.accounts, ({ data }) => data.terms),
    events: idsBy(records.accounts, ({ data }) => data.events),
  };

  const about = records.course.data;
  const themes = about.themes.length > 0 ? about.themes : themesOf(records.events);
  const titleOfTheme = new Map(themes.map(({ id, title }) => [id, title]));
  const nameOfPlace = new Map(records.places.map(({ id, data }) => [id, data.name]));
  const events = orderEvents(
    records.events.map(({ id, data }): Event => {
      const date = readDate(data.date);
      return {
        ...data,
        id,
        url: routes.event(id),
        date,
        label: formatHistoricalDate(date, dates),
        placeNames: [...data.at.map((id) => nameOfPlace.get(id) ?? id), data.place],
        themeTitles: data.themes.map((theme) => titleOfTheme.get(theme) ?? theme),
        chapters: mentioning.events(id),
        questions: testing.events(id),
        accounts: accountsOn.events(id),
        sources: sourcesOf(data.citations),
      };
    }),
  );
  const eventsOf = idsBy(events, (event) => event.terms);
  const sections = sectionsByTerm(chapters);
  const naming = idsBy(records.glossary, ({ data }) => data.related);
  const dealtWith = ({ relations }: TermRecord) => relations.map((relation) => relation.with);
  const dealing = idsBy(records.glossary, ({ data }) => dealtWith(data));
  const terms = alphabetical(
    records.glossary.map(({ id, data }): Term => ({
      ...data,
      id,
      url: routes.term(id),
      chapters: mentioning.terms(id),
      sections: sections.get(id) ?? [],
      kin: [...new Set([...data.related, ...naming(id)])],
      parties: [...new Set([...dealtWith(data), ...dealing(id)])],
      events: eventsOf(id),
      questions: testing.terms(id),
      accounts: accountsOn.terms(id),
      sources: sourcesOf(citationsOfTerm(data)),
    })),
  );
  const accounts = records.accounts.map(({ id, data }): Account => {
    // What is not translated has the words of its own language around it.
    const [language = LANGUAGE] = translation.languages.get(`accounts/${id}`) ?? [];
    const results = workOut(data, localeOf(language));
    return {
      ...data,
      id,
      url: routes.number(id),
      chapters: mentioning.accounts(id),
      sources: sourcesOf([...data.statements, ...data.figures].map(({ citation }) => citation)),
      results,
      conclusion: fillNumbers(data.careful, data, results),
      plot: plotAccount(data, results),
    };
  });
  const series = records.series.map(({ id, data }): Series => ({
    ...data,
    id,
    url: routes.number(id),
    sources: sourcesOf(data.points.map(({ citation }) => citation)),
    chapters: mentioning.series(id),
    drawing: drawSeries(
      data,
      data.points.map(({ period }) => readDate(period)),
    ),
  }));
  const eventsAt = idsBy(events, ({ at }) => at);
  const places = records.places.map(({ id, data }): Place => ({
    ...data,
    id,
    events: eventsAt(id),
  }));
  const uses = collectUses({
    maps: records.maps,
    chapters: inOrder,
    pages: records.pages,
    events,
    terms,
    questions,
    accounts,
    series,
    sources: records.sources,
  });
  const usesOf = Map.groupBy(uses, ({ source }) => source);
  const sources = records.sources.map(({ id, data }): Source => ({
    ...data,
    id,
    url: routes.source(id),
    uses: (usesOf.get(id) ?? []).map(({ use }) => use),
  }));
  const languagesAt = new Map(
    [...translation.languages].map(([record, languages]) => [urlOfRecord(record), languages]),
  );
  const linked: Records = {
    chapters,
    events,
    terms,
    questions,
    accounts,
    series,
    places,
    sources,
  };
  const untranslated = new Map(
    [...translation.untranslated].map(([language, names]) => [
      language,
      new Set(names.flatMap((record) => urlOfRecord(record) ?? [])),
    ]),
  );
  return {
    ...linked,
    ...neighbourhood(linked),
    pages: records.pages.map(({ slug, data }) => ({ ...data, id: slug, url: routes.page(slug) })),
    maps: records.maps
      .map(({ id, data }) => ({ ...data, id }))
      .sort((left, right) => left.order - right.order),
    isUntranslated: (url, language) => untranslated.get(language)?.has(url) ?? false,
    languagesOf: (url) => languagesAt.get(url) ?? [about.languages[0]!],
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

function toChapter(chapter: OutlinedChapter, records: CourseRecords, dates: DateFormat): Chapter {
  const { slug, locale, file, data, outline } = chapter;
  const paragraphs = outline.sections.flatMap((section) => section.paragraphs);
  const words = paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0);
  return {
    ...data,
    id: slug,
    url: routes.chapter(slug),
    locale,
    file,
    periodLabel: formatHistoricalDate(readDate(data.period), dates),
    sections: outline.sections,
    words,
    readingMinutes: readingMinutes(openWords(chapter, records)),
    mentions: mergeMentions([noMentions(), ...paragraphs.map((paragraph) => paragraph.mentions)]),
  };
}

/** The page of a record that is named as `events/great-storm`; none of what has no page of its own. */
function urlOfRecord(name: string): string | undefined {
  const [collection = '', id = ''] = name.split('/');
  const urls: Record<string, (id: string) => string> = {
    chapters: routes.chapter,
    events: routes.event,
    glossary: routes.term,
    questions: routes.quiz,
    accounts: routes.number,
    series: routes.number,
    sources: routes.source,
    pages: routes.page,
  };
  return urls[collection]?.(id);
}

function readDate(text: string): HistoricalDate {
  const parsed = parseHistoricalDate(text);
  if (!parsed.ok) throw new Error(`“${text}” is not a date; checkCourse reports this`);
  return parsed.date;
}

function alphabetical(terms: readonly Term[]): Term[] {
  return groupByLetter(terms).flatMap((group) => group.terms);
}

/** The ids of records by what they name: a lookup that costs the same however many there are. */
function idsBy<Named extends { id: string }>(
  records: readonly Named[],
  namesOf: (record: Named) => readonly string[],
): (name: string) => string[] {
  const ids = new Map<string, string[]>();
  for (const record of records) {
    for (const name of new Set(namesOf(record))) {
      const known = ids.get(name);
      if (known) known.push(record.id);
      else ids.set(name, [record.id]);
    }
  }
  return (name) => ids.get(name) ?? [];
}

function sourcesOf(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map(({ source }) => source))];
}
