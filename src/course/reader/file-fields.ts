/** The fields of content files, as JSON Schema: for messages, for editors, for the authoring guide. */

import { z } from 'astro/zod';
import type { ChosenFrom, Referable, Translated } from '../../schema/words.ts';

/** As much of a JSON Schema as the schemas of content need. */
export interface FieldSchema {
  type?: string;
  description?: string;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
  prefixItems?: FieldSchema[];
  anyOf?: FieldSchema[];
  oneOf?: FieldSchema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  /** Of an id: what it is the id of. */
  refersTo?: Referable;
  /** Of an id: the list that it stands in. */
  chosenFrom?: ChosenFrom;
  /** Whether it is a date in EDTF. */
  edtf?: boolean;
  /** What a translation does with its texts, where it does not give each its words. */
  translated?: Translated;
  pattern?: string;
  format?: string;
  [keyword: string]: unknown;
}

const made = new WeakMap<z.ZodType, FieldSchema>();

/** What an author writes in a file of the schema, as a JSON Schema. */
export function fieldsOfFile(schema: z.ZodType): FieldSchema {
  const before = made.get(schema);
  if (before) return before;
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FieldSchema;
  made.set(schema, json);
  return json;
}

/** The names that fields may have at a place of a file, given what the file holds; none where there are none. */
export function namesAt(
  schema: FieldSchema,
  path: readonly PropertyKey[],
  value: unknown,
): string[] {
  const [step, ...rest] = path;
  const shape = shapeFor(schema, value);
  if (step === undefined) return Object.keys(shape.properties ?? {});
  const inner = fieldIn(shape, step);
  return inner ? namesAt(inner, rest, (value as Record<PropertyKey, unknown> | null)?.[step]) : [];
}

/** A text in a file, with its field and the way to it. */
interface Leaf {
  path: readonly PropertyKey[];
  field: FieldSchema;
  text: string;
}

/** Of each record whose texts were asked for: several checks do so, after every edit. */
const texts = new WeakMap<object, { schema: FieldSchema; leaves: Leaf[] }>();

/** The texts that a value of the schema holds; fields that the schema does not have are passed over. */
export function textsIn(schema: FieldSchema, value: unknown): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return leavesIn(schema, value, []);
  const before = texts.get(value);
  if (before?.schema === schema) return before.leaves;
  const leaves = leavesIn(schema, value, []);
  texts.set(value, { schema, leaves });
  return leaves;
}

function leavesIn(schema: FieldSchema, value: unknown, path: readonly PropertyKey[]): Leaf[] {
  const shape = shapeFor(schema, value);
  if (typeof value === 'string') return [{ path, field: shape, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    const field = fieldIn(shape, step);
    return field ? leavesIn(field, inner, [...path, step]) : [];
  });
}

/** The ids of other records that a value of the schema holds, with the way to each. */
export function idsIn(
  schema: FieldSchema,
  value: unknown,
): { path: readonly PropertyKey[]; id: string; collection: Referable }[] {
  return textsIn(schema, value).flatMap(({ path, field, text }) =>
    field.refersTo ? [{ path, id: text, collection: field.refersTo }] : [],
  );
}

/** The field of that name, or of the items of a list. */
export function fieldIn(shape: FieldSchema, step: PropertyKey): FieldSchema | undefined {
  return typeof step === 'number'
    ? (shape.prefixItems?.[step] ?? shape.items)
    : shape.properties?.[String(step)];
}

/** Of several shapes, the one whose kind the value has, else the one that is of its sort. */
export function shapeFor(schema: FieldSchema, value: unknown): FieldSchema {
  const shapes = schema.oneOf ?? schema.anyOf;
  if (!shapes) return schema;
  const kind = (value as { kind?: unknown } | null)?.kind;
  const sort = Array.isArray(value) ? 'array' : typeof value;
  return (
    shapes.find(({ properties }) => kind !== undefined && properties?.kind?.const === kind) ??
    shapes.find(({ type }) => type === sort) ??
    {}
  );
}
