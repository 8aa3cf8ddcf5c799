/** What of a content file is words: its texts, but for those that are the same in every language. */

import { createHash } from 'node:crypto';
import type { FieldSchema } from '../reader/file-fields.ts';
import { fieldIn, shapeFor } from '../reader/file-fields.ts';

/** A step on the way to a text: a field, the id of an item of a list, or its place where it has none. */
type Step = string | number;

export interface Words {
  path: readonly Step[];
  text: string;
  /** Whether it stands in a list that a translation adds to, or has one of its own for. */
  isAdded: boolean;
}

/** The words that a value of the schema holds, in the order of its fields. */
export function wordsOf(schema: FieldSchema, value: unknown): Words[] {
  return wordsIn(schema, value, { path: [], isAdded: false });
}

function wordsIn(schema: FieldSchema, value: unknown, at: Omit<Words, 'text'>): Words[] {
  const shape = shapeFor(schema, value);
  if (schema.translated === 'never' || shape.translated === 'never') return [];
  if (typeof value === 'string') return isWords(shape) ? [{ ...at, text: value }] : [];
  const isAdded = at.isAdded || shape.translated !== undefined;
  const inner = (step: Step, field: FieldSchema | undefined, inside: unknown): Words[] =>
    field ? wordsIn(field, inside, { path: [...at.path, step], isAdded }) : [];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      inner(idOf(item) ?? index, fieldIn(shape, index), item),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => inner(key, fieldIn(shape, key), member));
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

/**
 * The state of the words of a record, or of a part of one. Lists to which a translation adds its own
 * are no part of it: one more spelling in one language makes no other old.
 */
export function stateOfWords(schema: FieldSchema, value: unknown): string {
  const told = wordsOf(schema, value).filter(({ isAdded }) => !isAdded);
  return stateOf(told.map(({ path, text }) => [path, text]));
}
