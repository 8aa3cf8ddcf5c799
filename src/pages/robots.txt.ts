import type { APIRoute } from 'astro';
import * as routes from '../routes.ts';

/** Everything may be read; where the site’s address is known, the list of its pages is named. */
export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site) lines.push(`Sitemap: ${new URL(routes.sitemap, site).href}`);
  return new Response(`${lines.join('\n')}\n`);
};
