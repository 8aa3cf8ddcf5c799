import type { APIRoute } from 'astro';
import { loadCourse } from '../../course/load-course.ts';
import { DAY_MS } from '../../domain/dates/durations.ts';
import { LANGUAGES } from '../../language.ts';
import * as routes from '../../routes.ts';

/** RFC 9116 wants a whole address: without the site’s there is no such file. */
export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { file: 'security.txt' } }] : [];
}

/** A file that is older need not be true any more; RFC 9116 asks for less than a year. */
const TRUE_FOR_MS = 330 * DAY_MS;

/** Where a fault of the site can be told. */
export const GET: APIRoute = async ({ site }) => {
  const { settings } = await loadCourse();
  const whole = (address: string) => new URL(address, site).href;
  const lines = [
    `Contact: ${settings.contact ?? whole(routes.correcting)}`,
    `Expires: ${new Date(Date.now() + TRUE_FOR_MS).toISOString().slice(0, 10)}T00:00:00Z`,
    `Preferred-Languages: ${LANGUAGES.join(', ')}`,
    `Canonical: ${whole(routes.securityFile)}`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};
