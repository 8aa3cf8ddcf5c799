/** What stands behind the `#` of a page of the class: a code, a token, a class, an assignment. */

import * as routes from '../../routes.ts';
import { changeAddress } from '../addresses/change-address.ts';
import { leadsOnlyHere } from '../addresses/leads-only-here.ts';

/** Puts something else behind the `#`, without a step of the history; nothing for ''. */
export function writeClassFragment(fragment: string): void {
  const behind = fragment === '' ? '' : `#${fragment}`;
  changeAddress(`${location.pathname}${location.search}${behind}`, { isStep: false });
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
  return addressAt(leadsOnlyHere(location.href) ? hosts[0] : undefined, code);
}

/** The same, as it is written on a board. */
export function boardAddress(hosts: readonly string[]): string {
  return written(classAddress(hosts));
}

/** Those of the machine's other networks, in one of which the class may be. */
export function otherAddresses(hosts: readonly string[]): string[] {
  // Behind https there is one name for all.
  if (location.protocol === 'https:') return [];
  const first = boardAddress(hosts);
  return hosts.map((host) => written(addressAt(host, ''))).filter((address) => address !== first);
}

function addressAt(host: string | undefined, code: string): string {
  const url = new URL(routes.classroom(code && `#${code}`), location.href);
  if (host !== undefined) url.host = host;
  return url.href;
}

function written(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
