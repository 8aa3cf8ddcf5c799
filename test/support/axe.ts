import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

/** The short form of axe: it is read into some two hundred pages. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page as it is now: each rule with the first element that breaks it. */
export function axeFindings(page: Page): Promise<string[]> {
  return findings(page, { rules: { 'target-size': { enabled: true } } });
}

/** What axe finds wrong with the colours of a page whose other rules were judged in another scheme. */
export function axeColorFindings(page: Page): Promise<string[]> {
  return findings(page, { runOnly: ['color-contrast', 'link-in-text-block'] });
}

/** What axe finds wrong in the light scheme, and what it finds wrong with the colours of the dark. */
export async function axeFindingsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeColorFindings(page);
  return [...light, ...dark.map((finding) => `in dark: ${finding}`)];
}

declare const window: { axe?: { run: (options: RunOptions) => Promise<AxeResults> } };

/** Axe comes into a page once, however often it is asked: that takes as long as judging a small page. */
async function findings(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(
    async (asked) => (await window.axe!.run(asked)).violations,
    // What is not violated is not reported in full, which would take longer than the rules.
    { resultTypes: ['violations' as const], ...options },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}
