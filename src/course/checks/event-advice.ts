import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';

/** Events that the course's own documents do not speak of. */
export function eventAdvice({ events, sources }: CourseRecords): Diagnostic[] {
  const background = new Set(
    sources.filter(({ data }) => data.role === 'background').map(({ id }) => id),
  );
  return events
    .filter(({ data }) => data.citations.length > 0 && data.addedBecause === undefined)
    .filter(({ data: { citations } }) => citations.every(({ source }) => background.has(source)))
    .map((event) =>
      diagnostic('event-without-document', placeOf(event, ['citations']), { id: event.id }),
    );
}
