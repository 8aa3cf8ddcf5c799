/** The assignment in the address bar. */

import {
  assignmentToFragment,
  type GivenAssignment,
} from '../domain/assignments/assignment-link.ts';

/** The whole link to an assignment, on this site. */
export function assignmentUrl(given: GivenAssignment): string {
  return new URL(`/assignment/#${assignmentToFragment(given)}`, location.href).href;
}

/** What stands after `#` in the address. */
export function readFragment(): string {
  return location.hash.slice(1);
}

/** Puts a fragment into the address as a step of the history. */
export function writeFragment(fragment: string): void {
  history.pushState(null, '', `${location.pathname}${location.search}#${fragment}`);
}

/** Calls `act` when the fragment changes; returns how to stop. */
export function onFragment(act: () => void): () => void {
  addEventListener('hashchange', act);
  addEventListener('popstate', act);
  return () => {
    removeEventListener('hashchange', act);
    removeEventListener('popstate', act);
  };
}
