import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phaseOf } from '../../../src/domain/assignments/assignment.ts';
import {
  assignmentToFragment,
  fragmentToAssignment,
} from '../../../src/domain/assignments/assignment-link.ts';
import {
  isMoment,
  localAt,
  momentAt,
  offsetOf,
  offsetText,
  timeOf,
} from '../../../src/domain/assignments/moment.ts';
import { anAssignment, someQuestions } from '../../support/class.ts';

const KARACHI = 5 * 60;
const NEW_YORK = -5 * 60;

test('a moment says its zone, and is the same for everyone', () => {
  const due = momentAt('2026-11-30T18:00', KARACHI);
  expect(due).toBe('2026-11-30T18:00+05:00');
  expect(timeOf(due)).toBe(Date.UTC(2026, 10, 30, 13));
  expect(localAt(timeOf(due), NEW_YORK)).toBe('2026-11-30T08:00');
  expect(offsetOf(due)).toBe(KARACHI);
});

test('late is late by the moment alone, wherever the link is opened', () => {
  const times = { opens: null, due: momentAt('2026-11-30T18:00', KARACHI) };
  expect(phaseOf(times, Date.UTC(2026, 10, 30, 12, 59))).toBe('open');
  expect(phaseOf(times, Date.UTC(2026, 10, 30, 13, 1))).toBe('late');
});

test('a link carries the zone', () => {
  const due = momentAt('2026-11-30T18:00', KARACHI);
  const assignment = anAssignment(someQuestions(2), { due });
  const read = fragmentToAssignment(assignmentToFragment({ assignment, extraMinutes: 0 }));
  expect(read.ok && read.given.assignment.due).toBe(due);
});

describe('a time of the first edition, which has no zone', () => {
  test('is read by the clock of whoever reads it, as then', () => {
    expect(isMoment('2026-11-30T08:00')).toBe(true);
    expect(offsetOf('2026-11-30T08:00')).toBeUndefined();
    expect(timeOf('2026-11-30T08:00')).toBe(new Date(2026, 10, 30, 8).getTime());
  });
});

test.each([
  [0, '+00:00'],
  [330, '+05:30'],
  [345, '+05:45'],
  [-210, '-03:30'],
  [840, '+14:00'],
])('%i minutes from UTC are written %s', (minutes, text) => {
  expect(offsetText(minutes)).toBe(text);
  expect(offsetOf(`2026-11-30T08:00${text}`)).toBe(minutes);
});

test.each(['2026-11-30', '2026-11-30T08:00Z', '2026-11-30T08:00+5', '2026-13-30T08:00+05:00', ''])(
  '“%s” is no moment',
  (text) => {
    expect(isMoment(text)).toBe(false);
  },
);

test('whatever the zone, what a field shows is what was set in it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }),
      fc.integer({ min: -56, max: 56 }),
      (ms, quarters) => {
        const local = localAt(ms, quarters * 15);
        const moment = momentAt(local, quarters * 15);
        expect(isMoment(moment)).toBe(true);
        expect(localAt(timeOf(moment), quarters * 15)).toBe(local);
      },
    ),
  );
});
