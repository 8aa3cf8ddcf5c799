import type { APIRoute } from 'astro';
import { readScormPlayer } from '../../../course/scorm-player.ts';

export async function getStaticPaths() {
  const { script, style } = await readScormPlayer();
  return [
    { params: { file: 'player.js' }, props: { text: script, type: 'text/javascript' } },
    { params: { file: 'player.css' }, props: { text: style, type: 'text/css' } },
  ];
}

/** The program that runs a quiz inside a SCORM package, for packages that are made on this page. */
export const GET: APIRoute = ({ props }) => {
  const { text, type } = props as { text: string; type: string };
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
