import type { APIRoute } from 'astro';
import { LANGUAGES } from '../language.ts';
import * as routes from '../routes.ts';

/** Everything may be read; where the site’s address is known, the lists of its pages are named, one a language. */
export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Allow: /'];
  for (const language of site ? LANGUAGES : []) {
    lines.push(`Sitemap: ${new URL(routes.inLanguage(language, routes.sitemap), site).href}`);
  }
  return new Response(`${lines.join('\n')}\n`);
};
