/** What Zod finds wrong with the shape of a record, as diagnostics: one for each slip of its author. */

import type { z } from 'astro/zod';
import { nearestTo } from '../../domain/text/nearest.ts';
import { diagnostic, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { fieldsOfFile, namesAt } from './file-fields.ts';

type Issue = z.core.$ZodIssue;

/** A file that was read and has not the shape of its collection. */
export interface Misshapen {
  issues: readonly Issue[];
  schema: z.ZodType;
  value: unknown;
  /** Where the fields of such a file are explained. */
  guide: string;
  /** Finds a field in the file. */
  placeOf: (path: PropertyKey[]) => Place;
}

/** The diagnostics of a file; a misspelt field, which is unknown and missing at once, has one. */
export function shapeDiagnostics(file: Misshapen): Diagnostic[] {
  const unknown = file.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownField(file, issue, key))
      : [],
  );
  const meant = new Set(unknown.map(({ path, nearest }) => keyOf([...path, nearest])));
  const others = file.issues.filter(
    (issue) =>
      issue.code !== 'unrecognized_keys' && !(isMissing(issue) && meant.has(keyOf(issue.path))),
  );
  return [
    ...unknown.map(({ found }) => found),
    ...others.map((issue) =>
      diagnostic('wrong-shape', file.placeOf(issue.path), {
        found: foundPhrase(issue),
        expected: expectedPhrase(issue),
        guide: file.guide,
      }),
    ),
  ];
}

interface UnknownField {
  path: readonly PropertyKey[];
  /** The field that is probably meant: one that is not there yet. */
  nearest: string;
  found: Diagnostic;
}

function unknownField(
  { schema, value, guide, placeOf }: Misshapen,
  { path }: Issue,
  key: string,
): UnknownField {
  const parent = path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown>)[step],
    value,
  );
  const names = namesAt(fieldsOfFile(schema), path, value);
  const free = names.filter((name) => !(name in (parent as object)));
  const nearest = nearestTo(key.toLowerCase(), free) ?? '';
  const found = diagnostic('wrong-shape', placeOf([...path, key]), {
    found: `the unknown field “${key}”`,
    expected: nearest === '' ? `only fields that there are: ${names.join(', ')}` : `“${nearest}”`,
    guide,
  });
  return { path, nearest, found };
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined;
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\n');
}

const EXPECTED_TYPES: Record<string, string> = {
  string: 'some text',
  number: 'a number, in digits and without quotation marks',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'fields, each as “name: value”',
};

const SHOWN_CHARACTERS = 80;

function foundPhrase(issue: Issue): string {
  const input = inputOf(issue);
  if (input === undefined) return 'nothing: the field is missing';
  if (input === null || input === '') return 'nothing: the field is empty';
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return `“${text.slice(0, SHOWN_CHARACTERS)}”${text.length > SHOWN_CHARACTERS ? ' …' : ''}`;
}

/** What was written: of fields that are told apart, or held against each other, the one that is named. */
function inputOf({ code, input, path }: Issue): unknown {
  const name = path.at(-1);
  const isOfFields = typeof input === 'object' && input !== null && typeof name === 'string';
  if (!isOfFields || !['invalid_union', 'custom'].includes(code)) return input;
  if (code === 'invalid_union' && !(name in input)) return input;
  return (input as Record<string, unknown>)[name];
}

function expectedPhrase(issue: Issue): string {
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    return unionPhrase(issue);
  }
  if (isUnquoted(issue)) {
    const text = String(issue.input);
    return `some text; put it in quotation marks: ${fieldWith(issue, `"${text}"`)}`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') return listPhrase(issue);
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    return EXPECTED_TYPES[issue.expected] ?? issue.message;
  }
  if (issue.code === 'invalid_value') return `one of: ${issue.values.join(', ')}`;
  // The schema's own sentence, where it has one; else Zod's would be a programmer's.
  if (issue.code === 'too_small' && issue.message.startsWith('Too small:')) {
    return boundPhrase(issue, String(issue.minimum), ['or more', 'more than']);
  }
  if (issue.code === 'too_big' && issue.message.startsWith('Too big:')) {
    return boundPhrase(issue, String(issue.maximum), ['or less', 'less than']);
  }
  return issue.message;
}

/** Of several shapes the one that was probably meant: the first whose kind of value is there. */
function unionPhrase(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const firsts = issue.errors.flatMap((issues) => issues.slice(0, 1));
  const near = firsts.filter(({ code, path }) => code !== 'invalid_type' || path.length > 0);
  const phrases = (near.length > 0 ? near : firsts).map((branch) =>
    expectedPhrase({ ...branch, input: branch.input ?? issue.input, path: issue.path } as Issue),
  );
  return [...new Set(phrases)].join('; or ') || issue.message;
}

/** Whether YAML took a text for a number, or for true or false. */
function isUnquoted(issue: Issue): boolean {
  return (
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    ['number', 'boolean'].includes(typeof issue.input)
  );
}

function listPhrase(issue: Issue): string {
  const isValue = ['string', 'number', 'boolean'].includes(typeof issue.input);
  const own = issue.message.startsWith('Invalid input') ? 'a list' : issue.message;
  return isValue
    ? `${own}, in square brackets even where it has one entry: ${fieldWith(issue, `[${entriesOf(String(issue.input))}]`)}`
    : `${own}: lines that begin with a hyphen, or [one, two]`;
}

/** What stands in the place of a list, without other brackets and bullets. */
function entriesOf(text: string): string {
  return text
    .replace(/^\((.*)\)$/, '$1')
    .replace(/\s*(?:^|\s)(?:[•·*–-]|\d+[.)])\s+/gu, ', ')
    .replace(/^, /, '');
}

/** The field with a value as it would stand in the file; of an entry in a list, the value alone. */
function fieldWith({ path }: Issue, value: string): string {
  const name = path.at(-1);
  return typeof name === 'string' ? `${name}: ${value}` : value;
}

/** A bound in words: “1 or more”, “more than 0”, of a list “2 entries or more”. */
function boundPhrase(
  { origin, inclusive }: { origin: string; inclusive?: boolean | undefined },
  bound: string,
  [within, beyond]: [within: string, beyond: string],
): string {
  const unit = { array: 'entries', string: 'characters' }[origin] ?? '';
  const amount = unit === '' ? bound : `${bound} ${unit}`;
  return inclusive === false ? `${beyond} ${amount}` : `${amount} ${within}`;
}
