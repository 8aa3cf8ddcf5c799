/** What Zod finds wrong with the shape of a record, as diagnostics. */

import type { z } from 'astro/zod';
import { diagnostic, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';

type Issue = z.core.$ZodIssue;

/** The diagnostics of one issue; `placeOf` finds a field in the file. */
export function shapeDiagnostics(
  issue: Issue,
  placeOf: (path: PropertyKey[]) => Place,
): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      diagnostic('wrong-shape', placeOf([...issue.path, key]), {
        found: `the unknown field “${key}”`,
        expected: 'only fields that the course knows',
      }),
    );
  }
  return [
    diagnostic('wrong-shape', placeOf(issue.path), {
      found: foundPhrase(issue),
      expected: expectedPhrase(issue),
    }),
  ];
}

const EXPECTED_TYPES: Record<string, string> = {
  string: 'some text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: lines that begin with a hyphen, or [one, two]',
  object: 'fields, each as “name: value”',
};

function foundPhrase(issue: Issue): string {
  if (issue.input === undefined) return 'nothing: the field is missing';
  const text = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
  return `“${text.slice(0, 80)}”`;
}

function expectedPhrase(issue: Issue): string {
  if (isUnquoted(issue)) return `some text; put it in quotation marks: "${String(issue.input)}"`;
  if (issue.code === 'invalid_type') return EXPECTED_TYPES[issue.expected] ?? issue.message;
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

/** Whether YAML took a text for a number, or for true or false. */
function isUnquoted(issue: Issue): boolean {
  return (
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    ['number', 'boolean'].includes(typeof issue.input)
  );
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
