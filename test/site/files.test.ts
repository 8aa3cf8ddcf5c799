import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { resultToCode } from '../../src/domain/assignments/result.ts';
import { aResult, anAssignment, someQuestions } from '../support/class.ts';
import { launchBrowser } from '../support/browser.ts';

const site = inject('siteUrl');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The path of a file with that text: handed over as a path, it costs the page nothing. */
function savedAs(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'files-')), name);
  writeFileSync(path, text);
  return path;
}

/** Goes there, and has the page write down from then on each long task of its main thread. */
async function watch(page: Page, path: string): Promise<void> {
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ['longtask'] });
  });
}

const longestTask = (page: Page) =>
  page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));

describe('a file of questions', () => {
  test.each([
    ['XML that opens and never closes', 'bad.xml', '<'.repeat(2_000_000)],
    ['GIFT of nothing but choices', 'bad.txt', `::q:: a {${'~a '.repeat(60_000)}}`],
    ['one paragraph of two megabytes', 'long.txt', 'x'.repeat(2_000_000)],
  ])(
    '(%s) is answered or refused within two seconds, and the page stays usable',
    async (_what, name, text) => {
      const page = await (await browser.newContext()).newPage();
      await watch(page, '/teach/');
      const startedAtMs = Date.now();
      await page.getByLabel('Choose a file').setInputFiles(savedAs(name, text));
      const answer = page.getByText(/not read within 2 seconds|Nothing could be taken in, because/);
      await answer.first().waitFor();
      expect(Date.now() - startedAtMs).toBeLessThan(3500);
      expect(await longestTask(page)).toBeLessThan(200);
      await page.context().close();
    },
  );
});

test('ten thousand codes are taken within five seconds, every one of them, and the page stays usable', async () => {
  const COUNT = 10_000;
  const assignment = anAssignment(someQuestions(10), { id: 'other123' });
  const codes = Array.from({ length: COUNT }, (_, at) =>
    resultToCode(
      aResult(assignment, `Student ${at}`, ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b']),
    ),
  );
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site}/teach/`, { waitUntil: 'networkidle' });
  await page.getByRole('checkbox', { name: /^Origins of the TTP/ }).check();
  await page.getByRole('spinbutton', { name: 'questions' }).fill('2');
  await page.getByRole('button', { name: 'Make the assignment' }).click();
  await watch(page, '/teach/results/');
  const startedAtMs = Date.now();
  await page.getByLabel('Choose files').setInputFiles(savedAs('codes.txt', codes.join('\n')));
  await page
    .getByText(/10,?000 .*taken|taken.*10,?000|10000/)
    .first()
    .waitFor();
  expect(Date.now() - startedAtMs).toBeLessThan(5000);
  expect(await longestTask(page)).toBeLessThan(200);
  await page.context().close();
});
