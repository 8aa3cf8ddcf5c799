import type { Place } from '../../domain/problems/problem.ts';
import type { ContentRecord } from '../records.ts';

/** The place of a field of a record, with its line where that is known. */
export function placeOf(record: ContentRecord<unknown>, path: PropertyKey[]): Place {
  return { file: record.file, field: formatField(path), line: record.lineOf(path) };
}

/** A field as a reader of the file would name it: `citations[0].source`. */
export function formatField(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (field, key) =>
      typeof key === 'number'
        ? `${field}[${key}]`
        : field
          ? `${field}.${String(key)}`
          : String(key),
    '',
  );
}
