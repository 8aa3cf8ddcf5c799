/** What a host should say beside the files: written once, and in the words of each host by its own file here. */

import { globSync, readFileSync } from 'node:fs';

/** A header: what it says everywhere, and at addresses that begin in another way. */
export interface HostHeader {
  name: string;
  value?: string;
  /** Values by what the address begins with, below the base. */
  at?: Record<string, string>;
}

/** A built site, as a host is told of it. */
export interface HostedSite {
  headers: HostHeader[];
  /** What every address begins with, with a slash at both ends. */
  base: string;
  /** The folders of other languages, such as `ur/`: each has a page of its own for what is not there. */
  languages: string[];
}

const YEAR_SECONDS = 31_536_000;
const HOUR_SECONDS = 3600;
/** The one page that may stand in another site's frame. */
const EMBED = 'timeline/embed/';

/** What is worth compressing, besides HTML. */
export const COMPRESSED = [
  'text/css',
  'text/csv',
  'text/calendar',
  'text/javascript',
  'text/plain',
  'text/xml',
  'application/javascript',
  'application/json',
  'application/ld+json',
  'application/xml',
  'application/atom+xml',
  'application/manifest+json',
  'image/svg+xml',
];

/** What files are by the ends of their names: of servers, each knows some of the site's and not all. */
export const TYPES = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  csv: 'text/csv',
  ics: 'text/calendar',
  txt: 'text/plain',
  xml: 'text/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  epub: 'application/epub+zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  imscc: 'application/zip',
  zip: 'application/zip',
} as const;

/** Headers by name: a value for every address, others for some, by what the address begins with. */
function headersOf(policyOf: (ancestors: string) => string, base: string): HostHeader[] {
  return [
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    { name: 'Referrer-Policy', value: 'no-referrer' },
    // It binds the whole host: a course in a folder has no say in that.
    ...(base === '/'
      ? [{ name: 'Strict-Transport-Security', value: `max-age=${YEAR_SECONDS}` }]
      : []),
    { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    {
      name: 'Content-Security-Policy',
      value: policyOf("'none'"),
      at: { [EMBED]: policyOf('*') },
    },
    {
      name: 'Permissions-Policy',
      value: 'camera=(), geolocation=(), microphone=()',
      // A teacher's camera reads receipts there.
      at: { 'teach/results/': 'camera=(self), geolocation=(), microphone=()' },
    },
    // Other people's programs read the open data, frame the timeline and show the pictures of links.
    {
      name: 'Cross-Origin-Resource-Policy',
      value: 'same-origin',
      at: { 'data/': 'cross-origin', [EMBED]: 'cross-origin', 'pictures/': 'cross-origin' },
    },
    { name: 'Access-Control-Allow-Origin', at: { 'data/': '*' } },
    // Else a browser shows for weeks what it once fetched, and asks for scripts that are gone.
    {
      name: 'Cache-Control',
      value: 'no-cache',
      at: {
        // Their names change with what they hold.
        '_astro/': `public, max-age=${YEAR_SECONDS}, immutable`,
        // Pages wait for it, and it seldom changes.
        'before-paint.js': `public, max-age=${HOUR_SECONDS}`,
      },
    },
  ];
}

/**
 * What is to be said of a built site under its base, with the policy that its pages need: what they
 * inline is named by hash. Throws when a page has no policy.
 */
export function readHostedSite(root: string, base = '/'): HostedSite {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const file of globSync('**/*.html', { cwd: root })) {
    const html = readFileSync(root + file, 'utf8');
    const [, policy] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    if (policy === undefined) throw new Error(`${file} has no policy: see astro.config.mjs.`);
    for (const directive of policy.split(';').map((part) => part.trim())) {
      const [name, ...values] = directive.split(' ');
      if (name === 'script-src') values.forEach((value) => scripts.add(value));
      if (name === 'style-src') values.forEach((value) => styles.add(value));
    }
  }
  const policyOf = (ancestors: string) =>
    [
      "default-src 'none'",
      `script-src ${[...scripts].join(' ')}`,
      `style-src ${[...styles].join(' ')}`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      // Svelte's templates, and src/browser/trusted.ts; "default" is made where vis-timeline draws.
      "require-trusted-types-for 'script'",
      'trusted-types svelte-trusted-html course default',
      `frame-ancestors ${ancestors}`,
    ].join('; ');
  const languages = globSync('*/404.html', { cwd: root })
    .map((file) => file.replace('404.html', ''))
    .sort();
  const headers = headersOf(policyOf, base).map(({ at, ...header }) => ({
    ...header,
    ...(at && { at: inEveryLanguage(at, languages) }),
  }));
  return { headers, base, languages };
}

/** The same for the sites of other languages. */
function inEveryLanguage(
  at: Record<string, string>,
  languages: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    ['', ...languages].flatMap((folder) =>
      Object.entries(at).map(([start, value]) => [folder + start, value]),
    ),
  );
}
