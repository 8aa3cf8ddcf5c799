/** The assignment in the address bar. */

import {
  assignmentToFragment,
  type GivenAssignment,
} from '../../domain/assignments/assignment-link.ts';
import * as routes from '../../routes.ts';
import { changeAddress } from './change-address.ts';

/** The whole link to an assignment, on this site. */
export function assignmentUrl(given: GivenAssignment): string {
  return new URL(routes.assignment(`#${assignmentToFragment(given)}`), location.href).href;
}

/** What stands after `#` in the address, as it was written: a link to an assignment has its own signs. */
export function rawFragment(): string {
  return location.hash.slice(1);
}

/** What was in the address when it was last followed or written. */
let last = '';

/** Puts a fragment into the address as a step of the history. */
export function writeFragment(fragment: string): void {
  changeAddress(`${location.pathname}${location.search}#${fragment}`, { isStep: true });
  last = location.hash;
}

/**
 * Calls `act` when another assignment stands in the address; returns how to stop. A place on the
 * page, as the link past the header names it, is no assignment: the one that was there is put back.
 */
export function onFragment(act: () => void): () => void {
  last = location.hash;
  const follow = () => {
    if (location.hash === last) return;
    if (location.hash !== '' && !/^#[ABQ]\d+\./.test(location.hash)) {
      changeAddress(last || location.pathname + location.search, { isStep: false });
      return;
    }
    last = location.hash;
    act();
  };
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
  return () => {
    removeEventListener('hashchange', follow);
    removeEventListener('popstate', follow);
  };
}

/** The whole address of what goes back to a student; the line of it is never sent to a server. */
export function returnedUrl(line: string): string {
  return new URL(routes.assignment(`#${line}`), location.href).href;
}

/** The address of a part of what was handed in: the page for results, which a camera opens. */
export function partUrl(part: string): string {
  return new URL(routes.results(`#${part}`), location.href).href;
}
