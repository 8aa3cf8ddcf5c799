import { parseHistoricalDate, type DateFault } from '../../domain/dates/parse-historical-date.ts';
import { suggestDate } from '../../domain/dates/suggest-date.ts';
import { diagnostic, type Place, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';

const CODES = {
  'not-edtf': 'not-a-date',
  impossible: 'impossible-date',
  'end-before-start': 'end-before-start',
} as const satisfies Record<DateFault, string>;

/** Dates that are no dates, that the calendar does not have, or that end before they start. */
export function dateDiagnostics(records: CourseRecords): Diagnostic[] {
  const dates: { text: string; place: Place }[] = [
    ...records.events.map((record) => ({
      text: record.data.date,
      place: placeOf(record, ['date']),
    })),
    ...records.chapters.map((record) => ({
      text: record.data.period,
      place: placeOf(record, ['period']),
    })),
    ...records.series.flatMap((record) =>
      record.data.points.map(({ period }, index) => ({
        text: period,
        place: placeOf(record, ['points', index, 'period']),
      })),
    ),
  ];
  return dates.flatMap(({ text, place }) => {
    const parsed = parseHistoricalDate(text);
    return parsed.ok
      ? []
      : [diagnostic(CODES[parsed.fault], place, { text, meant: suggestDate(text) })];
  });
}
