/** Puts the words of a translation in the place of those of a record; all else stays as it is. */

import { fieldIn, shapeFor, type FieldSchema } from '../reader/file-fields.ts';
import { nearestTo } from '../../domain/text/nearest.ts';
import { idOf, stateOfWords, wordsOf } from './words-of.ts';

type Path = readonly PropertyKey[];

/** What is wrong with a translation, and where. */
interface TranslationFault {
  path: Path;
  found: string;
  expected: string;
}

export interface TranslatedRecord {
  /** The record in the language, with the original's words where it has none or none of this state. */
  data: unknown;
  faults: TranslationFault[];
  /** Parts whose original is another than that which was translated. */
  stale: { path: Path; state: string }[];
  /** Words that are not translated, as ways to them. */
  missing: Path[];
  /** Whether nothing says from which state the words were made: what stands there may be the original. */
  isUndated: boolean;
}

/**
 * The record in the words of the translation. A translation has the shape of its original without
 * all that is no words: items of lists are told by their id, else by their order; “of” says of which
 * state of the original (`stateOfWords`) the words around it are.
 */
export function translateRecord(
  schema: FieldSchema,
  original: unknown,
  translation: unknown,
): TranslatedRecord {
  const found: Found = { faults: [], stale: [], missing: [] };
  if (translation !== undefined && !saysOf(translation)) {
    const fault = { path: [], found: 'words without a field “of”', expected: EXPECTED_STATE };
    const faults = [fault];
    return { ...found, data: original, faults, isUndated: true };
  }
  const data = translate({ schema, original, words: translation, path: [], isDated: false }, found);
  return { data, ...found, isUndated: false };
}

interface Part {
  schema: FieldSchema;
  original: unknown;
  words: unknown;
  path: Path;
  /** Whether something around it says which state it was made from. */
  isDated: boolean;
}

type Found = Pick<TranslatedRecord, 'faults' | 'stale' | 'missing'>;

/** Whether a field “of” stands anywhere in it. */
function saysOf(words: unknown): boolean {
  if (typeof words !== 'object' || words === null) return false;
  return 'of' in words || Object.values(words).some(saysOf);
}

function translate(part: Part, found: Found): unknown {
  const { original, words, path } = part;
  const schema = shapeFor(part.schema, original);
  const fault = (what: string, expected: string): unknown => {
    found.faults.push({ path, found: what, expected });
    return original;
  };
  if (words === undefined || words === null) return leaveAsItIs(part, found);
  const hasOwn = schema.translated === 'adds' || schema.translated === 'replaces';
  if (!hasOwn && original !== undefined && wordsOf(schema, original).length === 0) {
    return fault('a field that is no words', 'it only in the original, which it is taken from');
  }
  if (typeof original === 'string') {
    if (typeof words !== 'string') return fault('no text', 'its words in the language, as a text');
    if (words.trim() === '') return leaveAsItIs(part, found);
    if (!part.isDated) return fault('words without a field “of”', EXPECTED_STATE);
    return words.trim();
  }
  if (Array.isArray(original)) {
    if (!Array.isArray(words)) return fault('no list', 'a list, as the original has one');
    return translateList({ ...part, schema, original, words }, found);
  }
  if (typeof words !== 'object' || Array.isArray(words)) {
    return fault('no fields', 'the fields of the original that are words');
  }
  return translateFields({ ...part, schema }, words as Record<string, unknown>, found);
}

const EXPECTED_STATE =
  '“of:” with the state of the original that was translated; “npm run translate” writes it';

function leaveAsItIs({ schema, original, path }: Part, found: Found): unknown {
  found.missing.push(...wordsOf(schema, original).map((words) => [...path, ...words.path]));
  return original;
}

function translateFields(part: Part, words: Record<string, unknown>, found: Found): unknown {
  const { schema, path } = part;
  const original = (part.original ?? {}) as Record<string, unknown>;
  const { of: state, ...fields } = words;
  if (state !== undefined) {
    const now = stateOfWords(schema, original);
    if (state !== now) {
      found.stale.push({ path, state: now });
      // What is wrong with its shape is told all the same.
      const { faults } = found;
      translateFields(part, { ...fields, of: now }, { faults, stale: [], missing: [] });
      return original;
    }
  }
  const isDated = part.isDated || state !== undefined;
  const known = Object.keys(original).filter((key) => fieldIn(schema, key));
  for (const key of Object.keys(fields)) {
    if (key === 'id' || known.includes(key)) continue;
    const nearest = nearestTo(key, known);
    const expected = `a field that the original has${nearest === undefined ? '' : `; the nearest is “${nearest}”`}`;
    found.faults.push({ path: [...path, key], found: `the field “${key}”`, expected });
  }
  const translated = known
    .filter((key) => key !== 'id')
    .map((key) => {
      const field = fieldIn(schema, key)!;
      const inner = { schema: field, original: original[key], words: fields[key], isDated };
      return [key, translate({ ...inner, path: [...path, key] }, found)];
    });
  return { ...original, ...(Object.fromEntries(translated) as object) };
}

interface ListPart extends Part {
  original: unknown[];
  words: unknown[];
}

function translateList(part: ListPart, found: Found): unknown {
  const { schema, original, words, path, isDated } = part;
  const itemSchema = fieldIn(schema, 0) ?? {};
  if (schema.translated) {
    if (words.length === 0)
      return schema.translated === 'adds' ? original : leaveAsItIs(part, found);
    if (!isDated) {
      found.faults.push({ path, found: 'words without a field “of”', expected: EXPECTED_STATE });
      return original;
    }
    return schema.translated === 'adds' ? [...new Set([...words, ...original])] : words;
  }
  const hasIds = original.some((item) => idOf(item) !== undefined);
  if (!hasIds && words.length !== original.length) {
    const expected = `${original.length}, in the order of the original`;
    found.faults.push({ path, found: `${words.length} of these`, expected });
    return original;
  }
  if (hasIds) {
    const ids = original.map((item) => String(idOf(item)));
    words.forEach((item, index) => {
      const id = idOf(item);
      if (id !== undefined && ids.includes(id)) return;
      const expected = `“id:” with one of the original’s: ${ids.join(', ')}`;
      const what = id === undefined ? 'an item without its id' : `the id “${id}”`;
      found.faults.push({ path: [...path, index], found: what, expected });
    });
  }
  return original.map((item, index) => {
    const at = hasIds ? words.findIndex((candidate) => idOf(candidate) === idOf(item)) : index;
    const place = [...path, at === -1 ? index : at];
    return translate(
      { schema: itemSchema, original: item, words: words[at], path: place, isDated },
      found,
    );
  });
}
