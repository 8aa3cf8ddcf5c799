import type { APIRoute } from 'astro';
import { loadCourse } from '../../course/load-course.ts';
import { LANGUAGE } from '../../language.ts';
import * as routes from '../../routes.ts';

/** RFC 9116 wants a whole address: without the site’s there is no such file. */
export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { file: 'security.txt' } }] : [];
}

/** Where a fault of the site can be told, until the edition is a year old. */
export const GET: APIRoute = async ({ site }) => {
  const { settings } = await loadCourse();
  const whole = (address: string) => new URL(address, site).href;
  const lines = [
    `Contact: ${whole(routes.correcting)}`,
    `Expires: ${settings.edition + 1}-12-31T00:00:00Z`,
    `Preferred-Languages: ${LANGUAGE}`,
    `Canonical: ${whole(routes.securityFile)}`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};
