/**
 * vis-timeline behind a few verbs. It is fetched when an axis is first drawn, and only draws: what
 * stands where is worked out in domain/timeline, and keys and words belong to the island.
 */

import type { DataItem, Timeline as VisTimeline } from 'vis-timeline';
import stylesheetUrl from '../styles/axis.css?url';
import type { Era } from '../domain/timeline/eras.ts';
import { layoutMarks, type AxisMark, type PlacedRow } from '../domain/timeline/layout-marks.ts';
import { MIN_SPAN_MS } from '../domain/timeline/timeline-window.ts';
import { prefersReducedMotion } from './motion.ts';

export interface Lane {
  id: string;
  title: string;
}

/** What the axis shows, in milliseconds since 1970 (UTC). */
export interface AxisSpan {
  startMs: number;
  endMs: number;
}

export interface TimelineAxis {
  /** Draws other rows in the same window; `selected` is the id of the row to mark. */
  show(rows: readonly PlacedRow[], selected: string | undefined): void;
  setWindow(span: AxisSpan): void;
  /** Shows the span at once, as a drag does: what is drawn follows when it comes to rest. */
  pan(span: AxisSpan): void;
  window(): AxisSpan;
  destroy(): void;
}

export interface AxisOptions {
  rows: readonly PlacedRow[];
  lanes: readonly Lane[];
  eras: readonly Era[];
  window: AxisSpan;
  selected?: string | undefined;
  /** Told when a reader has moved or zoomed the window by wheel, pointer or touch. */
  onwindow: (span: AxisSpan) => void;
  /** Told which mark was clicked. */
  onpick: (mark: AxisMark) => void;
}

/** The row of the eras' names. */
const ERAS = 'eras';
const LANE_LABELS_PX = 150;
/** How long the window stays before its crowds are worked out anew. */
const REST_MS = 100;

/** Draws the rows into `container`. Rejects when the library cannot be fetched or cannot draw. */
export async function drawTimelineAxis(
  container: HTMLElement,
  { rows, lanes, eras, window: first, selected, onwindow, onpick }: AxisOptions,
): Promise<TimelineAxis> {
  const [{ Timeline }, { DataSet }] = await Promise.all([
    import('vis-timeline/esnext'),
    import('vis-data/esnext'),
    loadStylesheet(stylesheetUrl),
  ]);
  let placed = rows;
  let chosen = selected;
  let marks = new Map<string, AxisMark>();
  const items = new DataSet<DataItem>();
  const animation = !prefersReducedMotion();

  const draw = (span: AxisSpan): void => {
    const widthPx = Math.max(120, container.clientWidth - LANE_LABELS_PX);
    const laid = layoutMarks(placed, { ...span, widthPx }, chosen);
    const next = new Map(laid.map((mark) => [mark.id, mark]));
    const gone = [...marks.keys()].filter((id) => !next.has(id));
    // Of marks that stay only those are drawn again that look otherwise than before.
    const changed = laid.filter((mark) => !looksTheSame(mark, marks.get(mark.id)));
    marks = next;
    items.remove(gone);
    items.update(changed.map((mark) => toItem(mark, chosen)));
  };

  draw(first);
  items.add(eras.flatMap(toEraItems));
  const timeline: VisTimeline = new Timeline(
    container,
    items,
    new DataSet([
      { id: ERAS, content: '', order: -1 },
      ...lanes.map(({ id, title }, order) => ({ id, content: title, order })),
    ]),
    {
      start: first.startMs,
      end: first.endMs,
      zoomKey: 'ctrlKey',
      horizontalScroll: true,
      horizontalScrollKey: 'shiftKey',
      margin: { item: { horizontal: 2, vertical: 4 }, axis: 4 },
      orientation: 'top',
      groupOrder: 'order',
      selectable: false,
      showCurrentTime: false,
      showTooltips: true,
      zoomMin: MIN_SPAN_MS,
    },
  );
  // A finger that moves up or down scrolls the page; only sideways does it move the axis.
  for (const panel of container.querySelectorAll<HTMLElement>('.vis-timeline, .vis-panel')) {
    panel.style.touchAction = 'pan-y';
  }

  const windowNow = (): AxisSpan => {
    const { start, end } = timeline.getWindow();
    return { startMs: start.getTime(), endMs: end.getTime() };
  };
  let resting: number | undefined;
  timeline.on('rangechanged', ({ byUser }: { byUser: boolean }) => {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => {
      const span = windowNow();
      draw(span);
      if (byUser) onwindow(span);
    }, REST_MS);
  });
  timeline.on('click', ({ item }: { item: string | null }) => {
    const mark = item === null ? undefined : marks.get(item);
    if (mark) onpick(mark);
  });

  return {
    show: (changed, selectedNow) => {
      const before = chosen;
      placed = changed;
      chosen = selectedNow;
      draw(windowNow());
      for (const id of [before, chosen]) {
        const mark = id === undefined ? undefined : marks.get(id);
        if (mark) items.update(toItem(mark, chosen));
      }
    },
    setWindow: ({ startMs, endMs }) => timeline.setWindow(startMs, endMs, { animation }),
    pan: ({ startMs, endMs }) => timeline.setWindow(startMs, endMs, { animation: false }),
    window: windowNow,
    destroy: () => {
      window.clearTimeout(resting);
      timeline.destroy();
    },
  };
}

function toItem(mark: AxisMark, selected: string | undefined): DataItem {
  const [row] = mark.rows;
  const isSelected = mark.rows.some(({ id }) => id === selected);
  const known = mark.shape === 'cluster' ? 'cluster' : `${row?.known} mark-${row?.precision}`;
  return {
    id: mark.id,
    group: mark.lane,
    // The library takes an element as well, whatever its types say.
    content: contentOf(mark) as unknown as string,
    title: mark.rows
      .map(({ label, title }) => `${label}: ${title}`)
      .slice(0, 8)
      .join('\n'),
    start: mark.startMs,
    ...(mark.shape === 'span' ? { end: mark.endMs, type: 'range' } : { type: 'point' }),
    className: `mark-${mark.shape} mark-${known}${isSelected ? ' mark-selected' : ''}`,
  };
}

function contentOf(mark: AxisMark): HTMLElement {
  const content = document.createElement('span');
  if (mark.shape === 'cluster') content.textContent = String(mark.rows.length);
  else if (mark.labelPx > 0) {
    content.textContent = mark.rows[0]?.title ?? '';
    content.style.maxInlineSize = `${mark.labelPx}px`;
  }
  content.className = 'mark-label';
  return content;
}

/** An era is a band behind all lanes, with its name in a row above them. */
function toEraItems({ title, startsAt, endsAt }: Era): DataItem[] {
  const extent = { start: startsAt, end: endsAt };
  return [
    { id: `band-${title}`, content: '', ...extent, type: 'background', className: 'era' },
    {
      id: `era-${title}`,
      content: title,
      title,
      ...extent,
      type: 'range',
      group: ERAS,
      className: 'era-name',
    },
  ];
}

function looksTheSame(mark: AxisMark, before: AxisMark | undefined): boolean {
  return (
    before !== undefined &&
    before.shape === mark.shape &&
    before.rows.length === mark.rows.length &&
    Math.abs(before.labelPx - mark.labelPx) < 8
  );
}

/** Resolves when the stylesheet is there: without it the library cannot measure what it draws. */
function loadStylesheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error(`${href} could not be loaded`));
    document.head.append(link);
  });
}
