/** What of a content file is words: its texts, but for those that are the same in every language. */

import { createHash } from 'node:crypto';
import type { FieldSchema } from '../reader/file-fields.ts';
import { fieldIn, shapeFor } from '../reader/file-fields.ts';

/** A step on the way to a text: a field, the id of an item of a list, or its place where it has none. */
type Step = string | number;

export interface Words {
  path: readonly Step[];
  text: string;
}

/** The words that a value of the schema holds, in the order of its fields. */
export function wordsOf(schema: FieldSchema, value: unknown, path: readonly Step[] = []): Words[] {
  const shape = shapeFor(schema, value);
  if (schema.translated === 'never' || shape.translated === 'never') return [];
  if (typeof value === 'string') return isWords(shape) ? [{ path, text: value }] : [];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const field = fieldIn(shape, index);
      return field ? wordsOf(field, item, [...path, idOf(item) ?? index]) : [];
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = fieldIn(shape, key);
    return field ? wordsOf(field, inner, [...path, key]) : [];
  });
}

/** Whether a text of the field is words, and no id, date or name out of a list. */
export function isWords(field: FieldSchema): boolean {
  const { type, refersTo, chosenFrom, edtf, pattern, format, translated } = field;
  const isNamed = refersTo ?? chosenFrom ?? edtf ?? pattern ?? format ?? field.enum ?? field.const;
  return type === 'string' && isNamed === undefined && translated !== 'never';
}

/** The id of an item of a list, where it has one. */
export function idOf(item: unknown): string | undefined {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** A name for the state of an original, under which a translation says what it was made from: 8 digits. */
export function stateOf(original: unknown): string {
  return createHash('sha256').update(JSON.stringify(original)).digest('hex').slice(0, 8);
}

/** The state of the words of a record, or of a part of one. */
export function stateOfWords(schema: FieldSchema, value: unknown): string {
  return stateOf(wordsOf(schema, value).map(({ path, text }) => [path, text]));
}
