import { cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../../server/site-server.ts';
import { KIND_NAMES } from '../../src/domain/questions/kinds.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { builtPages } from '../support/built-site.ts';
import { buildSite, deadAddressesInFiles, deadAddressesOnPages } from '../support/crawl.ts';
import { copyProject } from '../support/project-copy.ts';

const PORT = 4397;
/** Words that only the course in `src/content` has a reason to say. */
const OF_THE_FIRST_COURSE =
  /pakistan|negative.peace|taliban|\bTTP\b|five documents|peshawar|afghan|militan|\b20(07|25)\b/i;

let root: string;
let folder: string;
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  root = copyProject();
  rmSync(join(root, 'src/content'), { recursive: true });
  cpSync('examples/second-course/content', join(root, 'src/content'), { recursive: true });
  folder = buildSite(root);
  served = await serveSite({ folder, port: PORT, base: '/' });
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
  rmSync(root, { recursive: true });
});

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('another course in the place of src/content', () => {
  test('leads nowhere from no page and no file', () => {
    const site = { folder, base: '/' };
    expect(builtPages(folder).length).toBeGreaterThan(40);
    expect(deadAddressesOnPages(site)).toEqual([]);
    expect(deadAddressesInFiles(site)).toEqual([]);
  });

  test('says no word of this one, on any page or in any file', () => {
    // The licences are the words of others, with their years.
    const files = globSync('**/*.{html,json,csv,ics,txt,jsonld}', { cwd: folder }).filter(
      (file) => !file.startsWith('licences'),
    );
    const said = files.flatMap((file) => {
      const [found] = OF_THE_FIRST_COURSE.exec(read(file)) ?? [];
      return found === undefined ? [] : [`${file}: ${found}`];
    });
    expect(files.length).toBeGreaterThan(60);
    expect(said).toEqual([]);
  });

  test('has its own name, line and edition at the head and in the citations', () => {
    const { title, documentElement } = builtPages(folder).find(({ url }) => url === '/')!.document;
    expect(title).toBe('The Harbour of Ostrey: A course on a port and its lights, 1789–1815');
    expect(documentElement.dataset['courseId']).toBe('harbour-of-ostrey');
    expect(read('chapters/behind-the-mole/index.html')).toContain('The Harbour of Ostrey');
    expect(read('data/glossary-anki.txt')).toContain('#deck:The Harbour of Ostrey: glossary');
  });

  test('shows on its home page every year with its events, and what lies before and after them', () => {
    const home = builtPages(folder).find(({ url }) => url === '/')!.document;
    const rows = [...home.querySelectorAll('.every-year > ol > li')];
    expect(rows.map((row) => row.querySelector('strong')?.textContent)).toEqual([
      'before 1790',
      ...Array.from({ length: 21 }, (_, index) => String(1790 + index)),
      'after 1810',
    ]);
    expect(home.querySelectorAll('.every-year a')).toHaveLength(8);
  });

  test('asks a question of each kind', () => {
    const { items } = JSON.parse(read('data/questions.json')) as { items: { kind: string }[] };
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(KIND_NAMES));
  });

  test('draws its own themes on the axis, in its own years', async () => {
    const { page, complaints } = await visit(browser, `${served.url}/timeline/`);
    await page.getByRole('application').waitFor();
    for (const theme of ['Ships and storms', 'Works and lights', 'The council']) {
      expect(await page.locator('.vis-label', { hasText: theme }).count()).toBe(1);
    }
    expect(await page.locator('.vis-item.vis-dot, .vis-range:not(.era-name)').count()).toBe(10);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('has its own look, by its own values for the tokens', async () => {
    const { page } = await visit(browser, served.url);
    const accent = await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#';
      document.querySelector('main')!.append(link);
      return getComputedStyle(link).color;
    });
    expect(accent).toBe('rgb(11, 85, 99)');
    await page.context().close();
  });

  test('keeps what is answered in a database of its own', async () => {
    const { page, complaints } = await visit(browser, `${served.url}/quizzes/open-roadstead/`);
    const form = page.locator('form[data-kind=single-choice]').first();
    await form.locator('.choice input').first().check();
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByText('Saved on this device.').waitFor();
    const names = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name }) => name),
    );
    expect(names).toEqual(['harbour-of-ostrey']);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(['/', '/chapters/behind-the-mole/', '/numbers/', '/quizzes/behind-the-mole/'])(
    'is as usable: %s has no violation that axe finds',
    async (path) => {
      const { page, complaints } = await visit(browser, served.url + path);
      expect(await axeFindings(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
