import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright';
import robotsParser from 'robots-parser';
import { parseSitemap } from 'sitemap';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../../server/site-server.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';
import {
  buildSite,
  deadAddressesInFiles,
  deadAddressesOnPages,
  fetchedFiles,
} from '../support/crawl.ts';
import { copyProject } from '../support/project-copy.ts';

const BASE = '/course/';
/** Where the copy is to be found; nothing is asked of it. */
const ORIGIN = 'https://school.example';
const PORT = 4398;
/** Beside the other tests the build of both languages gets less than half of a core. */
const BUILD_MS = 300_000;
let root: string;
let folder: string;
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  root = copyProject();
  folder = buildSite(root, BASE, ORIGIN);
  served = await serveSite({ folder, port: PORT, base: BASE });
  browser = await launchBrowser();
}, BUILD_MS);

afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
  rmSync(root, { recursive: true });
});

const isUnlisted = (document: ParentNode) =>
  document.querySelector('meta[name=robots][content=noindex]') !== null;

describe('built for a folder of a host', () => {
  test('every address on every page is below the folder, and leads to a file that is there', () => {
    expect(builtPages(folder).length).toBeGreaterThan(300);
    expect(deadAddressesOnPages({ folder, base: BASE })).toEqual([]);
  });

  test('every address in every file that pages fetch or offer is below the folder', () => {
    expect(fetchedFiles(folder).length).toBeGreaterThan(20);
    expect(deadAddressesInFiles({ folder, base: BASE })).toEqual([]);
  });

  test('every page names its own whole address, and its picture’s', () => {
    const wrong = builtPages(folder).filter(({ url, document }) => {
      if (isUnlisted(document)) return false;
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      const picture = document.querySelector('[property="og:image"]')?.getAttribute('content');
      return (
        canonical !== `${ORIGIN}${BASE}${url.slice(1)}` ||
        !picture?.startsWith(`${ORIGIN}${BASE}pictures/`) ||
        !existsSync(join(folder, picture.slice(`${ORIGIN}${BASE}`.length)))
      );
    });
    expect(wrong.map(({ url }) => url)).toEqual([]);
  });

  /** By which languages a page is named, and with which addresses. */
  const namedIn = (document: ParentNode) =>
    [...document.querySelectorAll('link[rel=alternate][hreflang]')].flatMap((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
  const canonicalOf = (document: ParentNode) =>
    document.querySelector('link[rel=canonical]')?.getAttribute('href');

  test('a page that is translated names itself in every language by whole addresses, in each of them; one that is not is the original’s', () => {
    const here = `${ORIGIN}${BASE}`;
    const english = new Map(builtPages(folder).map(({ url, document }) => [url, document]));
    const counts = { translated: 0, untranslated: 0 };
    for (const { url, document } of builtPages(join(folder, 'ur'))) {
      if (isUnlisted(document)) continue;
      const path = url.slice(1);
      const isTranslated = canonicalOf(document) === `${here}ur/${path}`;
      counts[isTranslated ? 'translated' : 'untranslated'] += 1;
      const all = ['en', here + path, 'ur', `${here}ur/${path}`, 'x-default', here + path];
      expect(namedIn(document), url).toEqual(isTranslated ? all : []);
      expect(namedIn(english.get(url)!), url).toEqual(isTranslated ? all : []);
      if (!isTranslated) expect(canonicalOf(document)).toBe(here + path);
    }
    expect(counts.translated).toBeGreaterThan(100);
    expect(counts.untranslated).toBeGreaterThan(200);
  });

  test('data for programs has whole addresses', () => {
    const home = builtPages(folder).find(({ url }) => url === '/')?.document;
    const text = home?.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    expect(text).toContain(`"@id":"${ORIGIN}${BASE}"`);
    expect(text).not.toMatch(/"(?:@id|url|item)":"\//);
  });

  test('what is a frame, no page, or in need of a class’s server is not for search engines', () => {
    const urls = builtPages(folder)
      .filter(({ document }) => isUnlisted(document))
      .map(({ url }) => url);
    expect(urls.sort()).toEqual([
      '/404.html',
      '/class/',
      '/class/screen/',
      '/class/teach/',
      '/timeline/embed/',
    ]);
  });

  test('the list of pages for search engines has every other page, in each language', async () => {
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    const robots = robotsParser(`${ORIGIN}/robots.txt`, read('robots.txt'));
    expect(robots.getSitemaps()).toEqual([
      `${ORIGIN}${BASE}sitemap-index.xml`,
      `${ORIGIN}${BASE}ur/sitemap-index.xml`,
    ]);
    expect(robots.isAllowed(`${ORIGIN}${BASE}chapters/partners/`, 'Googlebot')).toBe(true);
    const urdu = await parseSitemap(createReadStream(join(folder, 'ur/sitemap-0.xml')));
    expect(urdu.map(({ url }) => url).sort()).toEqual(
      builtPages(join(folder, 'ur'))
        .filter(({ document }) => !isUnlisted(document))
        .map(({ url, document }) => [`${ORIGIN}${BASE}ur${url}`, canonicalOf(document)])
        .flatMap(([own, canonical]) => (own === canonical ? [own] : []))
        .sort(),
    );
    expect(read('sitemap-index.xml')).toContain(`<loc>${ORIGIN}${BASE}sitemap-0.xml</loc>`);
    const listed = await parseSitemap(createReadStream(join(folder, 'sitemap-0.xml')));
    expect(listed.map(({ url }) => url).sort()).toEqual(
      builtPages(folder)
        .filter(({ document }) => !isUnlisted(document))
        .map(({ url }) => `${ORIGIN}${BASE}${url.slice(1)}`)
        .sort(),
    );
  });

  test('it says where a fault of the site can be told, and its feed has whole addresses', () => {
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    const [, expires = ''] =
      /^Contact: https:\/\/school\.example\/course\/about\/#correcting-it\nExpires: (.+)\nPreferred-Languages: en, ur\n/.exec(
        read('.well-known/security.txt'),
      ) ?? [];
    const days = (Date.parse(expires) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(300);
    expect(days).toBeLessThan(365);
    expect(read('changes.xml')).toContain(`<link rel="self" href="${ORIGIN}${BASE}changes.xml"/>`);
  });

  test('every page has its stylesheet, and its fonts come', async () => {
    expect(
      builtPages(folder).filter(
        ({ document }) => !document.querySelector('[rel=stylesheet]:not([media]), head > style'),
      ),
    ).toEqual([]);
    const { page, complaints } = await visit(browser, `${served.url}/`);
    expect(await page.evaluate(() => document.fonts.check('1rem "Source Serif 4"'))).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a section that was read and a quiz that was answered are kept and counted', async () => {
    const { page, complaints } = await visit(browser, `${served.url}/quizzes/partners/?view=all`);
    const form = page.locator('form[data-kind=single-choice]').first();
    await form.locator('.choice input').first().check();
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByText('Saved on this device.').waitFor();
    await page.reload({ waitUntil: 'networkidle' });
    await page.locator('form.question').first().waitFor();
    expect(await form.locator('.choice input').first().isChecked()).toBe(true);
    await page.goto(`${served.url}/quizzes/`, { waitUntil: 'networkidle' });
    await page.getByText(/^1 of \d+ questions answered/).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the timeline is filtered in its address, and embedded from there', async () => {
    const { page, complaints } = await visit(browser, `${served.url}/timeline/?theme=attacks`);
    const shown = page.locator('[data-event-list] > :not([hidden])');
    await page.getByRole('button', { name: 'Show all events again' }).waitFor();
    expect(await shown.count()).toBeGreaterThan(0);
    await page.getByRole('radio', { name: 'List', exact: true }).check();
    const { pathname, searchParams } = new URL(page.url());
    expect(pathname).toBe(`${BASE}timeline/`);
    expect([searchParams.get('theme'), searchParams.get('view')]).toEqual(['attacks', 'list']);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Share', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy the code to embed this view' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`src="${served.url}/timeline/embed/?`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('an assignment is made, opened from its link, and handed in', async () => {
    const { page, complaints } = await visit(browser, `${served.url}/teach/`);
    await page.getByRole('checkbox', { name: /^Origins of the TTP/ }).check();
    await page.getByRole('spinbutton', { name: 'questions' }).fill('2');
    await page.getByRole('button', { name: 'Make the assignment' }).click();
    const link = await page.getByLabel('The link', { exact: true }).inputValue();
    expect(link).toContain(`${served.url}/assignment/#A1.`);
    await page.goto('about:blank');
    await page.goto(link, { waitUntil: 'networkidle' });
    await page.getByLabel('Your name or nickname').fill('Ayesha');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'Hand it in' }).click();
    expect(await page.getByLabel('The code').inputValue()).toMatch(/^R1\./);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the search leads to terms, events and the prose of chapters', async () => {
    const { page, complaints } = await visit(browser, `${served.url}/`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Search terms/ }).fill('fencing');
    await page.getByRole('option').first().waitFor();
    const sections = page.getByRole('group', { name: 'In the chapters' });
    await sections.getByRole('option').first().click();
    await page.waitForURL(`${served.url}/chapters/**`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('what is taken along is made for the folder, too', () => {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  test('the copy for reading offline lists files of the folder alone, each as it is', () => {
    const listed = [
      ...read('service-worker.js').matchAll(
        /url:.([^`"']*)[`"'],revision:[^{}]*integrity:.sha256-([^`"']*)/g,
      ),
    ];
    expect(listed.length).toBeGreaterThan(400);
    const wrong = listed.filter(([, url = '', hash]) => {
      const file = url.slice(BASE.length).replace(/(^|\/)$/, '$1index.html');
      const contents = readFileSync(join(folder, file));
      const is = createHash('sha256').update(contents).digest('base64');
      return !url.startsWith(BASE) || is !== hash;
    });
    expect(wrong.map(([, url]) => url)).toEqual([]);
  });

  test('after one visit it is read, searched and answered without a network', async () => {
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    const open = (path: string) => page.goto(served.url + path, { waitUntil: 'networkidle' });
    await open('/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await open('/chapters/partners/');
    await page.getByText('this is the copy of the course on this device').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Search terms/ }).fill('fencing');
    const sections = page.getByRole('group', { name: 'In the chapters' });
    await sections.getByRole('option').first().click();
    await page.waitForURL(`${served.url}/chapters/**`);
    await open('/quizzes/ttp-talks/?view=all');
    const form = page.locator('form[data-kind=single-choice]').first();
    await form.locator('.choice input').first().check();
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByText('Saved on this device.').waitFor();
    await open('/no/such/page/');
    await page.getByRole('heading', { level: 1, name: 'This page cannot be reached' }).waitFor();
    await context.setOffline(false);
    await context.close();
  });

  test('it is installed, and made ready ahead of a click, from there', () => {
    const manifest = JSON.parse(read('manifest.webmanifest')) as {
      start_url: string;
      icons: { src: string }[];
      shortcuts: { url: string }[];
    };
    const named = [
      ...manifest.icons.map(({ src }) => src),
      ...manifest.shortcuts.map(({ url }) => url),
    ];
    expect(manifest.start_url).toBe(BASE);
    for (const address of named) {
      expect(address.startsWith(BASE), address).toBe(true);
      expect(existsSync(join(folder, address.slice(BASE.length))), address).toBe(true);
    }
    const [, rules = ''] =
      /<script type="speculationrules">(.*?)<\/script>/.exec(
        read('chapters/partners/index.html'),
      ) ?? [];
    const { prerender } = JSON.parse(rules) as {
      prerender: { where: { and: [{ href_matches: string[] }] } }[];
    };
    const matches = prerender[0]!.where.and[0].href_matches;
    expect(matches.length).toBeGreaterThan(3);
    expect(matches.filter((match) => !match.startsWith(BASE))).toEqual([]);
  });

  test('hosts read rules of the folder alone, at most a hundred with a known host too', async () => {
    const { headers, errors } = await parseAllHeaders({
      headersFiles: [join(folder, '_headers')],
      configHeaders: undefined,
      minimal: true,
    });
    expect(errors).toEqual([]);
    expect(headers.length).toBeLessThanOrEqual(100);
    expect(headers.filter((rule) => !rule.for.startsWith(BASE))).toEqual([]);
  });

  test('in the folder to be unpacked and in the book no address is the site’s', () => {
    for (const language of ['', 'ur/']) {
      for (const file of ['course.zip', 'course.epub']) {
        const packed = unzipSync(new Uint8Array(readFileSync(join(folder, language, file))), {
          filter: ({ name }) => /\.x?html$/.test(name),
        });
        const texts = Object.values(packed).map((bytes) => strFromU8(bytes));
        expect(texts.length).toBeGreaterThan(10);
        expect(texts.filter((text) => /(?:href|src)="\//.test(text))).toEqual([]);
      }
    }
  });
});

describe('the server that “npm start” starts', () => {
  test('leads to a page without its last slash, with what the address asks', async () => {
    const { url } = await fetch(`${served.url}/timeline?event=nap-2014`);
    expect(url).toBe(`${served.url}/timeline/?event=nap-2014`);
  });

  test('answers addresses that are none, and sends nobody to another host', async () => {
    const ask = (path: string) =>
      new Promise<{ status: number | undefined; location: string | undefined }>(
        (resolve, reject) => {
          get({ port: PORT, path }, ({ statusCode, headers }) =>
            resolve({ status: statusCode, location: headers.location }),
          ).on('error', reject);
        },
      );
    for (const path of [
      '//',
      '//[',
      `${BASE}/`,
      `/${BASE}timeline`,
      `${BASE}%`,
      '/?',
      `${BASE}a?b?c`,
    ]) {
      const { status, location } = await ask(path);
      expect([301, 404], path).toContain(status);
      if (location !== undefined) expect(location).toMatch(/^\/course\//);
    }
  });

  test.each(['/nowhere', '/nowhere/', '/glossary/factoin/', '/%E0%A4%A', '/../package.json'])(
    'shows the course’s own page where %s leads nowhere',
    async (path) => {
      const response = await fetch(`${served.url}${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('A Negative Peace');
    },
  );

  test('shows it outside the folder as well, with links that lead back', async () => {
    const response = await fetch(new URL('/timeline/', served.url));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`href="${BASE}"`);
  });

  test('suggests the term that has the name in the address', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.url}/glossary/ttp/`);
    await page.getByRole('link', { name: 'Tehreek-e-Taliban Pakistan' }).waitFor();
    await page.close();
  });

  test('suggests the nearest page, below the folder', async () => {
    const { page } = await visit(browser, `${served.url}/glossary/factoin/`);
    const nearest = page.getByRole('link', { name: 'Faction', exact: true });
    expect(await nearest.getAttribute('href')).toBe(`${BASE}glossary/faction/`);
    await page.context().close();
  });
});
