/** The fields of content files, as JSON Schema: for messages, for editors, for the authoring guide. */

import { z } from 'astro/zod';

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
  const inner =
    typeof step === 'number'
      ? (shape.prefixItems?.[step] ?? shape.items)
      : shape.properties?.[String(step)];
  return inner ? namesAt(inner, rest, (value as Record<PropertyKey, unknown> | null)?.[step]) : [];
}

/** Of several shapes, the one whose kind the value has, else the one that is of its sort. */
function shapeFor(schema: FieldSchema, value: unknown): FieldSchema {
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
