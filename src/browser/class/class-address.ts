/** What stands behind the `#` of a page of the class: a code, a token, a class, an assignment. */

import * as routes from '../../routes.ts';

export function readClassFragment(): string {
  return decodeURIComponent(location.hash.slice(1));
}

/** Puts something else behind the `#`, without a step of the history; nothing for ''. */
export function writeClassFragment(fragment: string): void {
  const behind = fragment === '' ? '' : `#${fragment}`;
  history.replaceState(history.state, '', `${location.pathname}${location.search}${behind}`);
}

/** Calls `act` when something else stands there; returns how to stop. */
export function onClassFragment(act: () => void): () => void {
  addEventListener('hashchange', act);
  return () => removeEventListener('hashchange', act);
}

/**
 * The address that a class opens, whole; with its code for a camera, without it for a board. `hosts`
 * are those by which a room finds the server: where this page was opened at the machine's own name,
 * which leads to nothing elsewhere, the first of them stands in its place.
 */
export function classAddress(hosts: readonly string[], code = ''): string {
  const url = new URL(routes.classroom(code && `#${code}`), location.href);
  const isHere = /^(?:localhost|127\..+|\[::1\])$/.test(url.hostname);
  if (isHere && hosts[0] !== undefined) url.host = hosts[0];
  return url.href;
}

/** The same, as it is written on a board. */
export function boardAddress(hosts: readonly string[]): string {
  return classAddress(hosts)
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}
