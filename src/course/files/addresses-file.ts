import type { Address } from '../../domain/addresses/nearest-addresses.ts';
import type { Messages } from '../../i18n/messages.ts';
import { DATA_LICENCE, DATA_VERSION } from '../../interop/open-data.ts';
import type { Course } from '../graph.ts';

/** Every page that can be named, for the page that is shown where there is none. */
export interface AddressesFile {
  version: number;
  licence: string;
  items: Address[];
}

/** The addresses of the parts of the course and of its records. */
export function addressesFile(course: Course, { nav, quiz }: Messages): AddressesFile {
  const items = [
    { title: nav.chapters, url: '/chapters/' },
    { title: nav.timeline, url: '/timeline/' },
    { title: nav.glossary, url: '/glossary/' },
    { title: nav.quizzes, url: '/quizzes/' },
    { title: quiz.practice, url: '/quizzes/practice/' },
    { title: nav.review, url: '/review/' },
    { title: nav.teach, url: '/teach/' },
    { title: nav.numbers, url: '/numbers/' },
    { title: nav.sources, url: '/sources/' },
    { title: nav.data, url: '/data/' },
    { title: nav.about, url: '/about/' },
    { title: quiz.mixed, url: '/quizzes/mixed/' },
    { title: quiz.chronology, url: '/quizzes/chronology/' },
    ...course.chapters.map(({ title, url }) => ({ title, url })),
    ...course.events.map(({ title, url }) => ({ title, url })),
    ...course.terms.map(({ headword, url }) => ({ title: headword, url })),
    ...course.sources.map(({ short, year, url }) => ({ title: `${short} ${year}`, url })),
  ];
  return { version: DATA_VERSION, licence: DATA_LICENCE, items };
}
