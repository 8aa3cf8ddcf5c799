import type { FieldSchema } from '../../src/course/reader/file-fields.ts';
import { nearestTo } from '../../src/domain/text/nearest.ts';

/** What else may stand on the command line than the fields of a file. */
const BESIDE_FIELDS = ['id', 'kind', 'chapter'];

/**
 * Each flag that is no field of what was made, with what is probably meant: a misspelt one would leave
 * a file without what its author believes to be in it.
 */
export function unusedFlags(
  flags: Iterable<string>,
  schema: FieldSchema,
  made: Record<string, unknown>,
): string[] {
  const names = Object.keys(schema.properties ?? {});
  return [...flags]
    .filter((path) => !BESIDE_FIELDS.includes(path) && !isIn(made, path.split('.')))
    .map((path) => {
      const [first = ''] = path.split('.');
      const nearest = nearestTo(first, names);
      return nearest === undefined
        ? `--${path} is no field; there are: ${names.join(', ')}`
        : `--${path} is no field; nearest: --${nearest}`;
    });
}

/** Whether there is something at a path; of a list of texts at the path of the list. */
function isIn(value: unknown, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return value !== undefined && !isListOfFields(value);
  if (typeof value !== 'object' || value === null) return false;
  return isIn((value as Record<string, unknown>)[step], rest);
}

function isListOfFields(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'object';
}
