/**
 * Browsers that are killed, as by a flat battery: what was acknowledged is there afterwards, once.
 * `npm run test:faults` kills twenty of each kind.
 */

import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { assignmentToFragment } from '../../src/domain/assignments/assignment-link.ts';
import { anAssignment } from '../support/class.ts';
import { keptInBrowser } from '../support/kept-in-browser.ts';
import { launchKillable, newProfile } from '../support/killable-browser.ts';
import { realCourse } from '../support/real-course.ts';

const site = inject('siteUrl');
const KILLS = Number(process.env['KILLS'] ?? 2);
/** How long after the last acknowledgement the browser is killed. */
const WAITS_MS = [0, 1000, 20, 300, 4000, 5, 100, 50];
const kills = Array.from({ length: KILLS }, (_, at) => [
  at + 1,
  WAITS_MS[at % WAITS_MS.length] ?? 0,
]);
const { course } = await realCourse();

/** Does something in a browser that is killed then, and looks at what the next one finds. */
async function killedAfter<T>(
  path: string,
  waitMs: number,
  { act, find }: { act: (page: Page) => Promise<unknown>; find: (page: Page) => Promise<T> },
): Promise<T> {
  const profile = newProfile();
  const first = await launchKillable(profile);
  await first.page.goto(site + path, { waitUntil: 'networkidle' });
  await act(first.page);
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  await first.kill();
  const second = await launchKillable(profile);
  await second.page.goto(site + path, { waitUntil: 'networkidle' });
  const found = await find(second.page);
  await second.kill();
  return found;
}

/** Answers questions that have choices, each until it is said to be saved. */
async function answerChoices(page: Page, count: number): Promise<void> {
  const forms = page.locator('form.question:has(.choice input)');
  await forms.first().waitFor();
  for (let at = 0; at < count; at += 1) {
    const form = forms.nth(at);
    await form.locator('.choice input').first().check();
    await form.getByRole('button', { name: /^(Check|Give)/ }).click();
    await form.getByText('Saved on this device.').waitFor();
  }
}

describe('nothing that was acknowledged is lost or doubled when the browser is killed', () => {
  test.each(kills)('in a quiz: kill %i, %i ms after “saved”', async (_kill, waitMs) => {
    const found = await killedAfter('/quizzes/ttp-talks/?view=all', waitMs, {
      act: (page) => answerChoices(page, 3),
      find: async (page) => {
        await page.locator('form.question').first().waitFor();
        const checked = await page.locator('form.question .report').count();
        return { checked, kept: await page.evaluate(keptInBrowser) };
      },
    });
    expect(found.checked).toBe(3);
    // Each was checked once, and its history says so.
    expect(found.kept.match(/"checked":1\b/g)).toHaveLength(3);
    expect(found.kept).not.toMatch(/"checked":[2-9]/);
  });

  const questions = course.questions
    .filter(({ chapter, kind }) => chapter === 'ttp-talks' && kind === 'single-choice')
    .slice(0, 3);
  const fragment = assignmentToFragment({
    assignment: anAssignment(questions, { id: 'killed12' }),
    extraMinutes: 0,
  });

  test.each(kills)('in an assignment: kill %i, %i ms after “saved”', async (_kill, waitMs) => {
    const signIn = async (page: Page) => {
      await page.getByLabel('Your name or nickname').fill('Zainab');
      await page.getByRole('button', { name: 'Begin' }).click();
    };
    const open = await killedAfter(`/assignment/#${fragment}`, waitMs, {
      act: async (page) => {
        await signIn(page);
        await answerChoices(page, 2);
      },
      find: async (page) => {
        await signIn(page);
        await page.getByText('1 question has no answer yet').waitFor();
        return page.locator('form.question .choice input:checked').count();
      },
    });
    expect(open).toBe(2);
  });

  test.each(kills)(
    'in the review: kill %i, %i ms after the next card came',
    async (_kill, waitMs) => {
      const RATED = 3;
      const terms = course.terms.length;
      const due = await killedAfter('/review/', waitMs, {
        act: async (page) => {
          await page.getByRole('button', { name: 'All terms of the glossary' }).click();
          await page.getByText(/^Cards added/).waitFor();
          await page.getByRole('button', { name: /^Review \d+ now$/ }).click();
          const left = page.locator('.card .left').first();
          for (let at = 0; at < RATED; at += 1) {
            const before = await left.innerText();
            await page.getByRole('button', { name: 'Show the answer' }).click();
            await page.getByRole('button', { name: /^Easy/ }).click();
            // A rating is shown as taken when the next card is there.
            await page.waitForFunction(
              (text) => document.querySelector('.card .left')?.textContent !== text,
              before,
            );
          }
        },
        find: async (page) => {
          await page
            .getByText(/^\d+ due now$/)
            .first()
            .waitFor();
          return page.evaluate(keptInBrowser);
        },
      });
      expect(due.match(/"reps":1\b/g)).toHaveLength(RATED);
      expect(due.match(/"reps":0\b/g)).toHaveLength(terms - RATED);
      expect(due).not.toMatch(/"reps":[2-9]/);
    },
  );
});
