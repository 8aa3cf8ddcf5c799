/**
 * Measures the built site beside the same chapters on Starlight, in one run, and writes what it found
 * into `docs/quality.md`: `npm run build && npm run bench:site`. Needs the npm registry, `openssl` and
 * some forty minutes; a busy machine makes the times worse, not the bytes. With addresses behind it
 * (`npm run bench:site -- /glossary/`) only these pages are measured, and nothing is written.
 */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { format } from 'prettier';
import { ensureChromium } from '../ensure-chromium.ts';
import type { OfflineFile } from '../../src/course/files/offline-file.ts';
import { median } from './median.ts';
import { firstText, SLOW, weigh, type Weight } from './site/browse.ts';
import { buildStarlight, slugs } from './site/build-starlight.ts';
import { clickThrough, type Puppeteer } from './site/click-through.ts';
import { measureFirstAnswers } from './site/first-answers.ts';
import { measureInteractions } from './site/interactions.ts';
import { askObservatory } from './site/observatory.ts';
import { MEASURED_PAGES } from './site/pages.ts';
import { serveCompressed } from './site/serve-compressed.ts';

const RUNS = 5;
const DEBUG_PORT = 9333;
/** Of Lighthouse's, by the order of the report's columns. */
const CATEGORIES = [
  'performance',
  'accessibility',
  'best-practices',
  'seo',
  'agentic-browsing',
] as const;
const AFTER_CLICK = {
  'the next chapter': 'a[rel=next]',
  'a term': 'main a.term',
  'an event': 'main a[href^="/events/"]',
  'a quiz': 'main a.button[href^="/quizzes/"]',
};

interface LighthouseResult {
  environment: { benchmarkIndex: number };
  audits: Record<string, { numericValue?: number }>;
  categories: Record<string, { title: string; score: number | null }>;
}
type Lighthouse = (
  url: string,
  options: Record<string, unknown>,
) => Promise<{ lhr: LighthouseResult }>;

const root = mkdtempSync(join(tmpdir(), 'starlight-'));
const starlight = await serveCompressed(buildStarlight(root));
const ours = await serveCompressed('dist');
const executablePath = await ensureChromium();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', `--remote-debugging-port=${DEBUG_PORT}`],
});
const { default: lighthouse } = (await besideStarlight('lighthouse')) as {
  default: Lighthouse;
};
const { default: puppeteer } = (await besideStarlight('puppeteer-core')) as {
  default: Puppeteer;
};

const asked = process.argv.slice(2);
const pages = await eachOf(asked.length > 0 ? asked : MEASURED_PAGES, async (path) => ({
  path,
  weight: await weigh(browser, ours.url + path),
  audit: await audited(ours.url + path, RUNS),
}));
const isAsked = (slug: string) => asked.length === 0 || asked.includes(`/chapters/${slug}/`);
const chapters = await eachOf(slugs.filter(isAsked), async (slug) => ({
  slug,
  ours: await weigh(browser, `${ours.url}/chapters/${slug}/`),
  theirs: await weigh(browser, `${starlight.url}/${slug}/`),
  painted: await audited(`${ours.url}/chapters/${slug}/`, RUNS),
  paintedThere: await audited(`${starlight.url}/${slug}/`, RUNS),
}));
if (asked.length > 0) {
  process.stdout.write(`\n${weightTable()}\n\n${auditTable()}\n\n${chapterTable()}\n`);
  process.exit(0);
}

const start = `${ours.url}/chapters/partners/`;
const slowText = await medianOf(RUNS, () => firstText(browser, start, SLOW));
const slowTextThere = await medianOf(RUNS, () =>
  firstText(browser, `${starlight.url}/partners/`, SLOW),
);
const answers = await measureFirstAnswers(browser, { url: ours.url, slow: SLOW, runs: RUNS });
const waits = await measureInteractions(browser, ours.url, SLOW);
await browser.close();
const clicks = await eachOf(Object.entries(AFTER_CLICK), async ([name, link]) => {
  const where = { executablePath, url: start, link, processor: 4 };
  const all = await eachOf(Array.from({ length: RUNS }), () => clickThrough(puppeteer, where));
  return {
    name,
    time: median(all.map(({ paintedMs }) => paintedMs)),
    ready: all.filter(({ wasReady }) => wasReady).length,
  };
});

const { bytes: copied } = JSON.parse(readFileSync('dist/offline.json', 'utf8')) as OfflineFile;
const verdict = await askObservatory(root, 'dist');
const report = await format(writeReport(), { parser: 'markdown' });
writeFileSync('docs/quality.md', report);
process.stdout.write(report);
process.exit(0);

