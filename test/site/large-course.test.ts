/**
 * What no page of a large course grows beyond. The limits are lowered in a copy, so that a small course
 * is a large one.
 */

import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../../server/site-server.ts';
import { axeFindingsInBothSchemes } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';
import { buildSite, deadAddressesOnPages } from '../support/crawl.ts';
import { copyProject } from '../support/project-copy.ts';

const PORT = 4396;
const LIMITS = 'src/domain/lists/most-on-a-page.ts';
/** The lists in parts, and what their items are in the page. */
const LISTS: [list: string, items: string, of: string][] = [
  ['/chapters/', '.chapters > li h3 a', 'content/chapters/en/*.mdx'],
  ['/quizzes/', '.quizzes > li:has([data-progress]) > a', 'content/chapters/en/*.mdx'],
  ['/glossary/', '.terms dt a', 'content/glossary/*.yaml'],
  ['/glossary/kinds/', '.terms dt a', 'content/glossary/*.yaml'],
  ['/sources/', '.sources > li > a', 'content/sources/*.yaml'],
  ['/numbers/', '.charts > li h3 a, .questions > li > a', 'content/{accounts,series}/*.yaml'],
  ['/teach/export/', 'details.files > summary', 'content/chapters/en/*.mdx'],
];

const PARTS = 'nav[aria-label="The whole list, in parts"]';

let root: string;
let folder: string;
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  root = copyProject();
  rmSync(join(root, 'src/content'), { recursive: true });
  cpSync('examples/second-course/content', join(root, 'src/content'), { recursive: true });
  const limits = readFileSync(join(root, LIMITS), 'utf8');
  const lowered = limits.replace(/: \d+,/g, ': 1,').replace('events: 1,', 'events: 2,');
  writeFileSync(join(root, LIMITS), lowered);
  folder = buildSite(root);
  served = await serveSite({ folder, port: PORT, base: '/' });
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
  rmSync(root, { recursive: true });
});

const pageAt = (url: string) => builtPages(folder).find((page) => page.url === url)!.document;

