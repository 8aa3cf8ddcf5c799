/** vis-timeline: how it comes to the page, and how it is given its first window. */

import type { DataSet } from 'vis-data';
import type { DataItem, Timeline, TimelineOptions } from 'vis-timeline';
import stylesheetUrl from './axis.css?url';
import type { Interval } from '../../domain/timeline/interval.ts';
import { loadStylesheet } from '../fetching/site-files.ts';
import { trustWords } from '../trusted.ts';

type AxisItems = DataSet<DataItem>;

/** What it is made of. */
export interface AxisLibrary {
  newItems(): AxisItems;
  /** A timeline in `drawing`, which stands in the page: the library measures what it draws. */
  newTimeline(drawing: HTMLElement, contents: AxisContents): Timeline;
}

interface AxisContents {
  items: AxisItems;
  groups: readonly { id: string; content: string; order: number }[];
  window: Interval;
  options: TimelineOptions;
}

/**
 * Where the window lies while the items are given to the library: it measures one by one what it is
 * given within its window, and all together what comes into it.
 */
const NOWHERE = { start: Date.UTC(1000, 0), end: Date.UTC(1001, 0) };

let library: Promise<AxisLibrary> | undefined;

/** Starts to fetch the library, so that it is there when the drawing begins. */
export function fetchAhead(): void {
  // A failure is told to the one who draws.
  fetchLibrary().catch(() => undefined);
}

/** Fetches the library and its stylesheet, once. Rejects when they cannot be fetched. */
export function fetchLibrary(): Promise<AxisLibrary> {
  library ??= importLibrary().catch((error: unknown) => {
    library = undefined;
    throw error;
  });
  return library;
}

/** Once: a policy cannot be made again, and the library may be fetched a second time. */
let isTrusted = false;

async function importLibrary(): Promise<AxisLibrary> {
  // It empties elements, and writes dates and counts, by `innerHTML`; names are given to it as elements.
  if (!isTrusted) trustWords();
  isTrusted = true;
  const [{ Timeline }, { DataSet }] = await Promise.all([
    import('vis-timeline/esnext'),
    import('vis-data/esnext'),
    // Without it the library cannot measure what it draws.
    loadStylesheet(stylesheetUrl),
  ]);
  return {
    newItems: () => new DataSet<DataItem>(),
    newTimeline: (drawing, { items, groups, window, options }) => {
      const timeline = new Timeline(drawing, items, new DataSet([...groups]), {
        ...NOWHERE,
        ...options,
      });
      timeline.setWindow(window.startMs, window.endMs, AT_ONCE);
      // After its first drawing the library goes where its options say.
      timeline.setOptions({ start: window.startMs, end: window.endMs });
      return timeline;
    },
  };
}

/** A movement that is over when it begins: the library counts on one before it draws anew. */
const AT_ONCE = { animation: { duration: -1, easingFunction: 'linear' } } as const;
