import type { APIRoute } from 'astro';
import { DATA_LICENCE, DATA_VERSION } from '../../interop/open-data.ts';
import { wordsFor } from '../../i18n/words.ts';
import { COURSE_LOCALE, loadCourse } from '../../course/load-course.ts';

/** Every page that can be named, for the page that is shown where there is none. */
export const GET: APIRoute = async () => {
  const { nav, quiz } = wordsFor(COURSE_LOCALE);
  const course = await loadCourse();
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
  return new Response(JSON.stringify({ version: DATA_VERSION, licence: DATA_LICENCE, items }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
