/** What is drawn beside a link to each page of the course, by the page's part of the address. */

import type { HistoricalDate } from '../../domain/dates/historical-date.ts';
import { openingSentences } from '../../domain/text/opening-sentences.ts';
import { parseHistoricalDate } from '../../domain/dates/parse-historical-date.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { SharePicture } from '../../interop/sharing/share-picture.ts';
import type { Course } from '../graph.ts';
import { listQuizzes } from '../quizzes.ts';

type Drawn = Omit<SharePicture, 'course' | 'years' | 'line'> & {
  date?: HistoricalDate | undefined;
  /** Whether it is about a count itself: that of the course would be taken for it. */
  isCount?: true;
};

/** In characters: about three lines. */
const MAX_DETAIL = 110;
/** The name of the picture of pages that have none of their own. */
export const COURSE_PICTURE = 'course';
/** The name of that of the book. */
export const COVER_PICTURE = 'cover';

/**
 * Each takes a twentieth of a second to draw: of a large course only the kinds of page have their own
 * that fit within this number, in the order of `drawnByKind`; the others show that of the course.
 */
const MOST_PICTURES = 1500;

/** The pictures by name, such as `events/aps-attack-2014`. */
export function sharePictures(course: Course, messages: Messages): Map<string, SharePicture> {
  const { settings } = course;
  const drawn = new Map<string, Drawn>();
  for (const kind of drawnByKind(course, messages)) {
    if (drawn.size + kind.length > MOST_PICTURES) continue;
    for (const [name, picture] of kind) drawn.set(name, picture);
  }
  const line = lineOf(course);
  return new Map(
    [...drawn].map(([name, { date, isCount, ...picture }]) => [
      name,
      {
        ...picture,
        course: settings.name,
        line: isCount ? [] : line,
        years: { ...settings.years, ...(date && partOf(date, settings.years)) },
      },
    ]),
  );
}

/** What there is to draw, kind by kind: those first whose pages are shared most. */
function drawnByKind(course: Course, messages: Messages): [string, Drawn][][] {
  const { settings } = course;
  const locale = messages.language.dateLocale;
  return [
    [
      [
        COURSE_PICTURE,
        { label: settings.tagline ?? '', title: settings.name, detail: settings.description },
      ],
    ],
    course.chapters.map(({ id, order, title, period, periodLabel }): [string, Drawn] => [
      `chapters/${id}`,
      {
        label: fillMessage(messages.chapter.number, { number: order }),
        title,
        detail: periodLabel,
        date: parsed(period),
      },
    ]),
    course.accounts.map(({ id, question }): [string, Drawn] => [
      `numbers/${id}`,
      { label: messages.numbers.title, title: question, known: 'disputed', isCount: true },
    ]),
    course.series.map(({ id, title, unit }): [string, Drawn] => [
      `numbers/${id}`,
      { label: messages.numbers.series, title, detail: unit, isCount: true },
    ]),
    listQuizzes(course, messages.quiz).map(({ slug, title, lede }): [string, Drawn] => [
      `quizzes/${slug}`,
      { label: messages.quiz.title, title, detail: openingSentences(lede, MAX_DETAIL, locale) },
    ]),
    course.events.map(({ id, title, label, themeTitles, known, date }): [string, Drawn] => [
      `events/${id}`,
      { label: themeTitles.join(' · '), title, detail: label, known, date },
    ]),
    course.terms.map(({ id, headword, kind, definition }): [string, Drawn] => [
      `glossary/${id}`,
      {
        label: `${messages.glossary.title} · ${messages.glossary.kinds[kind]}`,
        title: headword,
        detail: openingSentences(definition, MAX_DETAIL, locale),
      },
    ]),
  ];
}

const names = new WeakMap<Course, ReadonlySet<string>>();

/** The name of the picture beside links to a page: its own, or that of the course. */
export function sharePictureName(name: string, course: Course, messages: Messages): string {
  const known = names.get(course) ?? new Set(sharePictures(course, messages).keys());
  names.set(course, known);
  return known.has(name) ? name : COURSE_PICTURE;
}

function parsed(edtf: string): HistoricalDate | undefined {
  const result = parseHistoricalDate(edtf);
  return result.ok ? result.date : undefined;
}

/** The part of the years that a date takes, from 0 to 1; nothing when it lies outside of them. */
function partOf(
  { earliest, latest }: HistoricalDate,
  { first, last }: { first: number; last: number },
): { from: number; to: number } | undefined {
  const [start, end] = [`${first}-01-01`, `${last + 1}-01-01`].map((day) => Date.parse(day));
  const share = (day: string) =>
    Math.min(1, Math.max(0, (Date.parse(day) - start!) / (end! - start!)));
  const [from, to] = [share(earliest), latest === null ? 1 : share(latest)];
  return to === 0 || from === 1 ? undefined : { from, to };
}

/** The count of the home page's picture, as shares of the years and of its highest point. */
function lineOf({ settings: { home, years }, series }: Course): SharePicture['line'] {
  const { points = [] } = series.find(({ id }) => id === home.picture?.series) ?? {};
  const highest = Math.max(...points.map(({ value }) => value ?? 0));
  return points.flatMap(({ period, value }): [number, number][] => {
    const x = (Number(period) + 0.5 - years.first) / (years.last + 1 - years.first);
    return value === undefined || !(x >= 0 && x <= 1) ? [] : [[x, value / highest]];
  });
}
