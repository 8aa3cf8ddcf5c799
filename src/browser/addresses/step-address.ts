/** The place in a quiz, in the address: `#<question>`, or `#<question>/end` at the end of its set. */

import { changeAddress } from './change-address.ts';
import { readFragment } from './fragment.ts';

interface Step {
  question: string;
  isAtEnd: boolean;
}

const END = '/end';

/** The place in the address; `undefined` where it names none. */
export function readStep(): Step | undefined {
  const text = readFragment();
  if (text === '') return undefined;
  return text.endsWith(END)
    ? { question: text.slice(0, -END.length), isAtEnd: true }
    : { question: text, isAtEnd: false };
}

/** Puts the place into the address as a step of the history. */
export function writeStep({ question, isAtEnd }: Step): void {
  const hash = `#${encodeURIComponent(question)}${isAtEnd ? END : ''}`;
  if (location.hash === hash) return;
  changeAddress(location.pathname + location.search + hash, { isStep: true });
}

/** Calls `act` when the reader goes to another place. */
export function onStep(act: () => void): void {
  addEventListener('popstate', act);
}

/** Whether the address asks for all questions on one page. */
export function wantsAll(): boolean {
  return new URLSearchParams(location.search).get('view') === 'all';
}

/** The address of this page with all questions on it. */
export function addressOfAll(): string {
  const params = new URLSearchParams(location.search);
  params.set('view', 'all');
  return `${location.pathname}?${params.toString()}`;
}
