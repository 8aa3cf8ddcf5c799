/**
 * What a host should say beside the files, written once, in the words of each host: `_headers`
 * (Netlify, Cloudflare Pages), `vercel.json` and `.htaccess` (Apache) are read where they lie in the
 * built site; `npm run headers` prints the lines for nginx and Caddy.
 */

import { globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { afterBuild } from './after-build.mjs';

const YEAR_SECONDS = 31_536_000;
/** What is worth compressing, besides HTML. */
const COMPRESSED =
  'text/css text/javascript application/javascript application/json application/xml application/atom+xml application/manifest+json image/svg+xml';
/** The one page that may stand in another site's frame. */
const EMBED = 'timeline/embed/';

/** Headers by name: a value for every address, others for some, by what the address begins with. */
function headersOf(policyOf) {
  return [
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    { name: 'Referrer-Policy', value: 'no-referrer' },
    { name: 'Strict-Transport-Security', value: `max-age=${YEAR_SECONDS}` },
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
    // Their names change with what they hold.
    {
      name: 'Cache-Control',
      at: {
        '_astro/': `public, max-age=${YEAR_SECONDS}, immutable`,
        'service-worker.js': 'no-cache',
      },
    },
  ];
}

/**
 * The headers of a built site, with the policy that its pages need: what they inline is named by hash.
 * Throws when a page has no policy.
 */
export function readHeaders(root) {
  const scripts = new Set();
  const styles = new Set();
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
  const headers = headersOf((ancestors) =>
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
    ].join('; '),
  );
  return headers.map(({ at, ...header }) => ({
    ...header,
    ...(at && { at: inEveryLanguage(at, root) }),
  }));
}

/** The same for the sites of other languages. */
function inEveryLanguage(at, root) {
  return Object.fromEntries(
    ['', ...languageFolders(root)].flatMap((folder) =>
      Object.entries(at).map(([start, value]) => [folder + start, value]),
    ),
  );
}

/** The folders of the sites of other languages, such as `ur/`: each has a page of its own for what is not there. */
export function languageFolders(root) {
  const pages = globSync('*/404.html', { cwd: root });
  return pages.map((file) => file.replace('404.html', '')).sort();
}

/**
 * For hosts that join the values of every rule that fits: no two rules say the same header, so that
 * what is said everywhere but somewhere is said of each thing beside it. Of an address that the site
 * does not have, and of files at the root that are only fetched, the rest alone is said. Cloudflare
 * reads a hundred rules and no more.
 */
function toUnderscoreHeaders(headers, base, root) {
  const rules = new Map();
  const add = (path, name, value) =>
    rules.set(path, [...(rules.get(path) ?? []), `  ${name}: ${value}`]);
  for (const { name, value, at = {} } of headers) {
    const starts = Object.keys(at);
    if (value !== undefined) {
      const paths = starts.length === 0 ? ['*'] : pathsBeside(starts, root);
      for (const path of paths) add(`${base}${path}`, name, value);
    }
    for (const start of starts)
      add(`${base}${start}${start.endsWith('/') ? '*' : ''}`, name, at[start]);
  }
  return [...rules].map(([path, lines]) => `${path}\n${lines.join('\n')}\n`).join('\n');
}

/** What a browser runs, or shows as a page; other files at the root hold nothing that is not for all. */
const RUNS = /\.(?:html|js|svg|xml)$/;

/** Patterns that fit every page and script of the site but those whose paths begin so. */
function pathsBeside(starts, root, folder = '') {
  const inside = readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const isNamed = RUNS.test(entry.name) && entry.name !== 'index.html';
    if (!entry.isDirectory()) return isNamed ? [folder + entry.name] : [];
    const path = `${folder}${entry.name}/`;
    if (starts.includes(path)) return [];
    return starts.some((start) => start.startsWith(path))
      ? pathsBeside(starts, root, path)
      : [`${path}*`];
  });
  return [folder, ...inside];
}

