/** The shapes of a map: one file that pages share. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { mapShapes } from '../../course/files/map-shapes.ts';
import { loadCourse } from '../../course/load-course.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { maps } = await loadCourse();
  return maps.map(({ id }) => ({ params: { map: id } }));
};

export const GET: APIRoute = ({ params }) =>
  new Response(mapShapes(params['map'] ?? ''), { headers: { 'content-type': 'image/svg+xml' } });
