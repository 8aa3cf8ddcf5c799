/** The times of assignments as this device's clock has them: what a field for a time shows and takes. */

import { localAt, momentAt, offsetText, timeOf } from '../domain/assignments/moment.ts';

/** How far ahead of UTC this device's clock is at a time, in minutes: it changes with the season. */
export function offsetHere(ms: number): number {
  return -new Date(ms).getTimezoneOffset();
}

/** The moment of a local date and time; `null` for an empty field. */
export function momentOfField(local: string): string | null {
  return local === '' ? null : momentAt(local, offsetHere(timeOf(local)));
}

/** A moment as a field shows it; empty for none. */
export function fieldOfMoment(moment: string | null): string {
  if (moment === null) return '';
  const ms = timeOf(moment);
  return Number.isFinite(ms) ? localAt(ms, offsetHere(ms)) : '';
}

/** The zone of this device at a time: its name, and how far ahead of UTC it is. */
export function zoneHere(ms: number): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return `${timeZone.replaceAll('_', ' ')}, UTC${offsetText(offsetHere(ms))}`;
}
