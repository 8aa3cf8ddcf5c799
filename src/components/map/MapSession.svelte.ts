/** A reader's way through the map: which years and which events are asked for. */

import {
  filterEvents,
  isFiltering,
  NO_FILTER,
  type EventFilter,
} from '../../domain/timeline/filter-events.ts';
import type { TimelineEvent } from '../../domain/timeline/timeline-event.ts';
import {
  formatTimelineState,
  INITIAL_STATE,
  type TimelineState,
} from '../../domain/timeline/timeline-state.ts';
import {
  touchesWindow,
  windowOfYear,
  yearOfWindow,
} from '../../domain/timeline/timeline-window.ts';

/** What a session needs of the world. */
export interface MapWorld {
  readEvents: () => Promise<TimelineEvent[]>;
  /** The state in the address; `isStep`: whether the back button should return from here. */
  address: {
    read: () => TimelineState;
    write: (state: TimelineState, how: { isStep: boolean }) => void;
  };
}

export class MapSession {
  readonly #world: MapWorld;

  events: TimelineEvent[] = $state.raw([]);
  state: TimelineState = $state.raw(INITIAL_STATE);
  isReady = $state(false);
  isFinding = $state(false);

  readonly shown = $derived.by(() => {
    const { filter, window } = this.state;
    const asked = filterEvents(this.events, filter);
    return window ? asked.filter(({ date }) => touchesWindow(date, window)) : asked;
  });
  /** The year that is shown, if what is shown is one whole year. */
  readonly year = $derived(this.state.window && yearOfWindow(this.state.window));
  readonly isFiltering = $derived(
    isFiltering(this.state.filter) || this.state.window !== undefined,
  );
  /** What follows the timeline's address to show the same there. */
  readonly query = $derived(formatTimelineState(this.state));

  constructor(world: MapWorld) {
    this.#world = world;
  }

  async open(): Promise<void> {
    this.follow();
    this.events = await this.#world.readEvents();
    this.isReady = true;
  }

  /** Follows the address. */
  follow(): void {
    this.state = this.#world.address.read();
    if (isFiltering(this.state.filter)) this.isFinding = true;
  }

  /** Shows one year, or all. A slider that is drawn across the years leaves one step behind it. */
  showYear(year: number | undefined): void {
    const isStep = this.state.window === undefined || year === undefined;
    this.#go({ window: year === undefined ? undefined : windowOfYear(year) }, isStep);
  }

  filter(filter: EventFilter): void {
    this.#go({ filter }, filter.text === this.state.filter.text);
  }

  reset(): void {
    this.#go({ filter: NO_FILTER, window: undefined }, true);
  }

  #go(changes: Partial<TimelineState>, isStep: boolean): void {
    this.state = { ...this.state, ...changes };
    this.#world.address.write(this.state, { isStep });
  }
}
