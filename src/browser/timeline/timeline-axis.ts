/**
 * vis-timeline behind a few verbs. It is fetched when an axis is first drawn, and only draws: what
 * stands where is worked out in domain/timeline, and keys and words belong to the island.
 *
 * It takes long to draw a window anew. So it draws half a window more on either side than is seen,
 * and while the window moves, the drawing is only slid; it is drawn anew when the window rests.
 */

import type { Era } from '../../domain/timeline/eras.ts';
import type { Interval } from '../../domain/timeline/interval.ts';
import { layoutMarks, type AxisMark, type PlacedRow } from '../../domain/timeline/layout-marks.ts';
import { MIN_SPAN_MS, scaledSpan, unitAtStart } from '../../domain/timeline/timeline-window.ts';
import { followGestures } from './axis-gestures.ts';
import { ERAS, looksTheSame, toEraItems, toItem } from './axis-items.ts';
import { fetchLibrary } from './axis-library.ts';
import { prefersReducedMotion } from '../motion.ts';

export interface Lane {
  id: string;
  title: string;
}

export interface TimelineAxis {
  /** Draws other rows in the same window; `selected` is the id of the row to mark. */
  show(rows: readonly PlacedRow[], selected: string | undefined): void;
  setWindow(span: Interval): void;
  /** Shows the span at once, as a drag does: what is drawn follows when it comes to rest. */
  pan(span: Interval): void;
  window(): Interval;
  destroy(): void;
}

export interface AxisOptions {
  rows: readonly PlacedRow[];
  lanes: readonly Lane[];
  eras: readonly Era[];
  window: Interval;
  selected?: string | undefined;
  /** The span nearest to one that is asked for by hand at which there is something to see. */
  keep: (span: Interval) => Interval;
  /** A year, or a month with its year, in the language of the page. */
  formatUnit: (ms: number, unit: 'year' | 'month') => string;
  /** Aborted when the axis is wanted no more. */
  gone: AbortSignal;
  /** Told when a reader has moved or zoomed the window by wheel, pointer or touch. */
  onwindow: (span: Interval) => void;
  /** Told which mark was clicked. */
  onpick: (mark: AxisMark) => void;
  /** Told which mark the pointer is on, and when it has left. */
  onpoint: (mark: AxisMark | undefined) => void;
}

/** The width of the lanes' names, as in timeline-axis.css. */
const LANE_LABELS_PX = 150;
const LEAST_WIDTH_PX = 120;
/** How much more is drawn than is seen. */
const OVERDRAW = 2;
/** How long the window stays before it is drawn anew. */
const REST_MS = 150;

