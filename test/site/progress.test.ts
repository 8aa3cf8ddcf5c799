import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { emptyProgress } from '../../src/domain/attempts/kept-progress.ts';
import { formatProgressFile } from '../../src/domain/attempts/progress-file.ts';
import { newCard } from '../../src/domain/review/due-cards.ts';
import { axeFindings } from '../support/axe.ts';
import { launchBrowser, visit } from '../support/browser.ts';

const site = inject('siteUrl');
const QUIZ = '/quizzes/ttp-talks/?view=all';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The questions of a chapter: more than the review asks of a day. */
const CARDS =
  readFileSync('src/content/questions/taliban-return.yaml', 'utf8').match(/^ {2}- id:/gm)?.length ??
  0;

const forms = (page: Page) => page.locator('form.question');

async function openQuiz(context: BrowserContext, path = QUIZ): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await forms(page).first().waitFor();
  return page;
}

/** Answers a question with its first choice, first list entry or a word, and checks it. */
async function answer(page: Page, at: number): Promise<void> {
  const form = forms(page).nth(at);
  if (await form.locator('.choice input').count()) {
    await form.locator('.choice input').first().check();
  } else if (await form.locator('.letter input').count()) {
    for (const pair of await form.locator('.statement').all()) {
      await pair.locator('.letter input').first().check();
    }
  } else if (await form.locator('.typed input').count()) {
    await form.locator('.typed input').fill('Kabul');
  } else if (await form.locator('.gaps input').count()) {
    for (const gap of await form.locator('.gaps input').all()) await gap.fill('Kabul');
  } else if (await form.locator('.year input').count()) {
    await form.locator('.year input').press('ArrowRight');
  } else if (await form.locator('textarea').count()) {
    await form.locator('textarea').fill('It depends on the year.');
    await form.getByRole('button', { name: 'Compare with a model answer' }).click();
  }
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await form.getByText('Saved on this device.').waitFor();
}

