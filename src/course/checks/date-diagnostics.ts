import { parseHistoricalDate, type DateFault } from '../../domain/dates/parse-historical-date.ts';
import { suggestDate } from '../../domain/dates/suggest-date.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fieldsOfFile, textsIn } from '../reader/file-fields.ts';
import { placeOf } from '../reader/place-of.ts';
import { everyFile, type CourseRecords } from '../reader/records.ts';

const CODES = {
  'not-edtf': 'not-a-date',
  impossible: 'impossible-date',
  'end-before-start': 'end-before-start',
} as const satisfies Record<DateFault, string>;

/** Dates that are no dates, that the calendar does not have, or that end before they start. */
export function dateDiagnostics(records: CourseRecords): Diagnostic[] {
  return everyFile(records).flatMap(({ record, schema }) =>
    textsIn(fieldsOfFile(schema), record.data)
      .filter(({ field }) => field.edtf)
      .flatMap(({ path, text }) => {
        const parsed = parseHistoricalDate(text);
        if (parsed.ok) return [];
        const about = { text, meant: suggestDate(text) };
        return [diagnostic(CODES[parsed.fault], placeOf(record, path), about)];
      }),
  );
}
