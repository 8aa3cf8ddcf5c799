import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeFragment } from '../../../src/browser/addresses/assignment-address.ts';
import { writeQuestion } from '../../../src/browser/addresses/glossary-address.ts';
import { writePractice } from '../../../src/browser/addresses/practice-address.ts';
import { writeStep } from '../../../src/browser/addresses/step-address.ts';
import { writeClassFragment } from '../../../src/browser/class/class-address.ts';
import { writeAddress } from '../../../src/browser/timeline/timeline-address.ts';
import { FIRST_CHOICE } from '../../../src/domain/questions/practice.ts';
import { parseTimelineState } from '../../../src/domain/timeline/timeline-state.ts';

/** Each with the address that it writes, and whether the back button returns from it. */
const WRITERS: [name: string, write: () => void, address: string, isStep: boolean][] = [
  ['a question to the glossary', () => writeQuestion({ query: 'isi', kind: '' }), '/?q=isi', false],
  ['a place in a quiz', () => writeStep({ question: 'one', isAtEnd: true }), '/#one/end', true],
  ['no practice', () => writePractice(undefined), '/', true],
  ['an assignment', () => writeFragment('A1.x'), '/#A1.x', true],
  ['a code of a class', () => writeClassFragment('ABC'), '/#ABC', false],
  [
    'what the timeline shows',
    () => writeAddress(parseTimelineState('?view=list'), { isStep: true }),
    '/?view=list',
    true,
  ],
];

const STATE = { scroll: 1 };
const written: { address: string; isStep: boolean }[] = [];
let isRefused = false;
function write(address: string, isStep: boolean): void {
  if (isRefused) throw new DOMException('Too many calls', 'SecurityError');
  written.push({ address, isStep });
}

beforeEach(() => {
  written.length = 0;
  isRefused = false;
  vi.stubGlobal('location', { pathname: '/', search: '', hash: '', href: 'http://localhost/' });
  vi.stubGlobal('history', {
    state: STATE,
    pushState: (_state: unknown, _title: string, address: string) => write(address, true),
    replaceState: (state: unknown, _title: string, address: string) => {
      // What another part of the page has noted there stays.
      expect(state).toBe(STATE);
      write(address, false);
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(WRITERS)('%s', (_name, act, address, isStep) => {
  test('stands in the address', () => {
    act();
    expect(written).toEqual([{ address, isStep }]);
  });

  test('does not stop the page where the browser counts too many changes of the address', () => {
    isRefused = true;
    expect(act).not.toThrow();
  });
});

test('the timeline keeps the place in the page where it is no step', () => {
  vi.stubGlobal('location', { pathname: '/', search: '', hash: '#event-a' });
  writeAddress(parseTimelineState('?view=list'), { isStep: false });
  expect(written).toEqual([{ address: '/?view=list#event-a', isStep: false }]);
});

test('a practice is a step with what was chosen', () => {
  writePractice(FIRST_CHOICE);
  expect(written[0]?.isStep).toBe(true);
  expect(written[0]?.address).toContain('seed=');
});