/** A chapter that asks a question of the kind. */
function chapterWith(kind: string): string {
  const chapters = readdirSync('dist/chapters', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const found = chapters.find((name) =>
    readFileSync(`dist/quizzes/${name}.json`, 'utf8').includes(`"kind":"${kind}"`),
  );
  if (!found) throw new Error(`No chapter asks a question of the kind ${kind}.`);
  return found;
}

const checked = (page: Page) => page.locator('form.question .report').count();

test('a quiz of twenty and more is answered on a phone, left halfway, gone on with, finished and reviewed', async () => {
  const context = await browser.newContext(PHONE);
  const long = '/quizzes/taliban-return/?view=all';
  const page = await openQuiz(context, long);
  expect(await forms(page).count()).toBe(CARDS);
  for (let at = 0; at < 10; at += 1) await answer(page, at);
  await page.close();
  const again = await openQuiz(context, long);
  expect(await checked(again)).toBe(10);
  expect(await again.locator('.score').innerText()).toContain(`10 of ${CARDS}`);
  for (let at = 10; at < CARDS; at += 1) await answer(again, at);
  const summary = again.getByRole('region', { name: 'What you knew' });
  await summary.waitFor();
  expect(await summary.getByRole('link').count()).toBeGreaterThan(1);
  await again.goto(`${site}/quizzes/`, { waitUntil: 'networkidle' });
  await again
    .getByText(new RegExp(`${CARDS} of ${CARDS} questions answered, \\d+ right`))
    .waitFor();
  await again.goto(`${site}/review/`, { waitUntil: 'networkidle' });
  await again.getByRole('button', { name: /^Review \d+ now$/ }).click();
  await again.getByRole('button', { name: 'Show the answer' }).click();
  await again.getByRole('button', { name: /^Good/ }).click();
  await again.getByRole('button', { name: 'Undo' }).waitFor();
  await context.close();
});

describe('by keyboard alone, with the result announced,', () => {
  /** What a person presses to answer, with the focus on the first control of the question. */
  const presses: Record<string, (page: Page) => Promise<void>> = {
    'single-choice': (page) => page.keyboard.press('Space'),
    'multiple-choice': (page) => page.keyboard.press('Space'),
    'true-false': (page) => page.keyboard.press('Space'),
    'short-text': (page) => page.keyboard.type('Kabul'),
    number: (page) => page.keyboard.type('15'),
    gaps: (page) => page.keyboard.type('month'),
    match: (page) => page.keyboard.press('Space'),
    order: async (page) => {
      await page.keyboard.press('Enter');
      // The step takes the focus with it.
      await page.waitForFunction(() => document.activeElement?.closest('.moves') !== null);
    },
    'place-in-time': (page) => page.keyboard.press('ArrowRight'),
    open: async (page) => {
      await page.keyboard.type('They define it otherwise.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    },
  };

  test.each(Object.entries(presses))(
    'a question of the kind %s is answered',
    async (kind, press) => {
      const context = await browser.newContext();
      const page = await openQuiz(
        context,
        `/quizzes/practice/?chapters=${chapterWith(kind)}&length=0&seed=1&view=all`,
      );
      const form = page.locator(`form[data-kind=${kind}]`).first();
      await form.locator(':is(input, select, textarea, button):enabled').first().focus();
      await press(page);
      const check = form.getByRole('button', { name: 'Check my answer' });
      for (let tabs = 0; tabs < 40; tabs += 1) {
        if (await check.evaluate((button) => button === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      const said = form.locator('> [role=status]');
      await said.locator('.report').waitFor();
      expect(await said.innerText()).toMatch(/Right\.|Not right\.|Partly right\./);
      await context.close();
    },
  );
});

describe('two tabs on one quiz', () => {
  test('show the same answers, and the one that stood open blanks none', async () => {
    const context = await browser.newContext();
    const [one, two] = [await openQuiz(context), await openQuiz(context)];
    const typed = (page: Page) => page.locator('.typed input').first();
    await typed(one).fill('Noor Wali');
    await one.locator('[data-saving=saved]').first().waitFor();
    await two.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.typed input')?.value === 'Noor Wali',
    );
    await two.close();
    const three = await openQuiz(context);
    expect(await typed(three).inputValue()).toBe('Noor Wali');
    await context.close();
  });
});

describe('a storage that', () => {
  test('is of a later version is left as it is, and every page says so', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site}/404.html`);
    await page.evaluate(async () => {
      for (const name of ['a-negative-peace', 'a-negative-peace-teaching']) {
        await new Promise<void>((resolve) => {
          const opening = indexedDB.open(name, 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        });
      }
    });
    for (const path of [QUIZ, '/review/', '/teach/', '/teach/results/']) {
      await page.goto(site + path, { waitUntil: 'networkidle' });
      await page.getByText('of a later version of this course and stays as it is').waitFor();
    }
    const versions = await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ version }) => version),
    );
    expect(versions).toEqual([99, 99]);
    await context.close();
  });

  test('throws is said, once, and the quiz can be answered all the same', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new Error('refused');
        },
      });
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site + QUIZ, { waitUntil: 'networkidle' });
    await page.getByText('your answers last until the page is left').waitFor();
    await forms(page).nth(1).locator('.choice input, .letter input').first().waitFor();
    await forms(page).first().getByRole('button', { name: 'Check my answer' }).click();
    await page.locator('.report').first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('is full is said, and the answer stays where it is', async () => {
    const context = await browser.newContext();
    const page = await openQuiz(context);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const input = page.locator('.typed input').first();
    await input.fill('Kabul');
    await page
      .getByText(/^Not saved: this browser has no room/)
      .first()
      .waitFor();
    expect(await input.inputValue()).toBe('Kabul');
    await context.close();
  });

  test('holds records of a later version and nonsense loses neither those nor the good ones', async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await openQuiz(context);
    await answer(page, 0);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('a-negative-peace');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('answers', 'readwrite');
            const store = transaction.objectStore('answers');
            store.put({ version: 99, answer: 'from the future' }, 'ttp-talks/future');
            store.put('nonsense', 'ttp-talks/nonsense');
            transaction.oncomplete = () => resolve();
            transaction.onerror = () => reject(new Error('not put'));
          };
        }),
    );
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText('2 records of your progress could not be read').waitFor();
    expect(await checked(page)).toBe(1);
    await page.goto(`${site}/review/`, { waitUntil: 'networkidle' });
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save it to a file' }).click();
    const text = readFileSync(await (await downloading).path(), 'utf8');
    expect(text).toContain('from the future');
    expect(text).toContain('nonsense');
    await context.close();
  });
});

test('progress saved to a file is had again on another device, and deleted in one action', async () => {
  const here = await browser.newContext({ acceptDownloads: true });
  const page = await openQuiz(here);
  await answer(page, 0);
  await page.goto(`${site}/review/`, { waitUntil: 'networkidle' });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it to a file' }).click();
  const file = await (await downloading).path();
  const there = await browser.newContext();
  const other = await there.newPage();
  await other.goto(`${site}/review/`, { waitUntil: 'networkidle' });
  await other.getByLabel('Restore from a file').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":'),
  });
  await other.getByText('This file is damaged or no progress file').waitFor();
  await other.getByLabel('Restore from a file').setInputFiles(file);
  await other.getByText('The file is restored.').waitFor();
  const quiz = await openQuiz(there);
  expect(await checked(quiz)).toBe(1);
  await other.getByRole('button', { name: 'Delete all of it' }).click();
  await other.getByRole('button', { name: /^Yes, delete everything/ }).click();
  await other.getByText('Everything that was kept on this device is deleted.').waitFor();
  // The quiz that stands open in another tab follows by itself.
  await quiz.waitForFunction(
    () =>
      document.querySelector('form.question') !== null &&
      document.querySelector('form.question .report') === null,
  );
  await Promise.all([here.close(), there.close()]);
});

test('starting again empties the quiz, here and when it is opened next', async () => {
  const context = await browser.newContext();
  const page = await openQuiz(context);
  await answer(page, 0);
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.report').length === 0);
  await page.reload({ waitUntil: 'networkidle' });
  await forms(page).first().waitFor();
  expect(await checked(page)).toBe(0);
  await context.close();
});

test.each([-1, 1])('a clock %i day off loses no answer', async (days) => {
  const context = await browser.newContext();
  const page = await openQuiz(context);
  await answer(page, 0);
  const later = await context.newPage();
  await later.clock.install({ time: Date.now() + days * 86_400_000 });
  await later.goto(site + QUIZ, { waitUntil: 'networkidle' });
  await later.clock.runFor(2000);
  await forms(later).first().waitFor();
  expect(await checked(later)).toBe(1);
  await context.close();
});

test('a practice of one’s own is a link: the same questions in the same order for everybody', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site}/quizzes/practice/`, { waitUntil: 'networkidle' });
  await page.getByRole('radio', { name: '5', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Tell me at the end how I did' }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await forms(page).first().waitFor();
  const prompts = (one: Page) => one.locator('.prompt').allInnerTexts();
  const mine = await prompts(page);
  expect(mine).toHaveLength(5);
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  await forms(other).first().waitFor();
  expect(await prompts(other)).toEqual(mine);
  await page.goBack();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await page.getByRole('checkbox', { name: 'Only what I missed last time' }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('No question fits this.').waitFor();
  await Promise.all([context.close(), other.context().close()]);
});

test('what was on the screen long enough is read, what was scrolled past is not, and the list says so', async () => {
  const context = await browser.newContext({ viewport: { width: 1000, height: 1400 } });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${site}/chapters/origins/`, { waitUntil: 'networkidle' });
  const sections = page.locator('.prose h2');
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await page.waitForTimeout(300);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const readNow = () => page.evaluate(() => localStorage.getItem('a-negative-peace.progress.any'));
  expect(await readNow()).toBeNull();
  // The reader stays at the second section until it is read.
  await sections.nth(1).evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await page.waitForTimeout(300);
  await page.clock.runFor('02:00');
  await page.waitForFunction(
    () => localStorage.getItem('a-negative-peace.progress.any') !== null,
    undefined,
    {
      timeout: 60_000,
    },
  );
  await page.goto(`${site}/chapters/`, { waitUntil: 'networkidle' });
  await page.getByText(/^[12] of \d+ sections read/).waitFor();
  await page.goto(site, { waitUntil: 'networkidle' });
  const soFar = page.locator('[data-progress=all]');
  await soFar.getByText(/^[12] of \d+ sections read/).waitFor();
  await context.close();
});

describe('the review', () => {
  async function withCards() {
    const visited = await visit(browser, `${site}/review/`);
    await visited.page.getByRole('button', { name: /^All questions of “The return/ }).click();
    await visited.page.getByText(`Cards added: ${CARDS}.`).waitFor();
    return visited;
  }

  test('is done by keyboard: show, rate, undo, put aside', async () => {
    const { page, complaints } = await withCards();
    await page.getByRole('button', { name: 'Review 20 now' }).press('Enter');
    await page.getByText('20 left').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^Again/ }).waitFor();
    await page.keyboard.press('3');
    await page.getByText('19 left').waitFor();
    await page.keyboard.press('u');
    await page.getByText('20 left').waitFor();
    await page.keyboard.press('p');
    await page.getByText('19 left').waitFor();
    await page.getByRole('button', { name: 'Stop for now' }).click();
    await page.getByText('1 skipped for good').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('takes back the step before, however soon the key is pressed', async () => {
    const { page } = await withCards();
    await page.getByRole('button', { name: 'Review 20 now' }).click();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^Again/ }).waitFor();
    // Both keys in one task: the card that was rated cannot have been kept in between.
    await page.evaluate(async () => {
      const press = (key: string) =>
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      press('3');
      await new Promise((resolve) => setTimeout(resolve));
      press('u');
    });
    await page.getByText('20 left').waitFor();
    await page.getByRole('button', { name: 'Stop for now' }).click();
    await page.getByText(`${CARDS} due now`).first().waitFor();
    await page.context().close();
  });

  test('a question is answered by tapping, then shown how it did, then rated', async () => {
    const { page, complaints } = await withCards();
    await page.getByRole('button', { name: 'Review 20 now' }).click();
    for (let card = 0; card < 20; card += 1) {
      const choices = page.locator('.card .question [type=radio]');
      const isChoice = await choices
        .first()
        .waitFor({ timeout: 1500 })
        .then(
          () => true,
          () => false,
        );
      if (isChoice) break;
      await page.getByRole('button', { name: 'Skip for good' }).click();
      await page.getByText(`${19 - card} left`).waitFor();
    }
    await page.locator('.card .question [type=radio]').first().check();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.locator('.card .report').waitFor();
    const isRight = (await page.locator('.card .report').innerText()).startsWith('✓');
    const likely = page.locator('.card .keys [data-main]');
    expect(await likely.innerText()).toMatch(isRight ? /^Good/ : /^Again/);
    expect(await axeFindings(page)).toEqual([]);
    await likely.click();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('keys that are typed into an answer are no shortcuts', async () => {
    const { page } = await withCards();
    await page.getByRole('button', { name: 'Review 20 now' }).click();
    await page.locator('.card .question').waitFor();
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.querySelector('.card .question')?.append(field);
      field.focus();
    });
    await page.keyboard.type('pu1 ');
    await page.getByText('20 left').waitFor();
    await page.context().close();
  });

  test('shows the choices of a question, and asks about the order of events', async () => {
    const { page } = await visit(browser, `${site}/review/`);
    await page.getByRole('button', { name: 'All questions about the order of events' }).click();
    await page.getByText(/^Cards added: [1-9]/).waitFor();
    await page.getByRole('button', { name: /^Review \d+ now$/ }).click();
    await page.locator('.card .question li, .card .question label').nth(1).waitFor();
    await page.context().close();
  });

  test('rated in one tab does not come again in the other', async () => {
    const { page } = await withCards();
    const other = await page.context().newPage();
    await other.goto(`${site}/review/`, { waitUntil: 'networkidle' });
    await other.getByRole('button', { name: 'Review 20 now' }).click();
    await page.getByRole('button', { name: 'Review 20 now' }).click();
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.getByRole('button', { name: /^Good/ }).click();
    await other.getByText('19 left').waitFor();
    await page.context().close();
  });

  test('counts no card as due that the course has no longer', async () => {
    const { page } = await visit(browser, `${site}/review/`);
    const card = (id: string) => [id, newCard(0)];
    await page.getByLabel('Restore from a file').setInputFiles({
      name: 'progress.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        formatProgressFile(
          {
            ...emptyProgress(),
            cards: [card('question:talks-first'), card('question:gone')] as [string, unknown][],
          },
          'a-negative-peace',
        ),
      ),
    });
    await page.getByText('1 due now').first().waitFor();
    await page.goto(`${site}/about/`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('link', { name: '1 due', exact: true }).count()).toBe(1);
    await page.context().close();
  });

  test('says on every page how many cards are due', async () => {
    const { page } = await withCards();
    await page.goto(`${site}/about/`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('link', { name: `${CARDS} due`, exact: true }).count()).toBe(1);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on a shown card in %s',
    async (colorScheme) => {
      const { page } = await visit(browser, `${site}/review/`, { colorScheme });
      await page.getByRole('button', { name: 'All terms of the glossary' }).click();
      await page.getByRole('button', { name: /^Review \d+ now$/ }).click();
      await page.getByRole('button', { name: 'Show the answer' }).click();
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    },
  );
});
