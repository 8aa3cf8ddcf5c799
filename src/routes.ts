/**
 * Every address of the site, whatever it is built under: nothing else knows one. Each begins with
 * the base, so that it can stand in a link, in data and in what is fetched.
 */

import { ORIGINAL_LANGUAGE } from './language.ts';
import { at, BASE } from './site-address.ts';
import { root } from './site-root.ts';

export { BASE } from './site-address.ts';
export { root } from './site-root.ts';
/** Those of a class stand apart, because pages that have nothing to do with one are not sent them. */
export * from './routes-of-a-class.ts';

export const home = at('');

export const chapters = at('chapters/');
export const chapter = (id: string): string => at(`chapters/${id}/`);
/** The page for whoever teaches a chapter. */
export const lesson = (id: string): string => `${chapter(id)}teach/`;
export const paragraph = (chapterId: string, anchor: string): string =>
  `${chapter(chapterId)}#${anchor}`;

export const timeline = at('timeline/');
/** A page of the timeline of a course with more events than one holds. */
export const timelinePage = (id: string): string => at(`timeline/${id}/`);
/** `query` begins with `?`, or is empty. */
export const timelineEmbed = (query = ''): string => at(`timeline/embed/${query}`);
export const timelineOf = (chapterId: string): string => `${timeline}?chapter=${chapterId}`;
/** An event on the page of the timeline that has it; its place in the list where no script runs. */
export const timelineAt = (eventId: string, page = timeline): string =>
  `${page}?event=${eventId}#${eventId}`;
const timelineEvents = at('events/');
export const event = (id: string): string => `${timelineEvents}${id}/`;

export const map = at('map/');
/** A page of the map of a course with more events than one holds. */
export const mapPage = (id: string): string => at(`map/${id}/`);
/** The shapes of a map; a part of them by its id. */
export const mapShapes = (id: string, part: string): string => at(`maps/${id}.svg#${part}`);

export const glossary = at('glossary/');
export const glossarySearch = at('glossary/#find');
export const glossaryKinds = at('glossary/kinds/');
/** `query` begins with `?`, or is empty. */
export const flashcards = (query = ''): string => at(`glossary/cards/${query}`);
export const term = (id: string): string => at(`glossary/${id}/`);

export const quizzes = at('quizzes/');
export const practice = at('quizzes/practice/');
/** `query` begins with `?`. */
export const practiceOf = (query: string): string => practice + query;
export const quiz = (slug: string): string => at(`quizzes/${slug}/`);
export const question = (slug: string, id: string): string => `${quiz(slug)}#${id}`;

export const review = at('review/');
export const progress = at('review/#progress');

export const numbers = at('numbers/');
/** The page of an account or a series. */
export const number = (id: string): string => at(`numbers/${id}/`);

export const sources = at('sources/');
export const source = (id: string): string => at(`sources/${id}/`);

export const teach = at('teach/');
/** `fragment`, of an assignment, begins with `#`, or is empty. */
export const results = (fragment = ''): string => at(`teach/results/${fragment}`);
export const paper = (fragment = ''): string => at(`teach/paper/${fragment}`);
export const exchange = (fragment = ''): string => at(`teach/export/${fragment}`);
export const assignment = (fragment = ''): string => at(`assignment/${fragment}`);

/** A page of the course's own text; the text of the home page is one of them. */
export const page = (id: string): string => (id === 'home' ? home : at(`${id}/`));
export const device = at('device/');
export const licences = at('licences/');
export const data = at('data/');

/** A part of a list that one page does not hold, from 1; the first is the page of the list itself. */
export const part = (list: string, number: number): string =>
  number === 1 ? list : `${list}part/${number}/`;

/** The parts of the site that its menus name. */
export const parts = {
  home,
  chapters,
  timeline,
  map,
  glossary,
  quizzes,
  practice,
  review,
  teach,
  numbers,
  sources,
  data,
  device,
  licences,
};

/** The course as one file: as a folder, and as a book. */
export const courseFolder = at('course.zip');
export const courseBook = at('course.epub');

/** What the addresses of pages begin with that a browser may make ready before they are asked for. */
export const readable = [chapters, timelineEvents, glossary, quizzes, numbers, sources];

/** Files, by name: of the open data, of questions to take elsewhere, and what pages fetch. */
export const dataFile = (name: string): string => at(`data/${name}`);
export const dataSchema = (name: string): string => at(`data/schema/${name}.json`);
export const questionFile = (name: string): string => at(`teach/export/${name}`);
export const scormPlayerFile = (name: string): string => at(`teach/scorm/${name}`);
export const quizFile = (slug: string): string => at(`quizzes/${slug}.json`);
export const addressesFile = dataFile('addresses.json');
/** What is filtered on a page of the map, or on the only one. */
export const mapFile = (page = 'all'): string => at(`map/${page}.json`);
export const progressFile = at('progress.json');
export const reviewFile = at('review.json');
/** A file of cards, by its place from 0. */
export const cardFile = (place: number): string => at(`review/${place + 1}.json`);
export const searchFile = at('search.json');
export const offlineFile = at('offline.json');
export const webManifest = at('manifest.webmanifest');
export const serviceWorker = at('service-worker.js');
export const proseSearchProgram = at('pagefind/pagefind.js');
/**
 * The picture beside a link to a page, where links are shared: drawn in the faces of the language in
 * which the course is written, it stands beside the pages of every language.
 */
export const sharePicture = (name: string): string => `${root}pictures/${name}.png`;
export const changesFeed = at('changes.xml');
export const sitemap = at('sitemap-index.xml');
export const securityFile = at('.well-known/security.txt');
/** How to say that something is wrong. */
export const correcting = at('about/#correcting-it');
/** What stands in `public/`. */
export const publicFile = (name: string): string => at(name);

/** What Astro calls the page that is shown where there is none. */
export const notFound = at('404/');

/** The address of the same page in a language: every language has every page. */
export function inLanguage(language: string, address: string): string {
  const path = address === notFound ? '' : address.slice(BASE.length);
  return `${root}${language === ORIGINAL_LANGUAGE ? '' : `${language}/`}${path}`;
}

/** The address under the base of what authors write, such as `/glossary/`; others stay as they are. */
export function underBase(address: string): string {
  return /^\/(?!\/)/.test(address) ? at(address.slice(1)) : address;
}

/** The address without the base, as readers’ devices keep it: the same wherever the site is served. */
export function withoutBase(address: string): string {
  return address.startsWith(BASE) ? `/${address.slice(BASE.length)}` : address;
}
