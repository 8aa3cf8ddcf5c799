/**
 * What no page of a large course grows beyond. The limits are lowered in a copy, so that a small course
 * is a large one.
 */

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../../server/site-server.ts';
import { axeFindingsInBothSchemes } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';
import { buildSite, deadAddressesOnPages } from '../support/crawl.ts';
import { copyProject, replaceIn } from '../support/project-copy.ts';

const PORT = 4396;
const LIMITS: [file: string, replace: string, by: string][] = [
  ['src/domain/timeline/timeline-pages.ts', 'MOST_EVENTS = 600', 'MOST_EVENTS = 2'],
  ['src/components/home/HomeParts.astro', 'MOST_CHAPTERS = 48', 'MOST_CHAPTERS = 1'],
  ['src/components/sources/SourceUses.astro', 'MOST_LISTED = 200', 'MOST_LISTED = 1'],
  ['src/components/terms/TermIndex.astro', 'MOST_DEFINED = 1000', 'MOST_DEFINED = 1'],
];

let root: string;
let folder: string;
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  root = copyProject();
  rmSync(join(root, 'src/content'), { recursive: true });
  cpSync('examples/second-course/content', join(root, 'src/content'), { recursive: true });
  for (const [file, replace, by] of LIMITS) replaceIn(join(root, file), { replace, by });
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

  test('has a page of the timeline for each year, which the timeline leads to with how many events it has', () => {
    const links = [...pageAt('/timeline/').querySelectorAll('[data-page]')];
    const years = links.map((link) => link.getAttribute('href')!);
    expect(years.length).toBeGreaterThan(3);
    const counts = links.map((link) => parseInt(link.nextElementSibling!.textContent, 10));
    for (const [at, url] of years.entries()) {
      const events = pageAt(url).querySelectorAll('[data-event-list] article').length;
      expect(events).toBe(counts[at]);
      expect(events).toBeLessThanOrEqual(2);
      const beside = ['prev', 'next'].map((rel) =>
        pageAt(url).querySelector(`main a[rel=${rel}]`)?.getAttribute('href'),
      );
      expect(beside).toEqual([years[at - 1], years[at + 1]]);
    }
  });

  test('lists its first chapters at home, its first uses of a source, and names of terms alone', () => {
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
    expect(pageAt('/glossary/').querySelectorAll('.terms dt').length).toBeGreaterThan(1);
    expect(pageAt('/glossary/').querySelector('.terms dd')).toBeNull();
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

  test.each(['/timeline/', '/timeline/embed/'])('%s has nothing that axe finds', async (path) => {
    const { page, complaints } = await visit(browser, served.url + path);
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
