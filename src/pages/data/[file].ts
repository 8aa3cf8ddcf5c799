import type { APIRoute } from 'astro';
import { dataFiles } from '../../course/files/data-files.ts';
import { loadCourse } from '../../course/load-course.ts';
import { LANGUAGE } from '../../language.ts';
import { messagesFor } from '../../i18n/messages.ts';

export async function getStaticPaths() {
  const messages = messagesFor(LANGUAGE);
  const files = dataFiles(await loadCourse(), { locale: LANGUAGE, messages });
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
