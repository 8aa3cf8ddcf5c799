/** The records of each kind as the graph has them: with addresses, dates read, links in both directions. */

import {
  mergeMentions,
  noMentions,
  readingMinutes,
  sectionsByTerm,
  type Chapter,
} from '../domain/chapters/chapter.ts';
import { plotAccount } from '../domain/accounts/account-plot.ts';
import type { Account } from '../domain/accounts/account.ts';
import { drawSeries } from '../domain/accounts/chart-marks.ts';
import type { Series } from '../domain/accounts/series.ts';
import { fillNumbers, workOut } from '../domain/accounts/work-out.ts';
import { formatHistoricalDate, type DateFormat } from '../domain/dates/format-historical-date.ts';
import type { HistoricalDate } from '../domain/dates/historical-date.ts';
import { parseHistoricalDate } from '../domain/dates/parse-historical-date.ts';
import type { Event } from '../domain/events/event.ts';
import { orderEvents } from '../domain/events/order-events.ts';
import type { Place } from '../domain/places/place.ts';
import type { Question } from '../domain/questions/question.ts';
import type { Citation } from '../domain/sources/source.ts';
import { groupByLetter } from '../domain/terms/group-terms.ts';
import type { Term } from '../domain/terms/term.ts';
import * as routes from '../routes.ts';
import type { CourseSettings } from '../schema/course.ts';
import { backlinks, partiesOf, type backlinksIn } from './backlinks.ts';
import type { Source, SourceUse } from './graph.ts';
import { openWords } from './open-words.ts';
import type { CourseRecords } from './reader/records.ts';
import { citationsOfTerm } from './source-uses.ts';

type AllBacklinks = ReturnType<typeof backlinksIn>;

export function linkChapters(records: CourseRecords, dates: DateFormat): Chapter[] {
  return records.chapters
    .map((chapter): Chapter => {
      const { slug, locale, file, data, outline } = chapter;
      const paragraphs = outline.sections.flatMap((section) => section.paragraphs);
      return {
        ...data,
        id: slug,
        url: routes.chapter(slug),
        locale,
        file,
        periodLabel: formatHistoricalDate(readDate(data.period), dates),
        sections: outline.sections,
        words: paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0),
        readingMinutes: readingMinutes(openWords(chapter, records)),
        mentions: mergeMentions([noMentions(), ...paragraphs.map(({ mentions }) => mentions)]),
      };
    })
    .sort((left, right) => left.order - right.order);
}

export function linkQuestions({ questions }: CourseRecords): Question[] {
  return questions.flatMap(({ id: chapter, data }) =>
    data.questions.map((question): Question => ({
      ...question,
      chapter,
      url: routes.question(chapter, question.id),
      evidenceUrl: routes.paragraph(chapter, question.evidence.paragraph),
    })),
  );
}

/** In their order in time. */
export function linkEvents(
  { events, places }: CourseRecords,
  back: AllBacklinks,
  { themes, dates }: { themes: CourseSettings['themes']; dates: DateFormat },
): Event[] {
  const titleOfTheme = new Map(themes.map(({ id, title }) => [id, title]));
  const nameOfPlace = new Map(places.map(({ id, data }) => [id, data.name]));
  return orderEvents(
    events.map(({ id, data }): Event => {
      const date = readDate(data.date);
      return {
        ...data,
        id,
        url: routes.event(id),
        date,
        label: formatHistoricalDate(date, dates),
        placeNames: [...data.at.map((place) => nameOfPlace.get(place) ?? place), data.place],
        themeTitles: data.themes.map((theme) => titleOfTheme.get(theme) ?? theme),
        chapters: back.chapters.toEvent(id),
        questions: back.questions.toEvent(id),
        accounts: back.accounts.toEvent(id),
        sources: sourcesOf(data.citations),
      };
    }),
  );
}

/** In the order of the alphabet. */
export function linkTerms(
  { glossary }: CourseRecords,
  back: AllBacklinks,
  { chapters, events }: { chapters: readonly Chapter[]; events: readonly Event[] },
): Term[] {
  const sections = sectionsByTerm(chapters);
  const eventsWith = backlinks(events, ({ terms }) => terms);
  const terms = glossary.map(({ id, data }): Term => ({
    ...data,
    id,
    url: routes.term(id),
    chapters: back.chapters.toTerm(id),
    sections: sections.get(id) ?? [],
    kin: [...new Set([...data.related, ...back.terms.relatedTo(id)])],
    parties: [...new Set([...partiesOf(data), ...back.terms.dealingWith(id)])],
    events: eventsWith(id),
    questions: back.questions.toTerm(id),
    accounts: back.accounts.toTerm(id),
    sources: sourcesOf(citationsOfTerm(data)),
  }));
  return groupByLetter(terms).flatMap((group) => group.terms);
}

/** `localeOfAccount` is the language, with its country, in which the words of an account are. */
export function linkAccounts(
  { accounts }: CourseRecords,
  back: AllBacklinks,
  localeOfAccount: (id: string) => string,
): Account[] {
  return accounts.map(({ id, data }): Account => {
    const results = workOut(data, localeOfAccount(id));
    return {
      ...data,
      id,
      url: routes.number(id),
      chapters: back.chapters.toAccount(id),
      sources: sourcesOf([...data.statements, ...data.figures].map(({ citation }) => citation)),
      results,
      conclusion: fillNumbers(data.careful, data, results),
      plot: plotAccount(data, results),
    };
  });
}

export function linkSeries({ series }: CourseRecords, back: AllBacklinks): Series[] {
  return series.map(({ id, data }): Series => ({
    ...data,
    id,
    url: routes.number(id),
    sources: sourcesOf(data.points.map(({ citation }) => citation)),
    chapters: back.chapters.toSeries(id),
    drawing: drawSeries(
      data,
      data.points.map(({ period }) => readDate(period)),
    ),
  }));
}

export function linkPlaces({ places }: CourseRecords, events: readonly Event[]): Place[] {
  const eventsAt = backlinks(events, ({ at }) => at);
  return places.map(({ id, data }): Place => ({ ...data, id, events: eventsAt(id) }));
}

export function linkSources(
  { sources }: CourseRecords,
  uses: readonly { source: string; use: SourceUse }[],
): Source[] {
  const usesOf = Map.groupBy(uses, ({ source }) => source);
  return sources.map(({ id, data }): Source => ({
    ...data,
    id,
    url: routes.source(id),
    uses: (usesOf.get(id) ?? []).map(({ use }) => use),
  }));
}

function readDate(text: string): HistoricalDate {
  const parsed = parseHistoricalDate(text);
  if (!parsed.ok) throw new Error(`“${text}” is not a date; checkCourse reports this`);
  return parsed.date;
}

function sourcesOf(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map(({ source }) => source))];
}
