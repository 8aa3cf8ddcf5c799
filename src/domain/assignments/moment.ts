/**
 * A time that a teacher sets: `2026-11-30T08:00+05:00`, a date and time of day with the zone in which
 * they were set, so that it is one moment for everyone. Assignments of the first edition have no zone:
 * theirs is read by the clock of whoever reads it.
 */

import { MINUTE_MS } from '../dates/durations.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})([+-]\d{2}:\d{2})?$/;

export function isMoment(text: string): boolean {
  return MOMENT.test(text) && Number.isFinite(timeOf(text));
}

/** In milliseconds since 1970. One without a zone is read by the clock of this device. */
export function timeOf(moment: string): number {
  return new Date(moment).getTime();
}

/** The moment at which clocks that are `offsetMinutes` ahead of UTC show a local date and time. */
export function momentAt(local: string, offsetMinutes: number): string {
  return local + offsetText(offsetMinutes);
}

/** The local date and time that clocks `offsetMinutes` ahead of UTC show at a moment in milliseconds. */
export function localAt(ms: number, offsetMinutes: number): string {
  return new Date(ms + offsetMinutes * MINUTE_MS).toISOString().slice(0, 16);
}

/** How far ahead of UTC the zone of a moment is, in minutes; `undefined` where it has none. */
export function offsetOf(moment: string): number | undefined {
  const [, , offset] = MOMENT.exec(moment) ?? [];
  if (offset === undefined) return undefined;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** A distance from UTC as moments have it: `+05:00`. */
export function offsetText(offsetMinutes: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}
