/** A reader's way through the map: which years and which events are asked for. */

import type { MapFile } from '../../course/files/map-file.ts';
import {
  filterEvents,
  isFiltering,
  NO_FILTER,
  type EventFilter,
} from '../../domain/timeline/filter-events.ts';
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
  /** What is filtered; rejects when it cannot be had. */
  fetchMap: () => Promise<MapFile>;
  /** The state in the address; `isStep`: whether the back button should return from here. */
  address: {
    read: () => TimelineState;
    write: (state: TimelineState, how: { isStep: boolean }) => void;
  };
}

export class MapSession {
  readonly #world: MapWorld;
  #fetching: Promise<void> | undefined;

  file: MapFile | undefined = $state.raw();
  state: TimelineState = $state.raw(INITIAL_STATE);
  isFinding = $state(false);
  hasFailed = $state(false);

  readonly isFiltering = $derived(
    isFiltering(this.state.filter) || this.state.window !== undefined,
  );
  /** The ids of the events that are shown; `undefined` while nothing is filtered, or nothing known. */
  readonly shown = $derived.by(() => {
    if (!this.file) return undefined;
    const { filter, window } = this.state;
    const asked = filterEvents(this.file.events, filter);
    const within = window ? asked.filter(({ date }) => touchesWindow(date, window)) : asked;
    return within.map(({ id }) => id);
  });
  /** The year that is shown, if what is shown is one whole year. */
  readonly year = $derived(this.state.window && yearOfWindow(this.state.window));
  /** What follows the timeline's address to show the same there. */
  readonly query = $derived(formatTimelineState(this.state));

  constructor(world: MapWorld) {
    this.#world = world;
  }

  /** Takes up the address. What is filtered is fetched only where something is asked. */
  async open(): Promise<void> {
    this.state = this.#world.address.read();
    if (isFiltering(this.state.filter)) this.isFinding = true;
    if (this.isFiltering) await this.fetch();
  }

  /** Fetches what is filtered, once; where that fails the page stays whole, and it can be tried again. */
  fetch(): Promise<void> {
    this.#fetching ??= this.#world.fetchMap().then(
      (file) => {
        this.file = file;
        this.hasFailed = false;
      },
      () => {
        this.hasFailed = true;
        this.#fetching = undefined;
      },
    );
    return this.#fetching;
  }

  /** Shows one year, or all. A slider that is drawn across the years leaves one step behind it. */
  showYear(year: number): Promise<void> {
    const isStep = this.state.window === undefined;
    return this.#go({ window: windowOfYear(year) }, isStep);
  }

  filter(filter: EventFilter): Promise<void> {
    return this.#go({ filter }, filter.text === this.state.filter.text);
  }

  reset(): Promise<void> {
    return this.#go({ filter: NO_FILTER, window: undefined }, true);
  }

  #go(changes: Partial<TimelineState>, isStep: boolean): Promise<void> {
    this.state = { ...this.state, ...changes };
    this.#world.address.write(this.state, { isStep });
    return this.fetch();
  }
}
