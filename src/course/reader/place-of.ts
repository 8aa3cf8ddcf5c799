import type { Place } from '../diagnostics/diagnostic.ts';
import type { Position } from './yaml-text.ts';

/** A file some of whose fields can be found in its text. */
interface Located {
  file: string;
  positionOf(path: readonly PropertyKey[]): Position | undefined;
}

/** The place of a field of a record, with line and column where they are known. */
export function placeOf(record: Located, path: readonly PropertyKey[]): Place {
  return { file: record.file, field: formatField(path), ...record.positionOf(path) };
}

/** A field as a reader of the file would name it: `citations[0].source`. */
function formatField(path: readonly PropertyKey[]): string {
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
