/** What the bench runs in the browser: our axis and bare vis-timeline with the same events. */

import '../../src/styles/tokens.css';
import { drawTimelineAxis } from '../../src/browser/timeline-axis.ts';
import { placeRows } from '../../src/domain/timeline/layout-marks.ts';
import { THEMES } from '../../src/domain/timeline/event.ts';
import type { TimelineRow } from '../../src/domain/timeline/timeline-rows.ts';

const START_MS = Date.UTC(2007, 0);
const END_MS = Date.UTC(2026, 0);
const PAN_FRAMES = 40;

export interface Measured {
  usableMs: number;
  worstFrameMs: number;
  p95FrameMs: number;
  longestTaskMs: number;
  memoryMb: number;
}

declare global {
  interface Window {
    benchAxis: (kind: 'ours' | 'bare', count: number) => Promise<Measured>;
  }
}

window.benchAxis = async (kind, count) => {
  const stage = document.getElementById('stage') as HTMLElement;
  const rows = generatedRows(count);
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
  const startedAt = performance.now();
  const move = kind === 'ours' ? await drawOurs(stage, rows) : await drawBare(stage, rows);
  await painted();
  const usableMs = performance.now() - startedAt;
  tasks.length = 0;
  const frames: number[] = [];
  for (let frame = 0; frame < PAN_FRAMES; frame += 1) {
    const before = performance.now();
    move(frame);
    await new Promise(requestAnimationFrame);
    frames.push(performance.now() - before);
  }
  frames.sort((left, right) => left - right);
  const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
  await new Promise((resolve) => setTimeout(resolve, 300));
  return {
    usableMs,
    worstFrameMs: frames.at(-1) ?? 0,
    p95FrameMs: frames[Math.floor(frames.length * 0.95)] ?? 0,
    longestTaskMs: Math.max(0, ...tasks),
    memoryMb: (memory?.usedJSHeapSize ?? 0) / 1e6,
  };
};

async function drawOurs(stage: HTMLElement, rows: TimelineRow[]) {
  const axis = await drawTimelineAxis(stage, {
    rows: placeRows(rows),
    lanes: THEMES.map((id) => ({ id, title: id })),
    eras: [],
    window: { startMs: START_MS, endMs: END_MS },
    onwindow: () => undefined,
    onpick: () => undefined,
  });
  return (frame: number) => axis.pan(panOf(frame));
}

async function drawBare(stage: HTMLElement, rows: TimelineRow[]) {
  const [{ Timeline }, { DataSet }] = await Promise.all([
    import('vis-timeline/esnext'),
    import('vis-data/esnext'),
    import('../../src/styles/axis.css'),
  ]);
  const timeline = new Timeline(
    stage,
    new DataSet(
      rows.map(({ id, lane, title, startsAt }) => ({
        id,
        group: lane,
        content: title,
        start: startsAt,
        type: 'point',
      })),
    ),
    new DataSet(THEMES.map((id) => ({ id, content: id }))),
    { start: START_MS, end: END_MS },
  );
  return (frame: number) => {
    const { startMs, endMs } = panOf(frame);
    timeline.setWindow(startMs, endMs, { animation: false });
  };
}

/** The window of a frame: it moves by a hundredth of its width each time. */
function panOf(frame: number) {
  const step = (END_MS - START_MS) / 100;
  return { startMs: START_MS + frame * step, endMs: END_MS + frame * step };
}

function generatedRows(count: number): TimelineRow[] {
  const span = END_MS - START_MS;
  return Array.from({ length: count }, (_, index) => {
    const day = START_MS + Math.floor((span * ((index * 7919) % count)) / count);
    const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 10)}T00:00:00Z`;
    return {
      id: `e${index}`,
      eventId: `e${index}`,
      title: `Generated event number ${index}`,
      label: iso(day).slice(0, 10),
      lane: THEMES[index % THEMES.length] ?? 'attacks',
      startsAt: iso(day),
      endsAt: iso(day + 86_400_000),
      precision: 'day',
      known: 'stated',
    };
  });
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
