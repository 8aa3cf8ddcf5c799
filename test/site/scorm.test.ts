import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

/** A learning-management system that is not ours: a page with scorm-again around the package. */
const LMS = `<!doctype html><html lang="en"><title>LMS</title><script src="/scorm12.js"></script>
<script>
  window.API = new Scorm12API({ autocommit: false });
  window.refused = [];
  const take = window.API.LMSSetValue.bind(window.API);
  window.API.LMSSetValue = (name, value) => {
    const answer = take(name, value);
    if (answer !== 'true') window.refused.push(name + ' = ' + value);
    return answer;
  };
  const before = sessionStorage.getItem('cmi');
  if (before) window.API.loadFromJSON(JSON.parse(before), '');
</script><iframe title="quiz" src="/package/index.html" width="800" height="600"></iframe></html>`;
const TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

let browser: Browser;
let server: Server;
let lms: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const files = unzipSync(readFileSync('dist/teach/export/ttp-talks.scorm.zip'));
  server = createServer(({ url = '/' }, response) => {
    const name = url.replace('/package/', '');
    const body =
      url === '/'
        ? LMS
        : url === '/scorm12.js'
          ? readFileSync('node_modules/scorm-again/dist/scorm12.js')
          : files[name];
    const type = TYPES[name.split('.').pop() ?? ''] ?? 'text/html';
    response.writeHead(body ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  lms = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const value = (page: Page, element: string) =>
  page.evaluate(
    (name) =>
      (window as unknown as { API: { lmsGetValue: (n: string) => string } }).API.lmsGetValue(name),
    element,
  );

async function quizOf(page: Page): Promise<Frame> {
  const frame = page.frame({ url: /package/ });
  if (!frame) throw new Error('The system shows no package.');
  await frame.locator('form.question').first().waitFor();
  return frame;
}

/** Answers a question whatever it takes, and checks it. */
async function answer(frame: Frame, at: number): Promise<void> {
  const form = frame.locator('form.question').nth(at);
  if (await form.locator('.choice input').count()) {
    await form.locator('.choice input').first().check();
  } else if (await form.locator('.letter input').count()) {
    for (const pair of await form.locator('.statement').all()) {
      await pair.locator('.letter input').first().check();
    }
  } else if (await form.locator('textarea').count()) {
    await form.locator('textarea').fill('In my own words.');
    await form.getByRole('button', { name: /^Compare/ }).click();
  } else if (await form.locator('.typed input, input[type=text]').count()) {
    for (const input of await form.locator('input[type=text]').all()) await input.fill('15');
  }
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await form.getByText('Saved').first().waitFor();
}

test('the SCORM package reports score, interactions and status, and goes on where it was', async () => {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(lms, { waitUntil: 'networkidle' });
  const frame = await quizOf(page);
  expect(await value(page, 'cmi.core.lesson_status')).toBe('incomplete');
  const count = await frame.locator('form.question').count();
  for (let at = 0; at < 3; at += 1) await answer(frame, at);
  await page.waitForTimeout(200);
  expect(await value(page, 'cmi.interactions._count')).toBe('3');
  const score = Number(await value(page, 'cmi.core.score.raw'));
  const shown = await frame.locator('.score').innerText();
  const points = Number(/([\d.]+)/.exec(shown)?.[1]);
  expect(Math.abs(score - (100 * points) / count)).toBeLessThan(1);
  expect(await value(page, 'cmi.core.lesson_status')).toBe('incomplete');

  // The student closes it and comes back: the system gives back what it has kept.
  await page.evaluate(() => {
    const { API } = window as unknown as { API: { renderCMIToJSONObject: () => { cmi: unknown } } };
    sessionStorage.setItem('cmi', JSON.stringify(API.renderCMIToJSONObject().cmi));
  });
  await page.reload({ waitUntil: 'networkidle' });
  const again = await quizOf(page);
  expect(await again.locator('form.question .report').count()).toBe(3);
  for (let at = 3; at < count; at += 1) await answer(again, at);
  await page.waitForTimeout(200);
  expect(await value(page, 'cmi.core.lesson_status')).toBe('completed');

  await again.getByText(/^Reconstruct the order of talks/).waitFor();
  await again.getByRole('button', { name: 'Start again' }).click();
  await again.locator('form.question .report').first().waitFor({ state: 'detached' });
  expect(await again.locator('form.question .report').count()).toBe(0);
  expect(await value(page, 'cmi.core.lesson_status')).toBe('incomplete');
  expect(Number(await value(page, 'cmi.core.score.raw'))).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual(
    [],
  );
  expect(errors).toEqual([]);
  await context.close();
});

test('without a system around it the package says so, and can be answered', async () => {
  const page = await browser.newPage();
  await page.goto(`${lms}package/index.html`, { waitUntil: 'networkidle' });
  await page.getByText('There is no learning-management system around this page').waitFor();
  const form = page.locator('form.question').first();
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await form.locator('> [role=status] p, .report').first().waitFor();
  await page.close();
});
