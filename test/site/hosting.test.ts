/** What hosts are asked to say: the same, in the words of each. */

import { parseAllHeaders, type Header } from '@netlify/headers-parser';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, inject, test } from 'vitest';
import { toApache } from '../../build-steps/hosting/apache.ts';
import { toCaddy } from '../../build-steps/hosting/caddy.ts';
import { readHostedSite, type HostHeader } from '../../build-steps/hosting/headers.ts';
import { toNginx } from '../../build-steps/hosting/nginx.ts';
import { MOST_RULES } from '../../build-steps/hosting/underscore-headers.ts';

const DIST = 'dist/';
const hosted = readHostedSite(DIST);
const { headers } = hosted;
const ADDRESSES = [
  '/',
  '/404.html',
  '/chapters/origins/',
  '/timeline/',
  '/timeline/embed/',
  '/teach/',
  '/teach/results/',
  '/teach/export/',
  '/data/',
  '/data/events.json',
  '/_astro/a.css',
  '/service-worker.js',
  '/chapters/nothing-here/',
  '/pictures/course.png',
  ...hosted.languages.flatMap((folder) =>
    ['', 'timeline/embed/', 'teach/results/', 'data/events.json'].map(
      (path) => `/${folder}${path}`,
    ),
  ),
];

/** Of what the site does not have, and of files that are only fetched, Netlify and Cloudflare say what they say of everything. */
const NOWHERE = ['/nothing-here', '/nothing/here/', '/icon-192.png'];

/** What the project's own server leaves out: it serves on plain http. */
const FOR_HTTPS = ['Cross-Origin-Opener-Policy', 'Strict-Transport-Security'];

type Said = Record<string, string>;

/** What the source itself says of an address. */
function expected(address: string): Said {
  const valueAt = ({ value, at = {} }: HostHeader) =>
    Object.entries(at).find(([start]) => address.startsWith(`/${start}`))?.[1] ?? value;
  return Object.fromEntries(
    headers.flatMap((header) => {
      const value = valueAt(header);
      return value === undefined ? [] : [[header.name, value]];
    }),
  );
}

const read = await parseAllHeaders({
  headersFiles: [`${DIST}_headers`],
  configHeaders: undefined,
  minimal: false,
});
const rules = read.headers as Header[];

/** Netlify and Cloudflare: every rule that fits adds its values. */
function fromUnderscoreHeaders(address: string): Said {
  const said: Said = {};
  for (const { forRegExp, values } of rules) {
    if (!forRegExp.test(address)) continue;
    for (const [name, value] of Object.entries(values)) {
      said[name] = name in said ? `${said[name]}, ${value}` : value;
    }
  }
  return said;
}

function fromApache(address: string): Said {
  const said: Said = {};
  let isMeant = true;
  for (const line of toApache(hosted).split('\n')) {
    const [, start] = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line) ?? [];
    if (start !== undefined) isMeant = new RegExp(start).test(address);
    else if (line === '</If>') isMeant = true;
    const [, name, value] = /^ *Header always set (\S+) "(.*)"$/.exec(line) ?? [];
    if (isMeant && name !== undefined && value !== undefined) said[name] = value;
  }
  return said;
}

function fromNginx(address: string): Said {
  const text = toNginx(hosted);
  const variables: Said = {};
  for (const [, name = '', cases = ''] of text.matchAll(/map \$uri (\S+) \{\n([^}]*)\}/g)) {
    const [, standard = ''] = /default "(.*)";/.exec(cases) ?? [];
    const fitting = [...cases.matchAll(/~(\S+) "(.*)";/g)].find(([, pattern = '']) =>
      new RegExp(pattern).test(address),
    );
    variables[name] = fitting?.[2] ?? standard;
  }
  const lines = [...text.matchAll(/^add_header (\S+) (?:"(.*)"|(\$\S+)) always;$/gm)];
  return Object.fromEntries(
    lines
      .map(([, name = '', value, variable = '']) => [name, value ?? variables[variable] ?? ''])
      // An empty value is no header there.
      .filter(([, value]) => value !== ''),
  ) as Said;
}

