/**
 * Measures the timeline's axis beside bare vis-timeline with the same generated events in the same
 * run, at full speed and with the processor slowed down four times: `npm run bench`.
 */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import type { Measured } from './bench/axis.ts';
import { ensureChromium } from './ensure-chromium.ts';

const RUNS: { count: number; slowdown: number }[] = [
  { count: 100, slowdown: 1 },
  { count: 300, slowdown: 4 },
  { count: 1000, slowdown: 1 },
  { count: 10_000, slowdown: 1 },
];

const PORT = 4393;

const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
await build({
  root: 'scripts/bench',
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, rolldownOptions: { input: 'scripts/bench/axis.html' } },
});
const server = await preview({
  root: 'scripts/bench',
  logLevel: 'error',
  build: { outDir },
  preview: { port: PORT },
});
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--enable-precise-memory-info'],
});
for (const { count, slowdown } of RUNS) {
  const bare = await measure('bare', count, slowdown);
  const ours = await measure('ours', count, slowdown);
  const ratio = (name: keyof Measured) => (ours[name] / bare[name]).toFixed(2);
  process.stdout.write(
    `${count} events, processor slowed ${slowdown}×\n${row('ours', ours)}\n${row('bare', bare)}\n  ratio: usable ${ratio('usableMs')}, worst frame ${ratio('worstFrameMs')}, memory ${ratio('memoryMb')}\n`,
  );
}
await browser.close();
await server.close();

async function measure(kind: 'ours' | 'bare', count: number, slowdown: number): Promise<Measured> {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`http://localhost:${PORT}/axis.html`);
  const measured = await page.evaluate(([how, many]) => window.benchAxis(how, many), [
    kind,
    count,
  ] as const);
  await context.close();
  return measured;
}

function row(name: string, measured: Measured): string {
  const { usableMs, worstFrameMs, p95FrameMs, longestTaskMs, memoryMb } = measured;
  return `  ${name}: usable after ${usableMs.toFixed(0)} ms, frame p95 ${p95FrameMs.toFixed(0)} ms and worst ${worstFrameMs.toFixed(0)} ms, longest task while panning ${longestTaskMs.toFixed(0)} ms, memory ${memoryMb.toFixed(0)} MB`;
}
