/** vis-timeline behind four verbs. It is fetched when an axis is first drawn, and only draws. */

import { SHOWN_YEARS } from '../domain/timeline/shown-years.ts';
import type { TimelineRow } from '../domain/timeline/timeline-rows.ts';
import stylesheetUrl from '../styles/vendor.css?url';
import { prefersReducedMotion } from './motion.ts';

export interface Lane {
  id: string;
  title: string;
}

export interface TimelineAxis {
  /** Moves the window by a third of its width: -1 earlier, 1 later. */
  move(direction: -1 | 1): void;
  /** 1 zooms in, -1 zooms out. */
  zoom(direction: -1 | 1): void;
  showAll(): void;
  destroy(): void;
}

const ZOOM_STEP = 0.5;

/** Draws the rows into `container`. Rejects when the library cannot be fetched or cannot draw. */
export async function drawTimelineAxis(
  container: HTMLElement,
  { rows, lanes }: { rows: readonly TimelineRow[]; lanes: readonly Lane[] },
): Promise<TimelineAxis> {
  const [{ Timeline }, { DataSet }] = await Promise.all([
    import('vis-timeline/esnext'),
    import('vis-data/esnext'),
    loadStylesheet(stylesheetUrl),
  ]);
  const timeline = new Timeline(
    container,
    new DataSet(rows.map(toItem)),
    new DataSet(lanes.map(({ id, title }, order) => ({ id, content: title, order }))),
    {
      start: `${SHOWN_YEARS.first}-01-01T00:00:00Z`,
      end: `${SHOWN_YEARS.after}-01-01T00:00:00Z`,
      height: '100%',
      verticalScroll: true,
      zoomKey: 'ctrlKey',
      margin: { item: { horizontal: 2, vertical: 4 } },
      orientation: 'top',
      groupOrder: 'order',
      selectable: false,
      showCurrentTime: false,
      zoomMin: 1000 * 60 * 60 * 24 * 14,
    },
  );
  const animation = !prefersReducedMotion();
  return {
    move: (direction) => {
      const { start, end } = timeline.getWindow();
      const step = ((end.getTime() - start.getTime()) / 3) * direction;
      timeline.setWindow(start.getTime() + step, end.getTime() + step, { animation });
    },
    zoom: (direction) =>
      direction === 1
        ? timeline.zoomIn(ZOOM_STEP, { animation })
        : timeline.zoomOut(ZOOM_STEP, { animation }),
    showAll: () => timeline.fit({ animation }),
    destroy: () => timeline.destroy(),
  };
}

function toItem(row: TimelineRow) {
  const isMoment = row.precision === 'day' && daysBetween(row.startsAt, row.endsAt) === 1;
  return {
    id: row.id,
    group: row.lane,
    content: row.title,
    title: `${row.label}: ${row.title}`,
    start: row.startsAt,
    ...(isMoment ? { type: 'point' } : { end: row.endsAt, type: 'range' }),
    className: `mark-${row.known} mark-${row.precision}`,
  };
}

function daysBetween(startsAt: string, endsAt: string): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 86_400_000;
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
