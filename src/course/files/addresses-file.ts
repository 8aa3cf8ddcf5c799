import type { Address } from '../../domain/addresses/nearest-addresses.ts';
import { MOST_ON_A_PAGE } from '../../domain/lists/most-on-a-page.ts';
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
    { title: nav.chapters, url: routes.chapters },
    { title: nav.timeline, url: routes.timeline },
    { title: nav.glossary, url: routes.glossary },
    { title: nav.quizzes, url: routes.quizzes },
    { title: quiz.practice, url: routes.practice },
    { title: nav.review, url: routes.review },
    { title: nav.teach, url: routes.teach },
    { title: nav.numbers, url: routes.numbers },
    { title: nav.sources, url: routes.sources },
    { title: nav.data, url: routes.data },
    { title: quiz.mixed, url: routes.quiz('mixed') },
    { title: quiz.chronology, url: routes.quiz('chronology') },
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
