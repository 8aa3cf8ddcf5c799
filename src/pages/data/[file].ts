import type { APIRoute } from 'astro';
import { dataFiles } from '../../course/files/data-files.ts';
import { COURSE_LOCALE, loadCourse } from '../../course/load-course.ts';
import { messagesFor } from '../../i18n/messages.ts';

export async function getStaticPaths() {
  const messages = messagesFor(COURSE_LOCALE);
  const files = dataFiles(await loadCourse(), { locale: COURSE_LOCALE, messages });
  return Object.entries(files).map(([file, text]) => ({ params: { file }, props: { text } }));
}

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  json: 'application/json',
  jsonld: 'application/ld+json',
};

export const GET: APIRoute<{ text: string }> = ({ props, params }) => {
  const ending = params.file?.split('.').at(-1) ?? '';
  return new Response(props.text, {
    headers: { 'Content-Type': `${TYPES[ending] ?? 'text/plain'}; charset=utf-8` },
  });
};
