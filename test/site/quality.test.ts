import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright';
import { weigh, type Weight } from '../../scripts/bench/site/browse.ts';
import { MEASURED_PAGES } from '../../scripts/bench/site/pages.ts';
import { launchBrowser } from '../support/browser.ts';

const report = readFileSync('docs/quality.md', 'utf8');
/** What a page’s bytes may differ by from those that were measured: names of files hold hashes. */
const TOLERANCE = 0.02;

/** The rows of a table, whose first column is matched: what else stands in them, as numbers. */
function rowsOf(heading: string, first: RegExp): { name: string; numbers: number[] }[] {
  const section = report.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section.split('\n').flatMap((line) => {
    const [name = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [, matched] = first.exec(name) ?? [];
    return matched === undefined
      ? []
      : [{ name: matched, numbers: cells.map((cell) => Number(cell.replaceAll(',', ''))) }];
  });
}

const pages = rowsOf('What a page moves', /^`(\/[^`]*)`$/);
const chapters = rowsOf('Chapters beside Starlight', /^((?!chapter$)[a-z][\w-]+)$/);
const pathOf = ({ name }: { name: string }) => `/chapters/${name}/`;
const audits = rowsOf('Lighthouse', /^`(\/[^`]*)`$/);

/** What is worked with; all others are read. */
const TOOLS =
  /^\/(?:quizzes\/.+|timeline|map|glossary\/cards|review|teach(?:\/.+)?|assignment|device)\/$/;

/** The faces of Urdu are five times as large, and its letters take longer to join. */
function leastPerformance(page: string): number {
  if (page.startsWith('/ur/')) return 90;
  return TOOLS.test(page) ? 98 : 100;
}

describe('what the report on quality says of bytes is true of the site that is built', () => {
  let browser: Browser;
  let weights: Map<string, Weight>;
  beforeAll(async () => {
    browser = await launchBrowser();
    weights = new Map();
    for (const name of [...pages.map((page) => page.name), ...chapters.map(pathOf)]) {
      weights.set(name, await weigh(browser, inject('siteUrl') + name));
    }
  });
  afterAll(() => browser.close());

  test('it has a page of each kind', () => {
    expect(pages.map(({ name }) => name)).toEqual(MEASURED_PAGES);
    expect(audits.map(({ name }) => name)).toEqual(pages.map(({ name }) => name));
  });

  test.each(pages)('$name', ({ name, numbers }) => {
    const { htmlAndCss, script, fonts } = weights.get(name)!;
    for (const [index, moved] of [htmlAndCss, script, fonts].entries()) {
      const measured = numbers[index]!;
      expect(Math.abs(moved - measured) / measured, `${moved} bytes`).toBeLessThanOrEqual(
        TOLERANCE,
      );
    }
  });

  test.each(chapters)('the chapter $name moves at most a quarter of Starlight’s script', (row) => {
    const there = row.numbers.at(-1)!;
    expect(weights.get(pathOf(row))!.script).toBeLessThanOrEqual(there / 4);
  });
});

describe('what it says is what was asked for', () => {
  test('no chapter is painted later than 0.85 of the same chapter on Starlight', () => {
    expect(chapters).toHaveLength(8);
    const shares = chapters.map(({ numbers }) => numbers[2]!);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.85);
  });

  test.each(audits)('$name by Lighthouse', ({ name, numbers }) => {
    const [performance, ...rest] = numbers;
    expect(performance).toBeGreaterThanOrEqual(leastPerformance(name));
    expect(rest.slice(0, 4)).toEqual([100, 100, 100, 100]);
    expect(rest.at(-1)).toBeLessThanOrEqual(0.02);
  });

  test('a chapter’s text is seen on a slow line', () => {
    const [, seenAfterMs] = /text is seen after ([\d,]+) ms/.exec(report) ?? [];
    expect(Number(seenAfterMs?.replace(',', ''))).toBeLessThanOrEqual(4000);
  });

  test('MDN’s Observatory gives it A+, and 125 points at least', () => {
    const [, grade, score] = /Observatory, .*: (\S+), (\d+) of 100/.exec(report) ?? [];
    expect(grade).toBe('A+');
    expect(Number(score)).toBeGreaterThanOrEqual(125);
  });
});
