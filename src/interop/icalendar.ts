/** The events as a calendar (iCalendar, RFC 5545): each lasts all the days that its date
 * can mean, and one whose end is open its first day. */

import ical, { ICalEventTransparency } from 'ical-generator';
import type { Course } from '../course/graph.ts';
import { dayAfter } from '../domain/timeline/timeline-rows.ts';

/** The text of an `.ics` file, whose calendar bears the course's name. */
export function eventsToICalendar(
  events: Course['events'],
  { id, name }: { id: string; name: string },
): string {
  const calendar = ical({ name, prodId: { company: name, product: 'Timeline' } });
  for (const event of events) {
    const { earliest, latest } = event.date;
    calendar.createEvent({
      id: `${event.id}@${id}`,
      // The same file from the same content, whenever it is built.
      stamp: utc(earliest),
      start: utc(earliest),
      end: new Date(dayAfter(latest ?? earliest)),
      allDay: true,
      timezone: null,
      summary: event.title,
      description: `${event.label}. ${event.summary}`,
      location: event.place,
      categories: event.themes.map((theme) => ({ name: theme })),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function utc(isoDay: string): Date {
  return new Date(`${isoDay}T00:00:00Z`);
}
