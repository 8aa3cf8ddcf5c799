import type { APIRoute } from 'astro';
import { loadCourse } from '../../../course/load-course.ts';
import { jsonSchemaOf, PUBLISHED_NAMES } from '../../../schema/published.ts';

export async function getStaticPaths() {
  const { settings } = await loadCourse();
  const themes = settings.themes.map(({ id }) => id);
  return PUBLISHED_NAMES.map((name) => ({
    params: { name },
    props: { schema: jsonSchemaOf(name, themes) },
  }));
}

export const GET: APIRoute<{ schema: Record<string, unknown> }> = ({ props }) =>
  new Response(JSON.stringify(props.schema, null, 1), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