describe('a course with more than a page holds', () => {
  test('leads nowhere from no page', () => {
    expect(deadAddressesOnPages({ folder, base: '/' })).toEqual([]);
  });

  test.each([
    ['timeline', '[data-event-list] article'],
    ['map', '[data-maps] [data-event]'],
  ])(
    'has a page of the %s for each year, which it leads to with how many events there are',
    (name, event) => {
      const links = [...pageAt(`/${name}/`).querySelectorAll('[data-page]')];
      const years = links.map((link) => link.getAttribute('href')!);
      expect(years.length).toBeGreaterThan(3);
      const counts = links.map((link) => parseInt(link.nextElementSibling!.textContent, 10));
      for (const [at, url] of years.entries()) {
        const events = pageAt(url).querySelectorAll(event).length;
        expect(events).toBe(counts[at]);
        expect(events).toBeLessThanOrEqual(2);
        const beside = ['prev', 'next'].map((rel) =>
          pageAt(url).querySelector(`main a[rel=${rel}]`)?.getAttribute('href'),
        );
        expect(beside).toEqual([years[at - 1], years[at + 1]]);
      }
    },
  );

  test.each(LISTS)('has %s in parts that lead to each other', (list, items, of) => {
    const found: string[] = [];
    let url: string | null | undefined = list;
    while (url) {
      const part = pageAt(url);
      const here = [...part.querySelectorAll(items)].map(({ textContent }) => textContent.trim());
      expect(here, url).toHaveLength(1);
      found.push(...here);
      expect(part.querySelectorAll(`${PARTS} a[aria-current]`)).toHaveLength(1);
      url = part.querySelector(`${PARTS} a[rel=next]`)?.getAttribute('href');
    }
    expect(found).toHaveLength(globSync(join(root, 'src', of)).length);
    expect(new Set(found).size).toBe(found.length);
  });

  test('is whole in its book: every chapter, event and term, from whichever part of a list', () => {
    const files = unzipSync(readFileSync(join(folder, 'course.epub')));
    const texts = Object.entries(files).filter(([path]) => path.endsWith('.xhtml'));
    const countOf = (of: string) => globSync(join(root, 'src/content', of)).length;
    const sectionsOf = (part: string, kind: string) =>
      strFromU8(files[`book/${part}.xhtml`]!).match(new RegExp(`<section[^>]* id="${kind}-`, 'g'));
    expect(sectionsOf('timeline', 'event')).toHaveLength(countOf('events/*.yaml'));
    expect(sectionsOf('glossary', 'term')).toHaveLength(countOf('glossary/*.yaml'));
    const chapters = countOf('chapters/en/*.mdx');
    expect(sectionsOf('sources', 'source')).toHaveLength(countOf('sources/*.yaml'));
    // Beside them: what it contains, timeline, glossary, questions, answers, sources.
    expect(texts).toHaveLength(chapters + 6);
  });

  test('leads from a letter to the part of the glossary that has it', () => {
    for (const link of pageAt('/glossary/').querySelectorAll('.letters a')) {
      const [path, id] = link.getAttribute('href')!.split('#');
      expect(pageAt(path === '' ? '/glossary/' : path!).getElementById(id!)).not.toBeNull();
    }
  });

  test('lists its first chapters at home and for teachers, and its first uses of a source', () => {
    const home = pageAt('/');
    expect(home.querySelectorAll('.chapters > li')).toHaveLength(1);
    expect(home.querySelector('main a[href="/chapters/"]:not([hidden] a)')).not.toBeNull();
    const sources = builtPages(folder).filter(({ url }) => /^\/sources\/.+/.test(url));
    const lists = sources.flatMap(({ document }) => [
      ...document.querySelectorAll('main details:has(summary) ul'),
    ]);
    expect(lists.some((list) => list.nextElementSibling?.textContent.includes('more use'))).toBe(
      true,
    );
    for (const list of lists) expect(list.children.length).toBeLessThanOrEqual(1);
    expect(pageAt('/teach/').querySelectorAll('.lessons > li')).toHaveLength(1);
    expect(pageAt('/teach/').querySelector('main a[href="/chapters/"]')).not.toBeNull();
  });

  test('takes what an address asks of the whole timeline to its years', async () => {
    const { page, complaints } = await visit(
      browser,
      `${served.url}/timeline/?theme=council&event=grey-light-lit`,
    );
    expect(await page.getByRole('link', { name: 'The event that' }).getAttribute('href')).toBe(
      '/events/grey-light-lit/',
    );
    await page.locator('[data-page]').first().click();
    await page.waitForURL('**/timeline/*/?theme=council');
    await page.getByRole('application').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('filters the map of a year by what that year has, and goes to the timeline of the year', async () => {
    const { page, complaints } = await visit(browser, `${served.url}/map/`);
    await page.locator('[data-page]').first().click();
    await page.waitForURL('**/map/*/');
    await page.locator('astro-island:not([ssr])').waitFor();
    const fetched = page.waitForResponse(/\/map\/\d+\.json$/);
    await page.locator('summary', { hasText: 'Filter' }).click();
    await fetched;
    expect(new URL(page.url()).pathname).toMatch(/^\/map\/\d+\/$/);
    const link = page.getByRole('link', { name: 'These events on the timeline' });
    expect(await link.getAttribute('href')).toBe(
      new URL(page.url()).pathname.replace('map', 'timeline'),
    );
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('fetches for a teacher the questions of the chapters that are chosen, and of no other', async () => {
    const { page, complaints } = await visit(browser, `${served.url}/teach/`);
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (/\/quizzes\/.+\.json$/.test(request.url())) fetched.push(request.url());
    });
    await page.reload();
    await page.getByText('Questions come from the chapters that you choose.').waitFor();
    await page.getByText('No question fits.').waitFor();
    expect(fetched).toEqual([]);
    await page.getByRole('checkbox').first().check();
    await page.getByText(/^\d+ questions?, about/).waitFor();
    expect(fetched).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('fetches for a review the cards of what is added, and those that a reader has', async () => {
    const { page, complaints } = await visit(browser, `${served.url}/review/`);
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (/\/review\/\d+\.json$/.test(request.url())) fetched.push(request.url());
    });
    await page.getByRole('button', { name: 'All terms of the glossary' }).click();
    await page.getByRole('button', { name: /^Review \d+ now/ }).waitFor();
    expect(fetched).toHaveLength(globSync(join(root, 'src/content/glossary/*.yaml')).length);
    fetched.length = 0;
    await page.reload();
    await page.getByRole('button', { name: /^Review \d+ now/ }).click();
    await page.getByRole('button', { name: 'Show the answer' }).waitFor();
    expect(fetched.length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(['/timeline/', '/timeline/embed/', '/map/', '/glossary/part/2/', '/chapters/part/2/'])(
    '%s has nothing that axe finds',
    async (path) => {
      const { page, complaints } = await visit(browser, served.url + path);
      expect(await axeFindingsInBothSchemes(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
