/**
 * Measures the timeline beside bare vis-timeline, with the same generated events in the same run:
 * part of `npm run bench`. Both are pages of one site, built from the course's own components; ours has the
 * list as well, because that is where a reader finds the first event.
 */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'astro';
import { chromium, type Page } from 'playwright';
import { COUNTS } from './timeline/src/counts.ts';
import { ensureChromium } from '../ensure-chromium.ts';
import { median } from './median.ts';

interface Measured {
  firstEventMs: number;
  axisUsableMs: number;
  /** The longest task between the load event and the end of the drag. */
  longestTaskMs: number;
  p95FrameMs: number;
  worstFrameMs: number;
  memoryMb: number;
}

const NAMES: Record<keyof Measured, string> = {
  firstEventMs: 'first event readable (ms)',
  axisUsableMs: 'axis usable (ms)',
  longestTaskMs: 'longest task after load (ms)',
  p95FrameMs: 'frame while panning, p95 (ms)',
  worstFrameMs: 'frame while panning, worst (ms)',
  memoryMb: 'memory (MB)',
};

const PORT = 4393;
const ROOT = 'scripts/bench/timeline';
/** The processor is slowed down for the count that the course has to hold on a slow machine. */
const SLOWED = { count: 300, times: 4 };
const DRAG_STEPS = 60;
const DRAG_STEP_PX = 5;
const REPEATS = 3;

const site = {
  root: ROOT,
  outDir: mkdtempSync(join(tmpdir(), 'bench-')),
  logLevel: 'error',
} as const;
await build(site);
const server = await preview({ ...site, server: { port: PORT } });
const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--enable-precise-memory-info'],
});
for (const count of COUNTS) {
  const slowdown = count === SLOWED.count ? SLOWED.times : 1;
  const bare = await measureOften('bare', count, slowdown);
  const ours = await measureOften('ours', count, slowdown);
  process.stdout.write(`${count} events, processor slowed ${slowdown}×\n`);
  for (const name of Object.keys(NAMES) as (keyof Measured)[]) {
    const [mine, other] = [ours[name].toFixed(0), bare[name].toFixed(0)];
    const ratio = bare[name] === 0 ? '–' : (ours[name] / bare[name]).toFixed(2);
    process.stdout.write(`  ${NAMES[name]}: ours ${mine}, bare ${other}, ratio ${ratio}\n`);
  }
}
await browser.close();
await server.stop();

/** The median of each figure over a few loads; the largest count is loaded once. */
async function measureOften(
  kind: 'ours' | 'bare',
  count: number,
  slowdown: number,
): Promise<Measured> {
  const all: Measured[] = [];
  const times = count > 1000 ? 1 : REPEATS;
  for (let time = 0; time < times; time += 1) all.push(await measure(kind, count, slowdown));
  return Object.fromEntries(
    (Object.keys(NAMES) as (keyof Measured)[]).map((name) => [
      name,
      median(all.map((measured) => measured[name])),
    ]),
  ) as unknown as Measured;
}

async function measure(kind: 'ours' | 'bare', count: number, slowdown: number): Promise<Measured> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const event = kind === 'ours' ? 'article.event h3, .vis-item' : '.vis-item';
  await page.addInitScript(recordTimes, [event, '.vis-item']);
  await page.goto(`http://localhost:${PORT}/${kind}/${count}/`);
  await page.waitForFunction(() => window.benchTimes.axisUsableMs > 0);
  await page.waitForTimeout(500);
  const frames = await dragFrames(page);
  await page.waitForTimeout(500);
  const { firstEventMs, axisUsableMs, tasks } = await page.evaluate(() => window.benchTimes);
  const memoryMb = await page.evaluate(
    () =>
      (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize /
      1e6,
  );
  await context.close();
  frames.sort((left, right) => left - right);
  return {
    firstEventMs,
    axisUsableMs,
    longestTaskMs: Math.max(0, ...tasks),
    p95FrameMs: frames[Math.floor(frames.length * 0.95)] ?? 0,
    worstFrameMs: frames.at(-1) ?? 0,
    memoryMb,
  };
}

/** Drags the axis with the mouse by less than half its width; returns the frames' lengths. */
async function dragFrames(page: Page): Promise<number[]> {
  const box = await page.locator('.vis-timeline').first().boundingBox();
  if (!box) throw new Error('The axis is not there.');
  const y = box.y + Math.min(box.height, 400) / 2;
  await page.mouse.move(900, y);
  await page.mouse.down();
  await page.evaluate(() => window.benchFrames());
  for (let step = 1; step <= DRAG_STEPS; step += 1) {
    await page.mouse.move(900 - step * DRAG_STEP_PX, y);
  }
  const frames = await page.evaluate(() => window.benchFrames());
  await page.mouse.up();
  return frames;
}

/** Runs in the page before all else: notes when events and axis are there, and long tasks. */
function recordTimes([event = '', mark = '']: string[]): void {
  const times = { firstEventMs: 0, axisUsableMs: 0, tasks: [] as number[] };
  window.benchTimes = times;
  const isThere = (selector: string) =>
    (document.querySelector(selector)?.getBoundingClientRect().height ?? 0) > 0;
  const look = () => {
    if (times.firstEventMs === 0 && isThere(event)) times.firstEventMs = performance.now();
    if (isThere(mark)) times.axisUsableMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    const loaded = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)
      .loadEventEnd;
    for (const { startTime, duration } of list.getEntries()) {
      if (loaded > 0 && startTime >= loaded) times.tasks.push(duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  let frames: number[] = [];
  let before = 0;
  const frame = (now: number) => {
    frames.push(now - before);
    before = now;
    requestAnimationFrame(frame);
  };
  window.benchFrames = () => {
    const recorded = frames;
    frames = [];
    if (before === 0) {
      before = performance.now();
      requestAnimationFrame(frame);
    }
    return recorded;
  };
}

declare global {
  interface Window {
    benchTimes: { firstEventMs: number; axisUsableMs: number; tasks: number[] };
    /** The frames since it was last called, in milliseconds. */
    benchFrames: () => number[];
  }
}
