/** The place in a quiz, in the address: `#<question>`, or `#<question>/end` at the end of its set. */

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
  if (location.hash !== hash)
    history.pushState(null, '', location.pathname + location.search + hash);
}

/** Calls `act` when the reader goes to another place; returns how to stop. */
export function onStep(act: () => void): () => void {
  addEventListener('popstate', act);
  return () => removeEventListener('popstate', act);
}

/** Whether the address asks for all questions on one page. */
export function wantsAll(): boolean {
  return new URLSearchParams(location.search).get('view') === 'all';
}

/** The address of this page with all questions on it, or with one at a time. */
export function addressOfView(view: 'all' | 'one'): string {
  const params = new URLSearchParams(location.search);
  if (view === 'all') params.set('view', 'all');
  else params.delete('view');
  const query = params.toString();
  return location.pathname + (query === '' ? '' : `?${query}`);
}
