/** The timeline's state in the address bar: what changed can be linked to, and gone back from. */

import {
  formatTimelineState,
  parseTimelineState,
  type TimelineState,
} from '../../domain/timeline/timeline-state.ts';
import { changeAddress } from '../addresses/change-address.ts';
import { savesData } from '../saves-data.ts';

/**
 * The state that the address describes now. On a phone, where the list is the picture, an axis alone
 * would leave nothing to read and no way to the list: a link to it shows what else it names.
 */
export function readAddress(): TimelineState {
  const state = parseTimelineState(location.search);
  return state.view === 'axis' && isNarrow() ? { ...state, view: 'both' } : state;
}

/** Writes the state; `isStep` makes it one that the back button returns from. */
export function writeAddress(state: TimelineState, { isStep }: { isStep: boolean }): void {
  const address = `${location.pathname}${formatTimelineState(state)}`;
  if (`${location.pathname}${location.search}` === address) return;
  changeAddress(isStep ? address : address + location.hash, { isStep });
}

/** Calls `act` when the reader goes back or forward; returns how to stop. */
export function onAddress(act: () => void): () => void {
  addEventListener('popstate', act);
  return () => removeEventListener('popstate', act);
}

/** Whether the axis should wait to be asked for: on a narrow screen, or where data is saved. */
export function shouldSaveData(): boolean {
  return savesData() || isNarrow();
}

function isNarrow(): boolean {
  return matchMedia('(max-width: 48rem)').matches;
}
