/** A JSON Schema for each kind of content file, for editors. */

import { collections, COLLECTION_NAMES, isProse } from '../../src/course/reader/collections.ts';
import { fieldsOfFile } from '../../src/course/reader/file-fields.ts';
import { courseSchema } from '../../src/schema/course.ts';

/** Where the schema of a collection stands, from the project's root. */
export function schemaFile(collection: string): string {
  return `schemas/${collection}.json`;
}

/** The schemas of all files in YAML: path and text. */
export function schemaFiles(): Map<string, string> {
  const kinds = COLLECTION_NAMES.filter((name) => !isProse(name)).map(
    (name) => [name, collections[name].schema] as const,
  );
  return new Map(
    [...kinds, ['course', courseSchema] as const].map(([name, schema]) => [
      schemaFile(name),
      JSON.stringify(fieldsOfFile(schema)),
    ]),
  );
}
