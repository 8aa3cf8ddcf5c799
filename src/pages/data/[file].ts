import type { APIRoute } from 'astro';
import { eventsToCsv, glossaryToCsv } from '../../interop/csv.ts';
import { DATA_NAMES, openData } from '../../interop/open-data.ts';
import { loadCourse } from '../../library/course.ts';

export async function getStaticPaths() {
  const course = await loadCourse();
  return [
    ...DATA_NAMES.map((name) => ({
      params: { file: `${name}.json` },
      props: { text: JSON.stringify(openData(name, course), null, 1) },
    })),
    { params: { file: 'events.csv' }, props: { text: eventsToCsv(course.events) } },
    { params: { file: 'glossary.csv' }, props: { text: glossaryToCsv(course.terms) } },
  ];
}

export const GET: APIRoute<{ text: string }> = ({ props, params }) =>
  new Response(props.text, {
    headers: {
      'Content-Type': params.file?.endsWith('.csv')
        ? 'text/csv; charset=utf-8'
        : 'application/json; charset=utf-8',
    },
  });
