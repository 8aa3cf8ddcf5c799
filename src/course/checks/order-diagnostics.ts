/** What events say they come after, where the dates or one another say otherwise. */

import { parseHistoricalDate } from '../../domain/dates/parse-historical-date.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';
import { circleThrough } from './circle.ts';

type EventOfCourse = CourseRecords['events'][number];

/** Events that come after themselves in the end, and those whose date lies before what they follow. */
export function orderDiagnostics({ events }: CourseRecords): Diagnostic[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return events.flatMap((event) => [...circleOf(event, byId), ...contradictions(event, byId)]);
}

/** Told once for each circle, at the event whose id comes first. */
function circleOf(event: EventOfCourse, byId: Map<string, EventOfCourse>): Diagnostic[] {
  const circle = circleThrough(event.id, (id) => byId.get(id)?.data.after ?? []);
  if (!circle || [...circle].sort()[0] !== event.id) return [];
  const place = placeOf(event, ['after']);
  return [diagnostic('circular-order', place, { circle: [event.id, ...circle] })];
}

function contradictions(event: EventOfCourse, byId: Map<string, EventOfCourse>): Diagnostic[] {
  const begins = latestBeginning(event.data.date);
  return event.data.after.flatMap((id, index) => {
    const cause = byId.get(id);
    const parsed = cause && parseHistoricalDate(cause.data.date);
    if (!begins || !cause || !parsed?.ok || begins >= parsed.date.earliest) return [];
    const place = placeOf(event, ['after', index]);
    return [
      diagnostic('effect-before-cause', place, {
        event: event.id,
        date: event.data.date,
        cause: id,
        causeDate: cause.data.date,
      }),
    ];
  });
}

/** The last ISO day on which a date can begin; `undefined` when it never has to, or is no date. */
function latestBeginning(edtf: string): string | undefined {
  const [start = ''] = edtf.split('/');
  const parsed = parseHistoricalDate(start);
  return parsed.ok ? (parsed.date.latest ?? undefined) : undefined;
}
