/** The shapes of a map, as `npm run maps` has drawn them: one file that all pages share. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCourse } from '../../course/load-course.ts';

const shapes = import.meta.glob<string>('../../content/maps/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const getStaticPaths: GetStaticPaths = async () => {
  const { maps } = await loadCourse();
  return maps.map(({ id }) => ({ params: { map: id } }));
};

export const GET: APIRoute = ({ params }) => {
  const svg = shapes[`../../content/maps/${params['map']}.svg`];
  if (svg === undefined) throw new Error(`Run “npm run maps”: ${params['map']} is not drawn yet.`);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
