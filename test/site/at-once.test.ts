import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page on which files whose path `held` matches come only when `release` is called. */
async function hold(path: string, held: RegExp) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route(held, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(site + path, { waitUntil: 'load' });
  return { page, asked, release };
}

const searchLink = (page: Page) => page.getByRole('link', { name: /^Search the course/ });
const note = (page: Page) => page.locator('.announcement');

describe('on a slow line', () => {
  test('who opens the search is told at once that it comes, until it has', async () => {
    const { page, release } = await hold('/about/', /search\.json$/);
    await searchLink(page).click();
    await expect.poll(() => note(page).allInnerTexts()).toEqual(['Search the course…']);
    // Longer than a note stands that waits for nothing.
    await page.waitForTimeout(4500);
    expect(await note(page).innerText()).toBe('Search the course…');
    release();
    await page.getByRole('dialog', { name: 'Search the course' }).waitFor();
    expect(await note(page).innerText()).toBe('');
    await page.context().close();
  });

  test.each([
    ['a text is read aloud', '/chapters/partners/', 'read-aloud', 'Read aloud'],
    ['a practice is begun', '/quizzes/practice/', 'mount-quiz', 'Begin'],
    ['a reference is copied', '/chapters/partners/', 'copy-citation', 'Copy APA'],
  ])('who waits until %s is told so', async (_, path, module, button) => {
    const { page, release } = await hold(path, new RegExp(`/${module}\\.`));
    await page.getByRole('button', { name: button }).click();
    await expect.poll(() => note(page).allInnerTexts()).toEqual([`${button}…`]);
    release();
    await expect.poll(() => note(page).innerText()).not.toBe(`${button}…`);
    await page.context().close();
  });

  test('the forms of a practice come while one chooses', async () => {
    const { page, asked } = await hold('/quizzes/practice/', /nothing/);
    await page.locator('astro-island:not([ssr])').waitFor();
    expect(asked.filter((path) => /mount-quiz/.test(path))).toEqual([]);
    await page.getByRole('checkbox').first().focus();
    await expect.poll(() => asked.filter((path) => /mount-quiz/.test(path))).toHaveLength(1);
    await page.context().close();
  });

  test('what is searched is asked for before what searches it has come', async () => {
    const { page, asked, release } = await hold('/about/', /\/(?:search-dialog|load-search)\./);
    await searchLink(page).click();
    await expect.poll(() => asked).toContain('/search.json');
    release();
    await page.getByRole('dialog', { name: 'Search the course' }).waitFor();
    expect(asked.filter((path) => path === '/search.json')).toHaveLength(1);
    await page.context().close();
  });

  test.each(['/glossary/', '/glossary/cards/'])('and so it is on %s', async (path) => {
    const { page, asked, release } = await hold(path, /\/load-search\./);
    if (path === '/glossary/') await page.getByRole('combobox').focus();
    await expect.poll(() => asked).toContain('/search.json');
    release();
    await page.context().close();
  });

  test('the questions of a quiz are asked for before their forms have come', async () => {
    const { page, asked, release } = await hold('/quizzes/origins/', /\/mount-quiz\./);
    await expect.poll(() => asked).toContain('/quizzes/origins.json');
    release();
    await page.locator('form.question').first().waitFor();
    expect(asked.filter((candidate) => candidate === '/quizzes/origins.json')).toHaveLength(1);
    await page.context().close();
  });

  test('the search of the glossary wakes with one turn for all its modules', async () => {
    const { page, asked, release } = await hold('/glossary/', /\/GlossarySearchIsland\./);
    const before = asked.length;
    await page.getByRole('combobox').hover();
    const waitedFor = modulesOf(
      ['GlossarySearchIsland', 'client.svelte'].map(moduleNamed),
      asked.slice(0, before),
    );
    await expect
      .poll(() => waitedFor.filter((module) => !asked.includes(module, before)))
      .toEqual([]);
    release();
    await page.context().close();
  });
});

const read = (path: string) => readFileSync(`dist${path}`, 'utf8');
const moduleNamed = (name: string) =>
  `/_astro/${globSync(`${name}.*.js`, { cwd: 'dist/_astro' })[0]}`;
const IMPORT = /(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g;

/** The modules with all that they import, without those that are there. */
function modulesOf(modules: readonly string[], there: readonly string[] = []): string[] {
  const found = new Set<string>();
  const follow = (module: string): void => {
    if (found.has(module)) return;
    found.add(module);
    for (const [, path] of read(module).matchAll(IMPORT)) {
      follow(posix.join(posix.dirname(module), path!));
    }
  };
  modules.forEach(follow);
  return [...found].filter((module) => !there.includes(module)).sort();
}

const pages = globSync('**/*.html', { cwd: 'dist' })
  .map((file) => `/${file.replaceAll('\\', '/')}`)
  .filter((file) => read(file).includes('client="load"'));

test('there are pages whose islands wake with them', () => {
  expect(pages.length).toBeGreaterThan(10);
});

test.each(pages)('%s names every module that its islands wait for', (file) => {
  const html = read(file);
  const islands = [...html.matchAll(/<astro-island\b(?:[^>"]|"[^"]*")*>/g)]
    .filter(([tag]) => tag.includes('client="load"'))
    .flatMap(([tag]) =>
      [...tag.matchAll(/(?:component|renderer)-url="([^"]+)"/g)].map(([, address]) => address!),
    );
  expect(islands.length).toBeGreaterThan(0);
  const named = [...html.matchAll(/<link rel="modulepreload"[^>]* href="([^"]+)"/g)];
  expect(named.map(([, address]) => address).sort()).toEqual(modulesOf(islands));
});
