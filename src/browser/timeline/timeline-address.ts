/** The timeline's state in the address bar: what changed can be linked to, and gone back from. */

import {
  formatTimelineState,
  parseTimelineState,
  type TimelineState,
} from '../../domain/timeline/timeline-state.ts';
import { savesData } from '../saves-data.ts';

/** The state that the address describes now. */
export function readAddress(): TimelineState {
  return parseTimelineState(location.search);
}

/**
 * Writes the state; `isStep` makes it one that the back button returns from. A browser that counts too
 * many writes (Safari: a hundred in thirty seconds) refuses some: the page goes on, and the next tells all.
 */
export function writeAddress(state: TimelineState, { isStep }: { isStep: boolean }): void {
  const address = `${location.pathname}${formatTimelineState(state)}`;
  if (`${location.pathname}${location.search}` === address) return;
  try {
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address + location.hash);
  } catch {
    // The address stays as it is.
  }
}

/** Calls `act` when the reader goes back or forward; returns how to stop. */
export function onAddress(act: () => void): () => void {
  addEventListener('popstate', act);
  return () => removeEventListener('popstate', act);
}

/** Whether the axis should wait to be asked for: on a narrow screen, or where data is saved. */
export function shouldSaveData(): boolean {
  return savesData() || matchMedia('(max-width: 48rem)').matches;
}
