import type { APIRoute } from 'astro';
import { jsonSchemaOf, PUBLISHED_NAMES, type PublishedName } from '../../../schema/published.ts';

export function getStaticPaths() {
  return PUBLISHED_NAMES.map((name) => ({ params: { name }, props: { name } }));
}

export const GET: APIRoute<{ name: PublishedName }> = ({ props }) =>
  new Response(JSON.stringify(jsonSchemaOf(props.name), null, 1), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
