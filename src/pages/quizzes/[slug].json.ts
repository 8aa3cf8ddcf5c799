import type { APIRoute } from 'astro';
import { wordsFor } from '../../i18n/words.ts';
import { COURSE_LOCALE, loadCourse } from '../../course/load-course.ts';
import { evidenceNames, listQuizzes, objectivesOf } from '../../course/quizzes.ts';

export async function getStaticPaths() {
  const words = wordsFor(COURSE_LOCALE).quiz;
  const course = await loadCourse();
  return listQuizzes(course, words).map(({ slug, questions }) => ({
    params: { slug },
    props: {
      questions,
      objectives: objectivesOf(questions, course.chapters),
      names: evidenceNames(questions, course),
      words,
    },
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