function writeReport(): string {
  const sum = (side: 'ours' | 'theirs', of: (weight: Weight) => number) =>
    chapters.reduce((total, chapter) => total + of(chapter[side]), 0);
  const ratio = (of: (weight: Weight) => number) =>
    (sum('ours', of) / sum('theirs', of)).toFixed(2);
  const mean = (of: (chapter: (typeof chapters)[number]) => number) =>
    chapters.reduce((total, chapter) => total + of(chapter), 0) / chapters.length;
  return `# Quality, measured

Written by \`npm run bench:site\` on ${cpus().length} cores of benchmark index ${ms(median(pages.map(({ audit }) => audit.speed)))} (Lighthouse’s own measure of a machine), with Chromium and Lighthouse 13.5 (mobile, simulated), beside the same chapters as plain Markdown on Starlight 0.42 in the same run. Bytes are those of a first visit, after gzip -9; a test holds the first table to the built site.

## What a page moves

${weightTable()}

A chapter, mean of ${chapters.length}, without fonts: ${ratio(all)} of what the same words move on Starlight, which has none of its figures, maps, notes and quizzes; ${ratio(({ script }) => script)} of its script. Its head, with the styles and the heading, is ${ms(firstAnswer())} bytes of the first 14,000. The copy for reading offline: ${(copied.br / 1e6).toFixed(2)} MB (Brotli).

## Chapters beside Starlight

Largest contentful paint, median of ${RUNS}, in milliseconds; bytes without fonts.

${chapterTable()}

In their mean: first paint ${ms(mean(({ painted }) => painted.fcp))} ms here and ${ms(mean(({ paintedThere }) => paintedThere.fcp))} there; performance ${ms(mean(({ painted }) => painted.scores[0] ?? NaN))} and ${ms(mean(({ paintedThere }) => paintedThere.scores[0] ?? NaN))}.

## Lighthouse

Median of ${RUNS}.

${auditTable()}

## Slow lines and clicks

- A chapter's text is seen after ${ms(slowText)} ms (on Starlight ${ms(slowTextThere)}) at ${SLOW.bitsPerSecond / 1000} kbit/s, ${SLOW.latencyMs} ms of latency and a processor ${SLOW.processor} times slower.
- On the same line and processor, from an act to the paint that answers it, the longest of each journey (median of three): ${waits.map(({ name, worstMs }) => `${name} ${worstMs} ms`).join('; ')}.
- There, until what has yet to be fetched is there, from the act that asks for it or from the beginning of the visit (median of ${RUNS}): ${answers.map(({ name, ms: time }) => `${name} ${ms(time)} ms`).join(', ')}.
- From a click in a chapter, on a link that was pointed at, to the paint of the page, with a processor four times slower: ${clicks.map(({ name, time, ready }) => `${name} ${ms(time)} ms (drawn ahead in ${ready} of ${RUNS})`).join(', ')}.

## Safety

MDN's HTTP Observatory, shown the site over https with its own headers: ${verdict.grade}, ${verdict.score} of 100, ${verdict.testsPassed} of ${verdict.testsQuantity} tests passed.
`;
}

function weightTable(): string {
  const lines = pages.map(({ path, weight: { htmlAndCss, script, fonts } }) => [
    `\`${path}\``,
    htmlAndCss,
    script,
    fonts,
  ]);
  return `| page | HTML and CSS | script | fonts |
| --- | ---: | ---: | ---: |
${rows(lines)}`;
}

function auditTable(): string {
  const lines = pages.map(({ path, audit: { scores, fcp, lcp, tbt, cls } }) => [
    `\`${path}\``,
    ...scores,
    ms(fcp),
    ms(lcp),
    ms(tbt),
    cls.toFixed(3),
  ]);
  return `| page | performance | accessibility | best practices | SEO | agentic browsing | first paint | largest paint | blocked | shift |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows(lines)}`;
}

function chapterTable(): string {
  const lines = chapters.map(({ slug, painted, paintedThere, ours: moved, theirs }) => [
    slug,
    ms(painted.lcp),
    ms(paintedThere.lcp),
    (painted.lcp / paintedThere.lcp).toFixed(2),
    ...[all(moved), all(theirs), moved.script, theirs.script].map(ms),
  ]);
  return `| chapter | here | Starlight | share | bytes here | there | of script here | there |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows(lines)}`;
}

/** Without fonts, which Starlight has none of. */
function all(weight: Weight): number {
  return weight.htmlAndCss + weight.script;
}

function rows(lines: (string | number)[][]): string {
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Milliseconds or bytes, as they are read. */
function ms(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** What is moved of a chapter up to its heading, in bytes after gzip -9. */
function firstAnswer(): number {
  const html = readFileSync('dist/chapters/partners/index.html', 'utf8');
  return gzipSync(html.split('</h1>')[0] ?? '', { level: 9 }).length;
}

/** A package that was installed beside Starlight. */
function besideStarlight(name: string): Promise<unknown> {
  const { resolve } = createRequire(join(root, 'package.json'));
  return import(pathToFileURL(resolve(name)).href);
}

/**
 * The medians of several runs of Lighthouse: times in milliseconds, scores of 100. What is not measured
 * in time is judged in the first run alone.
 */
async function audited(url: string, runs: number) {
  const results: LighthouseResult[] = [];
  for (let run = 0; run < runs; run += 1) {
    const options = { port: DEBUG_PORT, output: 'json', logLevel: 'silent', formFactor: 'mobile' };
    const onlyCategories = run === 0 ? CATEGORIES : ['performance'];
    results.push((await lighthouse(url, { ...options, onlyCategories })).lhr);
  }
  const value = (audit: string) =>
    median(results.map(({ audits }) => audits[audit]?.numericValue ?? NaN));
  const score = (category: string) => {
    const judged = results.flatMap(({ categories }) => categories[category] ?? []);
    return Math.round(median(judged.map((audit) => (audit.score ?? 0) * 100)));
  };
  return {
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    scores: CATEGORIES.map(score),
    speed: median(results.map(({ environment }) => environment.benchmarkIndex)),
  };
}

async function eachOf<Thing, Result>(
  things: readonly Thing[],
  measure: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const thing of things) {
    results.push(await measure(thing));
    process.stderr.write('.');
  }
  return results;
}

async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  return median(await eachOf(Array.from({ length: runs }), measure));
}
