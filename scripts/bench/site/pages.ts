import { PAGE_TYPES } from '../../../test/support/page-types.ts';

/** What no search engine is to list, and Lighthouse would blame for that. */
const UNLISTED = ['/timeline/embed/', '/class/', '/class/teach/', '/404.html'];

/** In the other language the faces are larger, and the text runs the other way. */
const IN_URDU = ['/ur/', '/ur/chapters/policy-imperatives/', '/ur/quizzes/ttp-talks/'];

/** One stands for them here: each is measured beside Starlight. */
const CHAPTER = '/chapters/partners/';
const isChapter = (page: string) => /^\/chapters\/[^/]+\/$/.test(page);

/** A page of each kind that is measured, by its address. */
export const MEASURED_PAGES: readonly string[] = [
  CHAPTER,
  ...PAGE_TYPES.filter((page) => !isChapter(page) && !UNLISTED.includes(page)),
  ...IN_URDU,
];
