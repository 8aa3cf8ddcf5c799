import type { APIRoute } from 'astro';
import { jsonResponse } from '../../course/files/json-response.ts';
import { quizFile } from '../../course/files/quiz-file.ts';
import { loadCourse } from '../../course/load-course.ts';
import { LANGUAGE } from '../../language.ts';
import { listQuizzes } from '../../course/quizzes.ts';
import { messagesFor } from '../../i18n/messages.ts';

export async function getStaticPaths() {
  const messages = messagesFor(LANGUAGE).quiz;
  const course = await loadCourse();
  return listQuizzes(course, messages).map(({ slug, questions }) => ({
    params: { slug },
    props: quizFile(questions, course, messages),
  }));
}

export const GET: APIRoute = ({ props }) => jsonResponse(props);
