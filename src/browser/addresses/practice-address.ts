/** The practice that a reader put together, in the address bar. */

import {
  formatPractice,
  parsePractice,
  type PracticeChoice,
} from '../../domain/questions/practice.ts';
import { changeAddress } from './change-address.ts';

/** The choice in the address, and whether there is one. */
export function readPractice(): { choice: PracticeChoice; isChosen: boolean } {
  return {
    choice: parsePractice(location.search),
    isChosen: new URLSearchParams(location.search).has('seed'),
  };
}

/** Writes the choice as a step of the history; without one the address is plain again. */
export function writePractice(choice: PracticeChoice | undefined): void {
  changeAddress(location.pathname + (choice ? formatPractice(choice) : ''), { isStep: true });
}

/** Calls `act` when the reader goes back or forward; returns how to stop. */
export function onPractice(act: () => void): () => void {
  addEventListener('popstate', act);
  return () => removeEventListener('popstate', act);
}
