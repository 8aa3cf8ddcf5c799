/** All that a reader has set on the timeline, as an address holds it, so that any state is a link. */

import * as routes from '../../routes.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { FACETS, NO_FILTER, type EventFilter } from './filter-events.ts';

export const VIEWS = ['both', 'list', 'axis'] as const;
export type TimelineView = (typeof VIEWS)[number];

/** The stretch of time that the axis shows, in whole days. */
export interface TimelineWindow {
  /** First day, as an ISO day. */
  from: string;
  /** Last day, as an ISO day; not before `from`. */
  to: string;
}

export interface TimelineState {
  view: TimelineView;
  filter: EventFilter;
  window: TimelineWindow | undefined;
  /** The id of the selected event, whether or not there is one of that id. */
  event: string | undefined;
  /** Whether the dates are hidden, to be guessed. */
  hidesDates: boolean;
}

export const INITIAL_STATE: TimelineState = {
  view: 'both',
  filter: NO_FILTER,
  window: undefined,
  event: undefined,
  hidesDates: false,
};

const MAX_TEXT = 200;
const MAX_CHOICES = 50;
const ISO_DAY = /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The state that a query such as `?theme=attacks&event=…` describes. What it cannot mean is left out. */
export function parseTimelineState(query: string): TimelineState {
  const params = new URLSearchParams(query);
  const filter: EventFilter = { ...NO_FILTER, text: (params.get('q') ?? '').slice(0, MAX_TEXT) };
  for (const facet of FACETS) {
    filter[facet] = [...new Set(params.getAll(facet).filter(Boolean))].slice(0, MAX_CHOICES);
  }
  const view = VIEWS.find((name) => name === params.get('view')) ?? INITIAL_STATE.view;
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  const isWindow = isDay(from) && isDay(to) && from <= to;
  return {
    view,
    filter,
    window: isWindow ? { from, to } : undefined,
    event: params.get('event')?.slice(0, MAX_TEXT) || undefined,
    hidesDates: params.get('dates') === 'hidden',
  };
}

/** Whether the text is a day that there is: not 31 February. */
function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
}

/** The query for a state, beginning with `?`; empty for the initial one. */
export function formatTimelineState(state: TimelineState): string {
  const params = new URLSearchParams();
  if (state.view !== INITIAL_STATE.view) params.set('view', state.view);
  for (const facet of FACETS) {
    for (const value of state.filter[facet]) params.append(facet, value);
  }
  if (state.filter.text !== '') params.set('q', state.filter.text);
  if (state.window) {
    params.set('from', state.window.from);
    params.set('to', state.window.to);
  }
  if (state.event !== undefined) params.set('event', state.event);
  if (state.hidesDates) params.set('dates', 'hidden');
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether the state shows an axis. It tells the dates: while they are hidden there is the list alone. */
export function hasAxis({ view, hidesDates }: TimelineState): boolean {
  return view !== 'list' && !hidesDates;
}

/** Whether the axis of the state is drawn before the reader asks for it. */
export function isDrawnUnasked({ view }: TimelineState, savesData: boolean): boolean {
  return view === 'axis' || !savesData;
}

/** The HTML that shows the timeline in another site, in the given state. */
export function embedCode(
  origin: string,
  { state, title }: { state: TimelineState; title: string },
): string {
  const address = origin + routes.timelineEmbed(formatTimelineState(state));
  return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" width="100%" height="720" loading="lazy"></iframe>`;
}
