import type { Address } from '../../domain/addresses/nearest-addresses.ts';
import { MOST_ON_A_PAGE } from '../../domain/lists/most-on-a-page.ts';
import { CHRONOLOGY_QUIZ, MIXED_QUIZ } from '../../domain/questions/quizzes-of-no-chapter.ts';
import type { Messages } from '../../i18n/messages.ts';
import { DATA_VERSION } from '../../interop/open-data.ts';
import type { Course } from '../graph.ts';
import * as routes from '../../routes.ts';

/** Every page that can be named, for the page that is shown where there is none. */
export interface AddressesFile {
  version: number;
  licence: string;
  items: Address[];
}

/** The home page is among the pages of the course. */
type Part = Exclude<keyof typeof routes.parts, 'home'>;
const PARTS = Object.keys(routes.parts).filter((part) => part !== 'home') as Part[];

/**
 * The addresses of the parts of the course, of its pages and of as many kinds of record as have room
 * among `most`: what a reader has typed wrongly is compared with each.
 */
export function addressesFile(
  course: Course,
  { nav, quiz }: Messages,
  most = MOST_ON_A_PAGE.addresses,
): AddressesFile {
  const parts = [
    ...PARTS.map((part) => ({ title: nav[part], url: routes.parts[part] })),
    { title: quiz.mixed, url: routes.quiz(MIXED_QUIZ) },
    { title: quiz.chronology, url: routes.quiz(CHRONOLOGY_QUIZ) },
    ...course.pages.map(({ title, url }) => ({ title, url })),
  ];
  const kinds = [
    course.chapters.map(({ title, url }) => ({ title, url })),
    course.events.map(({ title, url }) => ({ title, url })),
    course.terms.map(({ headword, url }) => ({ title: headword, url })),
    course.sources.map(({ short, year, url }) => ({ title: `${short} ${year}`, url })),
  ];
  const items = kinds.reduce(
    (kept, kind) => (kept.length + kind.length > most ? kept : [...kept, ...kind]),
    parts,
  );
  return { version: DATA_VERSION, licence: course.settings.licence.id, items };
}
