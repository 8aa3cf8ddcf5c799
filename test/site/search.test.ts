import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';
import { NAUGHTY_STRINGS } from '../support/naughty-strings.ts';

const site = inject('siteUrl');
const glossary = `${site}/glossary/`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const box = (page: Page) => page.getByRole('combobox', { name: 'Find a term' });
const options = (page: Page) => page.getByRole('option');
const activeOption = (page: Page) =>
  page.locator('#glossary-list [aria-selected=true] .headword').allInnerTexts();

async function openGlossary(query = '', settings = {}) {
  const visited = await visit(browser, glossary + query, settings);
  await visited.page.locator('.finder[data-ready=true]').waitFor();
  return visited;
}

async function typeInto(page: Page, text: string) {
  await box(page).focus();
  await page.keyboard.type(text);
}

describe('an address with ?q=', () => {
  test('lists its results as options whose names begin with the headword, best first', async () => {
    const { page, complaints } = await openGlossary('?q=nap');
    await options(page).first().waitFor();
    await page
      .getByRole('option', { name: /^National Action Plan/ })
      .first()
      .waitFor();
    expect(await options(page).first().innerText()).toMatch(/^National Action Plan/);
    expect(await box(page).inputValue()).toBe('nap');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('follows what is typed, and a kind narrows it', async () => {
    const { page } = await openGlossary();
    await typeInto(page, 'kha');
    await options(page).first().waitFor();
    const all = await options(page).count();
    expect(new URL(page.url()).searchParams.get('q')).toBe('kha');
    await page.getByRole('radio', { name: 'place', exact: true }).check();
    const places = await options(page).count();
    expect(places).toBeGreaterThan(0);
    expect(places).toBeLessThan(all);
    expect(new URL(page.url()).searchParams.get('kind')).toBe('place');
    await page.context().close();
  });
});

describe('the combobox by keyboard', () => {
  test('is a combobox with a list: its name, its state and its count are said', async () => {
    const { page } = await openGlossary();
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    await typeInto(page, 'taliban');
    await options(page).first().waitFor();
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    expect(await box(page).getAttribute('aria-autocomplete')).toBe('list');
    const list = await box(page).getAttribute('aria-controls');
    expect(await page.locator(`#${list}`).getAttribute('role')).toBe('listbox');
    const count = await options(page).count();
    const said = page.locator('#find [role=status]');
    // Told when the typing rests, not at every key.
    await expect.poll(() => said.innerText()).toBe(`${count} terms found`);
    await page.context().close();
  });

  test('arrows move through the options and past the ends back to the text; focus stays', async () => {
    const { page } = await openGlossary('?q=taliban');
    await options(page).nth(1).waitFor();
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    const first = await activeOption(page);
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(
      await options(page).first().getAttribute('id'),
    );
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).not.toEqual(first);
    await page.keyboard.press('Home');
    expect(await activeOption(page)).toEqual(first);
    await page.keyboard.press('End');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    expect(await options(page).last().getAttribute('aria-selected')).toBe('true');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('Home and End move in the text while no option is chosen', async () => {
    const { page } = await openGlossary('?q=taliban');
    await options(page).first().waitFor();
    await box(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    expect(await box(page).inputValue()).toBe('xtaliban');
    await page.context().close();
  });

  test('Enter opens the chosen term, or the best', async () => {
    const { page } = await openGlossary('?q=ttp');
    await options(page).first().waitFor();
    await box(page).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/glossary/tehreek-e-taliban-pakistan/');
    await page.context().close();
  });

  test('Escape clears what is written', async () => {
    const { page } = await openGlossary('?q=ttp');
    await options(page).first().waitFor();
    await box(page).focus();
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('');
    expect(await options(page).count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  test('/ leads to the box, but is a letter where something is written', async () => {
    const { page } = await openGlossary();
    await page.keyboard.press('/');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('aml/cft');
    expect(await box(page).inputValue()).toBe('aml/cft');
    await page.context().close();
  });

  test('keys of an input method that is composing are its own', async () => {
    const { page } = await openGlossary('?q=ttp');
    await options(page).first().waitFor();
    await box(page).evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
      ),
    );
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe('/glossary/');
    await page.context().close();
  });
});

test('a touch opens the term that it touches', async () => {
  const { page } = await openGlossary('?q=nap', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  await options(page).first().tap();
  await page.waitForURL('**/glossary/national-action-plan/');
  await page.context().close();
});

test('nothing found offers the names spelt most alike, and says where else to look', async () => {
  const { page } = await openGlossary('?q=peshmerga');
  await page.getByText('No term matches.').first().waitFor();
  expect(await page.locator('#find a', { hasText: /^Peshawar$/ }).count()).toBe(1);
  expect(await page.getByRole('navigation', { name: 'Letters' }).count()).toBe(1);
  await page.context().close();
});

test('library and index come on the first focus, and answer without a network after that', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(glossary, { waitUntil: 'networkidle' });
  expect(asked).not.toContain('/search.json');
  const index = page.waitForResponse('**/search.json');
  await box(page).focus();
  await index;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.keyboard.type('isi');
  // What a letter finds stands there until the next one has found something.
  await expect
    .poll(() => options(page).first().innerText())
    .toMatch(/^Inter-Services Intelligence/);
  await context.close();
});

test('nothing of the search is fetched for who only looks through the letters', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  let bytes = 0;
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    bytes += gzipSync(await response.body(), { level: 9 }).length;
  });
  await page.goto(glossary, { waitUntil: 'networkidle' });
  expect(bytes).toBeLessThanOrEqual(15_000);
  await context.close();
});

test('what was typed before the search woke is asked when it has', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(glossary, { waitUntil: 'networkidle' });
  // As a browser does that gives back what was in the field.
  await box(page).evaluate((field: HTMLInputElement) => (field.value = 'isi'));
  await page.keyboard.press('/');
  // The search has yet to be fetched: a poll alone would wait for a second at the most.
  await options(page).first().waitFor();
  expect(await options(page).first().innerText()).toMatch(/^Inter-Services Intelligence/);
  expect(await box(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await context.close();
});

test('a kind that is tapped before the search woke is what is asked', async () => {
  const context = await browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  await page.goto(glossary, { waitUntil: 'networkidle' });
  await page.getByRole('radio', { name: 'agreement' }).tap();
  await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('agreement');
  expect(await page.getByRole('radio', { name: 'agreement' }).isChecked()).toBe(true);
  await page
    .getByText(/\d+ terms? found/)
    .first()
    .waitFor();
  await context.close();
});

test('where the index cannot be fetched, that is said and the letters are left', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/search.json', (route) => route.abort());
  await page.goto(glossary, { waitUntil: 'networkidle' });
  await box(page).focus();
  await page.getByText('The search could not be fetched.').waitFor();
  await context.close();
});

test('every string of the list of naughty ones, in the box and in the address, runs no script and breaks nothing', async () => {
  expect(NAUGHTY_STRINGS.length).toBeGreaterThanOrEqual(500);
  const { page, complaints } = await openGlossary('?q=nap');
  await options(page).first().waitFor();
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const broken = await page.evaluate(async (strings) => {
    const input = document.querySelector<HTMLInputElement>('#glossary-query')!;
    const found: string[] = [];
    for (const text of strings) {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // What is typed is painted before it is asked.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const query = new URLSearchParams(location.search).get('q') ?? '';
      if (query !== text.toWellFormed()) found.push(`address: ${text}`);
      const made = document.querySelectorAll(
        '.finder :is(script, img, iframe, svg, a[href^="javascript"])',
      );
      if (made.length > 0) found.push(`markup: ${text}`);
      if (document.querySelector('#find [role=status]') === null) found.push(`gone: ${text}`);
    }
    return found;
  }, NAUGHTY_STRINGS);
  expect(broken).toEqual([]);
  // A page that begins with such an address, for every tenth: each is a page of its own.
  for (const text of NAUGHTY_STRINGS.filter((_, at) => at % 10 === 0)) {
    await page.goto(`${glossary}?q=${encodeURIComponent(text.toWellFormed())}`);
    await page.locator('.finder[data-ready=true]').waitFor();
  }
  // A page that is left while it loads gives up what it was fetching.
  expect(complaints.filter((complaint) => !complaint.startsWith('failed:'))).toEqual([]);
  await page.context().close();
});

describe('the search of the whole course', () => {
  async function openSearch(path = '/about/') {
    const visited = await visit(browser, site + path);
    await visited.page.keyboard.press('Control+k');
    await visited.page.getByRole('dialog', { name: 'Search the course' }).waitFor();
    return visited;
  }
  const searchBox = (page: Page) => page.getByRole('combobox', { name: /Search terms/ });

  test('opens with Ctrl K and by the link, and answers from terms, events and chapters', async () => {
    const { page, complaints } = await openSearch();
    await page.keyboard.type('ceasefire');
    for (const name of ['Terms', 'Events', 'In the chapters']) {
      await page.getByRole('group', { name }).getByRole('option').first().waitFor();
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/glossary/ceasefire/');
    await page.getByRole('link', { name: /^Search the course/ }).click();
    await searchBox(page).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('leads from a word of the prose to the section it stands in', async () => {
    const { page } = await openSearch();
    await page.keyboard.type('parliamentary oversight');
    const section = page
      .getByRole('group', { name: 'In the chapters' })
      .getByRole('option')
      .first();
    await section.waitFor();
    await section.click();
    await page.waitForURL('**/chapters/**');
    await page.context().close();
  });

  test('leads to pages and to questions, and says of a known name that it is not in the course', async () => {
    const { page } = await openSearch();
    await page.keyboard.type('flashcards');
    const review = page.getByRole('group', { name: 'Pages' }).getByRole('option').first();
    // While one types, what is first changes.
    await expect.poll(() => review.getAttribute('href')).toBe('/review/');
    await searchBox(page).fill('non-kinetic measures');
    await page.getByRole('group', { name: 'Questions' }).getByRole('option').first().waitFor();
    await searchBox(page).fill('Imran Khan');
    await page.getByText('“Imran Khan” is not in this course').first().waitFor();
    await page.context().close();
  });

  test('a click with Ctrl opens a result in another tab, and the search stays as it is', async () => {
    const { page } = await openSearch();
    await page.keyboard.type('ceasefire');
    const option = page.getByRole('group', { name: 'Terms' }).getByRole('option').first();
    await option.waitFor();
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      option.click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await other.waitForURL('**/glossary/ceasefire/');
    expect(await searchBox(page).inputValue()).toBe('ceasefire');
    await page.context().close();
  });

  test('Enter opens what is called so, and stays where something is only spelt alike', async () => {
    const { page } = await openSearch();
    await page.keyboard.type('Vaziristn');
    await page.getByRole('group', { name: 'Spelt alike' }).getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Nothing is called so.').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/about/');
    await searchBox(page).fill('TTP’s');
    await page.getByRole('group', { name: 'Terms' }).getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/glossary/tehreek-e-taliban-pakistan/');
    await page.context().close();
  });

  test('marks the words that were looked for', async () => {
    const { page } = await openSearch();
    await page.keyboard.type('fencing');
    const sections = page.getByRole('group', { name: 'In the chapters' });
    await sections.getByRole('option').first().waitFor();
    expect((await sections.locator('mark').first().innerText()).toLowerCase()).toMatch(/^fenc/);
    await page.context().close();
  });

  test('finds no answer to a question', async () => {
    const { page } = await openSearch();
    const { items } = (await (await page.request.get(`${site}/data/questions.json`)).json()) as {
      items: { choices?: { feedback: string }[] }[];
    };
    const feedback = items
      .flatMap(({ choices = [] }) => choices.map((choice) => choice.feedback))
      .filter((text) => text.length > 60)
      .slice(0, 25);
    // As text, because the tests' own bundler would take a dynamic import for its own.
    const found = await page.evaluate(`(async () => {
      const pagefind = await import('/pagefind/pagefind.js');
      const leaked = [];
      for (const text of ${JSON.stringify(feedback)}) {
        const { results } = await pagefind.search('"' + text + '"');
        if (results.length > 0) leaked.push(text);
      }
      return leaked;
    })()`);
    expect(feedback.length).toBe(25);
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('closes with Escape, and leaves the focus where it was', async () => {
    const { page } = await visit(browser, `${site}/about/`);
    const link = page.getByRole('link', { name: 'Timeline' }).first();
    await link.focus();
    await page.keyboard.press('Control+k');
    await searchBox(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing with results open in %s',
    async (colorScheme) => {
      const { page } = await visit(browser, `${site}/about/`, { colorScheme });
      await page.keyboard.press('Control+k');
      await searchBox(page).waitFor();
      await page.keyboard.type('taliban');
      await page
        .getByRole('group', { name: 'In the chapters' })
        .getByRole('option')
        .first()
        .waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('fits a window of 320 pixels', async () => {
    const { page } = await visit(browser, `${site}/about/`, {
      viewport: { width: 320, height: 640 },
    });
    await page.getByRole('link', { name: /^Search the course/ }).click();
    await searchBox(page).waitFor();
    await page.keyboard.type('khyber pakhtunkhwa');
    await page.getByRole('option').first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});

describe('flashcards', () => {
  test('turn with a key, lead on, and follow the kind that is asked for', async () => {
    const { page, complaints } = await visit(browser, `${site}/glossary/cards/?kind=agreement`);
    await page.getByText(/^Card 1 of \d+$/).waitFor();
    const name = await page.locator('.card .headword').innerText();
    // Wherever the focus is: here it is nowhere yet.
    await page.keyboard.press('Space');
    await page.getByRole('link', { name: 'The whole entry' }).waitFor();
    await page.getByLabel('Kind').selectOption('place');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^Card 2 of \d+$/).waitFor();
    expect(await page.locator('.card .headword').innerText()).not.toBe(name);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('are names that open to their meanings where no script runs', async () => {
    const { page } = await visit(browser, `${site}/glossary/cards/`, { javaScriptEnabled: false });
    await page.locator('summary', { hasText: 'Ceasefire' }).click();
    expect(await page.locator('details[open] p').innerText()).toMatch(/agreed stop to fighting/);
    await page.context().close();
  });
});

test('on paper the glossary is two columns, without the ways into it', async () => {
  const { page } = await openGlossary();
  await page.emulateMedia({ media: 'print' });
  const columns = await page
    .locator('dl.terms')
    .first()
    .evaluate((list) => getComputedStyle(list).columnCount);
  expect(columns).toBe('2');
  expect(await box(page).isVisible()).toBe(false);
  await page.context().close();
});
