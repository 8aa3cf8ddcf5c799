/** A reader's way through the timeline: what is asked of it, and which events answer that. */

import { nearestTo } from '../../domain/text/nearest.ts';
import {
  filterEvents,
  isFiltering,
  NO_FILTER,
  type EventFilter,
} from '../../domain/timeline/filter-events.ts';
import { placeRows } from '../../domain/timeline/layout-marks.ts';
import type { TimelineEvent } from '../../domain/timeline/timeline-event.ts';
import { timelineRows, type TimelineRow } from '../../domain/timeline/timeline-rows.ts';
import {
  hasAxis,
  INITIAL_STATE,
  isDrawnUnasked,
  type TimelineState,
  type TimelineView,
} from '../../domain/timeline/timeline-state.ts';
import type { Interval } from '../../domain/timeline/interval.ts';
import { reachOf, spanOf, withinReach } from '../../domain/timeline/timeline-window.ts';

/** What a session needs of the world. */
export interface TimelineWorld {
  readEvents: () => Promise<TimelineEvent[]>;
  /** The state in the address; `isStep`: whether the back button should return from here. */
  address: {
    read: () => TimelineState;
    write: (state: TimelineState, how: { isStep: boolean }) => void;
  };
  /** Whether the axis waits to be asked for: on a narrow screen, or where data is saved. */
  shouldSaveData: () => boolean;
}

export class TimelineSession {
  readonly #world: TimelineWorld;
  readonly #whole: Interval;
  readonly #lanes: readonly string[];

  events: TimelineEvent[] = $state.raw([]);
  state: TimelineState = $state.raw(INITIAL_STATE);
  /** The id of the row that the keys stand on. */
  current: string | undefined = $state();
  wantsAxis = $state(false);
  /** Whether the selected event is shown beside the axis. */
  isOpen = $state(false);
  /** Whether the filters are shown. */
  isFinding = $state(false);
  isReady = $state(false);

  readonly shown = $derived(filterEvents(this.events, this.state.filter));
  readonly rows = $derived.by(() => placeRows(timelineRows(this.shown, this.#lanes)));
  readonly selected = $derived(this.events.find(({ id }) => id === this.state.event));
  readonly span = $derived.by(() =>
    withinReach(
      spanOf(this.state.window, this.selected, this.#whole),
      reachOf(this.rows, this.#whole),
    ),
  );
  readonly hasAxis = $derived(hasAxis(this.state));
  readonly isFiltering = $derived(isFiltering(this.state.filter));
  /** The id that was asked for and is no event's. */
  readonly unknown = $derived(this.isReady && !this.selected ? this.state.event : undefined);
  /** The event with the nearest id to the unknown one. */
  readonly nearest = $derived.by(() => {
    if (this.unknown === undefined) return undefined;
    const ids = this.events.map(({ id }) => id);
    const nearest = nearestTo(this.unknown, ids);
    return this.events.find(({ id }) => id === nearest);
  });

  /** `whole` is what the axis shows when it shows all, `lanes` the ids of the themes from top to bottom. */
  constructor(
    world: TimelineWorld,
    { whole, lanes }: { whole: Interval; lanes: readonly string[] },
  ) {
    this.#world = world;
    this.#whole = whole;
    this.#lanes = lanes;
  }

  /** Takes up the address at once, so that what is chosen meanwhile is added to it; then the events. */
  async open(): Promise<void> {
    this.state = this.#world.address.read();
    this.events = await this.#world.readEvents();
    this.follow();
    this.wantsAxis = isDrawnUnasked(this.state, this.#world.shouldSaveData());
    this.isReady = true;
  }

  /** Changes what is asked, and the address with it. */
  go(changes: Partial<TimelineState>, isStep = true): void {
    this.state = { ...this.state, ...changes };
    this.#world.address.write(this.state, { isStep });
  }

  /** Follows the address. */
  follow(): void {
    this.state = this.#world.address.read();
    this.current = this.rows.find(({ row }) => row.eventId === this.state.event)?.row.id;
    this.isOpen = this.state.event !== undefined;
    if (this.isFiltering) this.isFinding = true;
  }

  /** Each letter that is typed is not a step of its own. */
  filter(filter: EventFilter): void {
    this.go({ filter }, filter.text === this.state.filter.text);
  }

  reset(): void {
    this.go({ filter: NO_FILTER });
  }

  show(view: TimelineView): void {
    if (view === 'axis') this.wantsAxis = true;
    this.go({ view });
  }

  select(row: TimelineRow, { isStep }: { isStep: boolean }): void {
    this.current = row.id;
    this.go({ event: row.eventId }, isStep);
  }

  selectNearest(): void {
    this.go({ event: this.nearest?.id, window: undefined });
    this.follow();
  }

  /** The half of what the axis shows where the selected event is not: its card stands there. */
  freeSide(axis: Interval): 'left' | 'right' {
    const placed = this.rows.find(({ row }) => row.eventId === this.selected?.id);
    return placed && placed.startMs > (axis.startMs + axis.endMs) / 2 ? 'left' : 'right';
  }

  /** Sees to it that the selected event stands in the list; returns its id. */
  showInList(): string | undefined {
    const { selected } = this;
    if (!selected) return undefined;
    const isShown = this.shown.includes(selected);
    if (this.state.view === 'axis' || !isShown) {
      this.go({ view: 'both', ...(!isShown && { filter: NO_FILTER }) });
    }
    return selected.id;
  }
}
