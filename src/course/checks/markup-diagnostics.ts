import { markIn } from '../../domain/text/plain-text.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import { everyRecord, type CourseRecords } from '../reader/records.ts';

const SHOWN_CHARACTERS = 80;

/** Fields with marks of Markdown or HTML, which would be shown as they stand. */
export function markupDiagnostics(records: CourseRecords): Diagnostic[] {
  return everyRecord(records).flatMap(({ record }) =>
    textsOf(record.data)
      .map(({ path, text }) => ({ path, marked: isAddress(text) ? undefined : markIn(text) }))
      .flatMap(({ path, marked }) =>
        marked === undefined
          ? []
          : [
              diagnostic('marked-up-text', placeOf(record, path), {
                text: marked.slice(0, SHOWN_CHARACTERS),
              }),
            ],
      ),
  );
}

/** All texts in a value, with the way to each. */
function textsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value))
    return value.flatMap((member, index) => textsOf(member, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsOf(member, [...path, key]));
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}