function toVercel(headers, base) {
  const rule = (source, name, value) => ({ source, headers: [{ key: name, value }] });
  const literal = (text) => text.replace(/[.]/g, '\\.');
  const rules = headers.flatMap(({ name, value, at = {} }) => {
    const starts = Object.keys(at).map(literal);
    const beside = starts.length === 0 ? '(.*)' : `((?!${starts.join('|')}).*)`;
    return [
      ...(value === undefined ? [] : [rule(base + beside, name, value)]),
      ...Object.entries(at).map(([start, other]) =>
        rule(`${base}${literal(start)}(.*)`, name, other),
      ),
    ];
  });
  return `${JSON.stringify({ trailingSlash: true, headers: rules }, null, 2)}\n`;
}

export function toApache(headers, base, folders) {
  const lines = headers.flatMap(({ name, value, at = {} }) => [
    ...(value === undefined ? [] : [`Header always set ${name} "${value}"`]),
    ...Object.entries(at).map(
      ([start, other]) =>
        `<If "%{REQUEST_URI} =~ m#^${base}${start}#">\n  Header always set ${name} "${other}"\n</If>`,
    ),
  ]);
  const pages = folders.map(
    (folder) =>
      `<If "%{REQUEST_URI} =~ m#^${base}${folder}#">\n  ErrorDocument 404 ${base}${folder}404.html\n</If>\n`,
  );
  return `ErrorDocument 404 ${base}404.html\n${pages.join('')}<IfModule mod_headers.c>\n${lines.join('\n')}\n</IfModule>\n<IfModule mod_deflate.c>\n<IfModule mod_filter.c>\nAddOutputFilterByType DEFLATE text/html ${COMPRESSED}\n</IfModule>\n</IfModule>\n`;
}

/** Two parts: the maps belong beside `server`, the rest inside it. */
export function toNginx(headers, base, folders) {
  const variable = (name) => `$course_${name.toLowerCase().replaceAll('-', '_')}`;
  const mapOf = (name, value, at) => {
    const cases = Object.entries(at).map(([start, other]) => `  ~^${base}${start} "${other}";`);
    return `map $uri ${variable(name)} {\n${cases.join('\n')}\n  default "${value}";\n}`;
  };
  const pages = folders.map((folder) => [folder, `${base}${folder}404.html`]);
  const maps = [
    mapOf('not-found', `${base}404.html`, Object.fromEntries(pages)),
    ...headers.flatMap(({ name, value = '', at }) => (at ? [mapOf(name, value, at)] : [])),
  ];
  const lines = headers.map(({ name, value, at }) => {
    return `add_header ${name} ${at ? variable(name) : `"${value}"`} always;`;
  });
  return `# Beside server { }\n${maps.join('\n')}\n\n# Inside server { }\nerror_page 404 ${variable('not-found')};\ngzip on;\ngzip_vary on;\ngzip_types ${COMPRESSED};\n${lines.join('\n')}\n`;
}

export function toCaddy(headers, base, folders) {
  const lines = headers.flatMap(({ name, value, at = {} }) => [
    ...(value === undefined ? [] : [`header ${name} \`${value}\``]),
    ...Object.entries(at).map(
      ([start, other]) =>
        `header ${base}${start}${start.endsWith('/') ? '*' : ''} ${name} \`${other}\``,
    ),
  ]);
  const pages = [...folders, ''].map((folder) => {
    const matcher = `@nowhere-${folder.replace('/', '') || 'else'}`;
    return `  ${matcher} {\n    path ${base}${folder}*\n    expression {http.error.status_code} == 404\n  }\n  handle ${matcher} {\n    rewrite * ${base}${folder}404.html\n    file_server\n  }\n`;
  });
  return `# In the site's block; the later of two lines on a header holds.\nroute {\n  encode zstd gzip\n${lines.map((line) => `  ${line}`).join('\n')}\n}\nhandle_errors {\n${pages.join('')}}\n`;
}

/** Writes what hosts read from the site itself. */
export const hostingHeaders = () =>
  afterBuild('hosting-headers', (root, base) => {
    // A host reads those of the whole site.
    if (process.env.COURSE_LANGUAGE) return;
    const headers = readHeaders(root);
    writeFileSync(`${root}_headers`, toUnderscoreHeaders(headers, base, root));
    writeFileSync(`${root}vercel.json`, toVercel(headers, base));
    writeFileSync(`${root}.htaccess`, toApache(headers, base, languageFolders(root)));
  });
