/** How long a reader on a slow line waits for what has yet to be fetched. */

import type { Browser, Page } from 'playwright';
import { median } from '../median.ts';
import { phone, slowDown, type Slow } from './browse.ts';

interface Question {
  name: string;
  path: string;
  /** What a reader does on the page that is there; without it the visit itself is what is asked. */
  act?: (page: Page) => Promise<unknown>;
  /** Selects what answers. */
  answer: string;
}

/** What Astro takes away when an island has woken. */
const AWAKE = 'astro-island:not([ssr])';

const QUESTIONS: Question[] = [
  {
    name: 'the first name in the glossary',
    path: '/glossary/',
    act: async (page) => {
      await page.locator('#glossary-query').click();
      await page.keyboard.type('t');
    },
    answer: '[role=option]',
  },
  {
    name: 'the search of the course',
    path: '/about/',
    act: (page) => page.locator('[data-open-search]').click(),
    answer: 'dialog[open]',
  },
  { name: 'a quiz', path: '/quizzes/origins/', answer: 'form.question' },
  { name: 'a practice', path: '/quizzes/practice/', answer: AWAKE },
  { name: 'the map’s filters', path: '/map/', answer: AWAKE },
  { name: 'the page for teachers', path: '/teach/', answer: AWAKE },
  { name: 'an assignment', path: '/assignment/', answer: AWAKE },
];

export interface FirstAnswer {
  name: string;
  ms: number;
}

/** The median of `runs` of each, at the site at `url`. */
export async function measureFirstAnswers(
  browser: Browser,
  { url, slow, runs }: { url: string; slow: Slow; runs: number },
): Promise<FirstAnswer[]> {
  const answers: FirstAnswer[] = [];
  for (const question of QUESTIONS) {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await waitFor(browser, question, url, slow));
    answers.push({ name: question.name, ms: median(times) });
  }
  return answers;
}

/** Milliseconds from the act, or from the beginning of the visit, until the answer is in the page. */
async function waitFor(
  browser: Browser,
  { path, act, answer }: Question,
  url: string,
  slow: Slow,
): Promise<number> {
  const page = await phone(browser);
  const now = () => page.evaluate(() => performance.now());
  await page.addInitScript((selector) => {
    const look = (): void => {
      if (document.querySelector(selector)) performance.mark('answered');
      else requestAnimationFrame(look);
    };
    look();
  }, answer);
  if (act) await page.goto(url + path, { waitUntil: 'networkidle' });
  await slowDown(page, slow);
  if (!act) await page.goto(url + path, { waitUntil: 'commit' });
  const from = act ? await now() : 0;
  await act?.(page);
  const answered = await page.waitForFunction(
    () => performance.getEntriesByName('answered')[0]?.startTime,
    undefined,
    { timeout: 60_000 },
  );
  const at = (await answered.jsonValue())!;
  await page.context().close();
  return at - from;
}
