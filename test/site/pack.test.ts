/** The course in one file, opened from a folder: no server, two scripts, and all of it read without. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, posix } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { launchBrowser } from '../support/browser.ts';
import { unpackCourse, type UnpackedCourse } from '../support/unpacked-course.ts';

const MOST_BYTES = 4_000_000;
let course: UnpackedCourse;
let files: UnpackedCourse['files'] = {};
let browser: Browser;

beforeAll(async () => {
  course = unpackCourse();
  ({ files } = course);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  course.remove();
});

const fileUrl = (path: string) => `file://${encodeURI(join(course.folder, path))}`;

/** The addresses in a page, each with what it stands in. */
function addressesIn(path: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      for (const { name, value } of child.attrs) {
        if (name === 'href' || name === 'src' || name === 'action') found.push(value);
      }
      visit(child);
    }
  };
  visit(parse(new TextDecoder().decode(files[path])));
  return found;
}

test('it has a page at its root, and is small enough for a slow network', () => {
  expect(Object.keys(files)).toContain('index.html');
  expect(course.bytes).toBeLessThan(MOST_BYTES);
});

test('every address in it leads to a file in it, or to another site', () => {
  const dead = Object.keys(files)
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) =>
      addressesIn(path)
        .filter((address) => !/^(?:https?:|mailto:|data:|#|$)/.test(address))
        .map((address) => address.replace(/[?#].*$/, ''))
        .filter((address) => address !== '')
        .map((address) => posix.join(posix.dirname(path), address))
        .filter((target) => files[target] === undefined)
        .map((target) => `${path} → ${target}`),
    );
  expect(dead).toEqual([]);
});

test('two scripts run in it, of the kind that a folder allows; the others hand over what they ask for', () => {
  for (const [path, contents] of Object.entries(files)) {
    if (/\.m?js$/.test(path)) expect(path).toMatch(/^(?:before-paint|folder)\.js$|\.json\.js$/);
    if (!path.endsWith('.html')) continue;
    const text = new TextDecoder().decode(contents);
    const scripts = text.match(/<script(?! type="application\/ld\+json")[^>]*>/g);
    const wayTo = (file: string) => posix.relative(posix.dirname(path), file);
    expect(scripts).toEqual([
      `<script src="${wayTo('before-paint.js')}">`,
      `<script src="${wayTo('folder.js')}" data-base="/" defer="">`,
    ]);
    expect(text).not.toMatch(/http-equiv="content-security/i);
  }
});

describe('opened from a folder', () => {
  test.each([
    'index.html',
    'chapters/partners/index.html',
    'timeline/index.html',
    'glossary/index.html',
    'quizzes/ttp-talks/index.html',
    'numbers/index.html',
    'map/index.html',
    'events/aps-attack-2014/index.html',
    'sources/index.html',
    'teach/index.html',
  ])('%s reads as it does on a server, with scripts and without', async (path) => {
    await reads(path, true);
    await reads(path, false);
  });

  async function reads(path: string, javaScriptEnabled: boolean) {
    const viewport = { width: 360, height: 740 };
    const page = await browser.newPage({ viewport, javaScriptEnabled });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('requestfailed', (request) => faults.push(request.url()));
    await page.goto(fileUrl(path));
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    const face = await page
      .locator('h1')
      .first()
      .evaluate((heading) => getComputedStyle(heading).fontFamily);
    expect(face).toContain('Source');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    expect(faults).toEqual([]);
    await page.close();
  }

  test('its links lead on, its maps are drawn, and what only a server can do says so', async () => {
    const page = await browser.newPage();
    await page.goto(fileUrl('index.html'));
    await page
      .getByRole('link', { name: /Partners|partners/ })
      .first()
      .click();
    expect(page.url()).toMatch(/chapters\/[a-z0-9-]+\/index\.html/);
    await page.goto(fileUrl('map/index.html'));
    const drawn = await page
      .locator('use[href*="base"]')
      .first()
      .evaluate((use) => (use as SVGUseElement).getBBox().width);
    expect(drawn).toBeGreaterThan(100);
    await page.goto(fileUrl('teach/index.html'));
    expect(await page.getByText('It is on the course’s website.').first().isVisible()).toBe(true);
    expect(await page.getByText('needs a script').count()).toBe(0);
    await page.close();
  });
});

describe('what its script does', () => {
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('requestfailed', (request) => faults.push(request.url()));
  });
  afterAll(() => page.close());
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });

  test('a quiz grades, leads to the very paragraph that answers, and knows the answer when one is back', async () => {
    await page.goto(fileUrl('quizzes/partners/index.html'));
    await page.getByRole('checkbox', { name: 'Joint patrols on the border' }).check();
    await page.getByRole('button', { name: 'Check my answer' }).click();
    await page.getByText('Saved on this device.').first().waitFor();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    const evidence = page.getByRole('link', { name: 'Go to the paragraph that answers it' });
    expect(await evidence.getAttribute('href')).toMatch(/^file:.*chapters\/partners\/index\.html#/);
    await evidence.click();
    await page.waitForURL(/chapters\/partners\/index\.html#/);
    expect(await page.locator(':target').isVisible()).toBe(true);
    await page.goto(fileUrl('quizzes/partners/index.html'));
    const answer = page.getByRole('checkbox', { name: 'Joint patrols on the border' });
    await answer.waitFor();
    expect(await answer.isChecked()).toBe(true);
  });

  test('all questions of a quiz stand on one page where that is asked for', async () => {
    await page.goto(fileUrl('quizzes/partners/index.html'));
    await page.getByRole('link', { name: 'All on one page' }).click();
    await page.waitForURL(/quizzes\/partners\/index\.html\?view=all$/);
    await page.locator('.question').nth(20).waitFor();
  });

  test('the search of names opens on every page and leads to what is found, however it is spelt', async () => {
    await page.goto(fileUrl('events/aps-attack-2014/index.html'));
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('noor wali mehsood');
    await page.getByRole('option', { name: /Noor Wali Mehsud person/ }).click();
    await page.waitForURL(/glossary\/noor-wali-mehsud\/index\.html$/);
  });

  test('the glossary’s box is ready where its address asks for it', async () => {
    await page.goto(fileUrl('glossary/index.html#find'));
    await page.locator('[role=combobox]:focus').fill('NAP');
    await page.getByRole('option', { name: /National Action Plan policy/ }).click();
    await page.waitForURL(/glossary\/national-action-plan\/index\.html$/);
  });

  test('the glossary’s cards are turned', async () => {
    await page.goto(fileUrl('glossary/cards/index.html'));
    await page.getByRole('button', { name: 'Show the meaning' }).click();
    await page.getByRole('button', { name: 'Hide the meaning' }).waitFor();
  });

  test('a practice is put together from the chapters', async () => {
    await page.goto(fileUrl('quizzes/practice/index.html'));
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('.question legend').first().waitFor();
  });

  test('what was missed comes again in the review; all that is kept is listed, and deleted when asked', async () => {
    await page.goto(fileUrl('quizzes/partners/index.html'));
    await page.getByRole('checkbox', { name: 'Joint patrols on the border' }).check();
    await page
      .getByRole('button', { name: /^Check my answer$|^Next$/ })
      .first()
      .click();
    await page.goto(fileUrl('index.html'));
    await page.locator('.go-on').getByRole('link', { name: /^1 / }).click();
    await page.getByRole('button', { name: 'Review 1 now' }).waitFor();
    await page.goto(fileUrl('device/index.html'));
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: 'Yes, delete everything on this device' }).click();
    await page.getByText('Everything that was kept on this device is deleted.').waitFor();
    await page.goto(fileUrl('quizzes/partners/index.html'));
    const answer = page.getByRole('checkbox', { name: 'Joint patrols on the border' });
    await answer.waitFor();
    expect(await answer.isChecked()).toBe(false);
  });

  test('dark and large text are chosen, and hold on the next page', async () => {
    await page.goto(fileUrl('chapters/partners/index.html'));
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'Large', exact: true }).check();
    await page.goto(fileUrl('index.html'));
    const root = page.locator('html');
    expect(await root.getAttribute('data-scheme')).toBe('dark');
    expect(await root.getAttribute('data-text-size')).toBe('large');
    await page.getByRole('button', { name: 'Display' }).click();
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Automatic' }).check();
    await page.getByRole('radio', { name: 'Normal' }).check();
  });

  test('in a frame that lets nothing be sent or kept, as Kolibri’s, a quiz grades and says that it keeps nothing', async () => {
    const server = createServer(({ url = '' }, response) => {
      const framed = url === '/';
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (framed || url.endsWith('.html')) response.setHeader('Content-Type', 'text/html');
      const file = url.replace('/zipcontent/course.zip/', '');
      response.end(
        framed
          ? '<link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="900" height="900" src="/zipcontent/course.zip/quizzes/partners/index.html"></iframe>'
          : files[file],
      );
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    const quiz = page.frameLocator('iframe').locator('.quiz');
    await quiz.getByRole('checkbox', { name: 'Joint patrols on the border' }).check();
    await quiz.getByRole('button', { name: 'Check my answer' }).click();
    await quiz.getByText('0 of 4 points').waitFor();
    await quiz.getByText('your answers last until the page is left').waitFor();
    await quiz.getByRole('button', { name: 'Show the answer' }).click();
    await quiz.getByRole('link', { name: 'Go to the paragraph that answers it' }).click();
    await page.frameLocator('iframe').locator('#four-fields').waitFor();
    server.close();
  });
});

test('the course in Urdu is a folder too: links lead within it, and English is marked as such', async () => {
  const urdu = unpackCourse('dist/ur/course.zip');
  const page = await browser.newPage();
  await page.goto(`file://${encodeURI(join(urdu.folder, 'quizzes/partners/index.html'))}`);
  await page.getByRole('checkbox').first().waitFor();
  expect(await page.locator('.quiz form [lang=en]').count()).toBeGreaterThan(5);
  await page.locator('[data-open-search]').click();
  await page.getByRole('combobox').fill('TTP');
  await page.getByRole('option').first().click();
  await page.waitForURL(/(?:glossary|events)\/[a-z0-9-]+\/index\.html$/);
  expect(await page.locator('html').getAttribute('lang')).toBe('ur');
  await page.close();
  urdu.remove();
});