/** Draws the rows into `container`. Resolves when they are seen; rejects when the library cannot be fetched or cannot draw. */
export async function drawTimelineAxis(
  container: HTMLElement,
  {
    rows,
    lanes,
    eras,
    window: first,
    selected,
    keep,
    formatUnit,
    gone,
    onwindow,
    onpick,
    onpoint,
  }: AxisOptions,
): Promise<TimelineAxis> {
  const library = await fetchLibrary();
  let placed = rows;
  let chosen = selected;
  let seen = first;
  let drawn = scaledSpan(first, OVERDRAW);
  let marks = new Map<string, AxisMark>();
  const items = library.newItems();
  const animation = !prefersReducedMotion();
  const drawing = document.createElement('div');
  drawing.className = 'axis-drawing';
  // The library draws the larger unit at the left of what it draws, which is left of what is seen.
  const unit = document.createElement('span');
  unit.className = 'axis-unit';

  /** The width of the window that is seen: measured when it may have changed, not while it moves. */
  let seenPx = LEAST_WIDTH_PX;
  const measure = (): void => {
    seenPx = Math.max(LEAST_WIDTH_PX, container.clientWidth - LANE_LABELS_PX);
  };

  const draw = (): void => {
    const widthPx = seenPx * OVERDRAW;
    drawing.style.inlineSize = `${LANE_LABELS_PX + widthPx}px`;
    const window = { ...drawn, widthPx, seen };
    const laid = layoutMarks(placed, window, chosen);
    // Of marks that stay only those are drawn again that look otherwise than they are drawn.
    const changed = laid.filter((mark) => !looksTheSame(mark, marks.get(mark.id)));
    const redrawn = new Set(changed);
    const next = new Map(
      laid.map((mark) => [mark.id, redrawn.has(mark) ? mark : (marks.get(mark.id) ?? mark)]),
    );
    const gone = [...marks.keys()].filter((id) => !next.has(id));
    marks = next;
    items.remove(gone);
    items.update([
      ...changed.map((mark) => toItem(mark, chosen)),
      ...eras.flatMap((era) => toEraItems(era, window)),
    ]);
  };

  measure();
  draw();
  container.append(drawing, unit);
  const timeline = library.newTimeline(drawing, {
    items,
    groups: [
      { id: ERAS, content: '', order: -1 },
      ...lanes.map(({ id, title }, order) => ({ id, content: nameOf(title), order })),
    ],
    window: drawn,
    options: {
      // The window is watched below, and moved there.
      autoResize: false,
      moveable: false,
      // Time runs from left to right, in every language.
      rtl: false,
      margin: { item: { horizontal: 2, vertical: 4 }, axis: 4 },
      orientation: 'top',
      groupOrder: 'order',
      selectable: false,
      showCurrentTime: false,
      showTooltips: false,
      zoomMin: MIN_SPAN_MS,
    },
  });
  // A finger that moves up or down scrolls the page: the library would hold it.
  for (const held of drawing.querySelectorAll<HTMLElement>('[style*="touch-action"]')) {
    held.style.touchAction = 'pan-y';
  }
  const names = drawing.querySelector<HTMLElement>('.vis-panel.vis-left');

  /** Slides the drawing under the window; the lanes' names stay where they are. */
  const slide = (): void => {
    const pxPerMs = (seenPx * OVERDRAW) / (drawn.endMs - drawn.startMs);
    const px = (drawn.startMs - seen.startMs) * pxPerMs;
    drawing.style.translate = `${px}px 0`;
    if (names) names.style.translate = `${-px}px 0`;
    unit.textContent = unitAtStart(seen, { widthPx: seenPx, format: formatUnit });
  };

  let resting: number | undefined;
  let isMovedByReader = false;
  const redraw = (): void => {
    drawn = scaledSpan(seen, OVERDRAW);
    draw();
    timeline.setWindow(drawn.startMs, drawn.endMs, { animation: false });
    slide();
  };
  slide();
  await new Promise((resolve) => {
    // In a task of its own: what follows lays out the whole page.
    timeline.on('changed', () => setTimeout(resolve));
    // What is gone is never drawn.
    gone.addEventListener('abort', resolve);
  });
  if (gone.aborted) {
    timeline.destroy();
    throw new Error('The place of the axis is gone.');
  }

  const rest = (): void => {
    redraw();
    if (isMovedByReader) onwindow(seen);
    isMovedByReader = false;
  };
  const restSoon = (): void => {
    clearTimeout(resting);
    resting = window.setTimeout(rest, REST_MS);
  };

  const pan = (span: Interval): void => {
    const isSameLength = Math.abs(span.endMs - span.startMs - (seen.endMs - seen.startMs)) < 1000;
    seen = span;
    if (isSameLength && span.startMs >= drawn.startMs && span.endMs <= drawn.endMs) slide();
    else redraw();
    restSoon();
  };
  const stopFollowing = followGestures(container, {
    span: () => seen,
    area: () => ({
      leftPx: container.getBoundingClientRect().left + LANE_LABELS_PX,
      widthPx: seenPx,
    }),
    move: (span) => {
      isMovedByReader = true;
      pan(keep(span));
    },
  });
  const resized = new ResizeObserver(() => {
    const before = seenPx;
    measure();
    if (seenPx !== before) restSoon();
  });
  resized.observe(container);

  timeline.on('click', ({ item }: { item: string | null }) => {
    const mark = item === null ? undefined : marks.get(item);
    if (mark) onpick(mark);
  });

  timeline.on('itemover', ({ item }: { item: string }) => onpoint(marks.get(item)));
  timeline.on('itemout', () => onpoint(undefined));

  return {
    show: (changed, selectedNow) => {
      // What it was drawn with is asked for once more when it is there.
      if (changed === placed && selectedNow === chosen) return;
      const before = chosen;
      placed = changed;
      chosen = selectedNow;
      draw();
      for (const id of [before, chosen]) {
        const mark = id === undefined ? undefined : marks.get(id);
        if (mark) items.update(toItem(mark, chosen));
      }
    },
    setWindow: (span) => {
      clearTimeout(resting);
      seen = span;
      if (!animation) {
        redraw();
        return;
      }
      drawn = scaledSpan(span, OVERDRAW);
      slide();
      timeline.setWindow(drawn.startMs, drawn.endMs, { animation }, draw);
    },
    pan,
    window: () => seen,
    destroy: () => {
      clearTimeout(resting);
      stopFollowing();
      resized.disconnect();
      timeline.destroy();
    },
  };
}

/** The name of a lane, as words: a text would be taken as markup. */
function nameOf(title: string): string {
  const name = document.createElement('span');
  name.textContent = title;
  // The library takes an element as well, whatever its types say.
  return name as unknown as string;
}