function fromCaddy(address: string): Said {
  const said: Said = {};
  for (const [, path, name = '', value = ''] of toCaddy(hosted).matchAll(
    /^ {2}header (\/\S*) (\S+) `(.*)`$/gm,
  )) {
    const fits = path?.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;
    if (fits) said[name] = value;
  }
  return said;
}

test.each(ADDRESSES)('every host is asked to say the same of %s', async (address) => {
  const wanted = expected(address);
  expect(fromUnderscoreHeaders(address)).toEqual(wanted);
  expect(fromApache(address)).toEqual(wanted);
  expect(fromNginx(address)).toEqual(wanted);
  expect(fromCaddy(address)).toEqual(wanted);
  // The project's own server reads what is written for Vercel; the browser tests run under it.
  const response = await fetch(inject('siteUrl') + address);
  for (const [name, value] of Object.entries(wanted)) {
    if (!FOR_HTTPS.includes(name) && (name !== 'Cache-Control' || response.ok)) {
      expect(response.headers.get(name), name).toBe(value);
    }
  }
});

test.each(NOWHERE)('of %s each says as much as it can', (address) => {
  const wanted = expected(address);
  expect(fromApache(address)).toEqual(wanted);
  expect(fromNginx(address)).toEqual(wanted);
  expect(fromCaddy(address)).toEqual(wanted);
  const everywhere = headers.filter(({ at }) => !at).map(({ name }) => name);
  expect(Object.keys(fromUnderscoreHeaders(address))).toEqual(everywhere);
});

test('Netlify’s own program reads its file without a fault, and Cloudflare would read all of it', () => {
  expect(read.errors).toEqual([]);
  expect(rules.length).toBeGreaterThan(10);
  // With room for what a known host adds to it.
  expect(rules.length).toBeLessThanOrEqual(MOST_RULES - 10);
});

test('a course in a folder says nothing of the rest of its host', () => {
  const inFolder = readHostedSite(DIST, '/course/');
  expect(toNginx(inFolder).split('# Inside server { }\n')[1]).toMatch(
    /^location = \/course \{[^}]*\}\nlocation \^~ \/course\/ \{\n(?: {2}.*\n)+\}\n$/,
  );
  expect(inFolder.headers.map(({ name }) => name)).not.toContain('Strict-Transport-Security');
});

test('only the embedded timeline may stand in another site’s frame, and nothing is allowed unnamed', () => {
  const policyOf = (address: string) => expected(address)['Content-Security-Policy'] ?? '';
  expect(policyOf('/timeline/embed/')).toMatch(/frame-ancestors \*$/);
  expect(policyOf('/timeline/')).toMatch(/frame-ancestors 'none'$/);
  expect(policyOf('/')).toMatch(/^default-src 'none';/);
  expect(policyOf('/')).not.toMatch(/unsafe-inline|unsafe-eval'(?<!'wasm-unsafe-eval')|https?:/);
});

test('a teacher’s camera reads receipts on the page of results, and on no other', () => {
  expect(expected('/teach/results/')['Permissions-Policy']).toContain('camera=(self)');
  expect(expected('/teach/')['Permissions-Policy']).toContain('camera=()');
});

test.each(['/', '/timeline/embed/', '/ur/', '/teach/results/'])(
  'csp_evaluator finds nothing in the policy of %s but that scripts of the site’s own may run',
  (address) => {
    const policy = new CspParser(expected(address)['Content-Security-Policy'] ?? '').csp;
    const findings = new CspEvaluator(policy).evaluate();
    // It warns of hosts that serve what others have put there: a site of files has nothing of the kind.
    const others = findings.filter(
      ({ value, severity }) => value !== "'self'" || severity < Severity.MEDIUM_MAYBE,
    );
    expect(others.filter(({ severity }) => severity < Severity.INFO)).toEqual([]);
  },
);
