/**
 * A diagnostic says what is wrong with content, or could be better, to an author who is no
 * programmer: where it is, what was found, what was expected, and how to correct it.
 */

import { visibleSigns } from '../../domain/text/visible-signs.ts';
import { ADVICE } from './advice.ts';
import { ERRORS } from './errors.ts';
import { STYLE } from './style.ts';
import { TRANSLATION } from './translation.ts';

export interface Place {
  /** Path from the project's root. */
  file: string;
  /** The field as it stands in the file, such as `citations[0].source`. */
  field?: string | undefined;
  /** Counted from 1, as is the column. */
  line?: number | undefined;
  column?: number | undefined;
}

export interface Detail {
  found: string;
  expected: string;
  hint: string;
}

export interface Diagnostic extends Detail {
  code: DiagnosticCode;
  place: Place;
}

const catalogue = { ...ERRORS, ...ADVICE, ...STYLE, ...TRANSLATION };

export type DiagnosticCode = keyof typeof catalogue;

/** A diagnostic of the catalogue at a place; `about` is what its sentences are made from. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  place: Place,
  about: Parameters<(typeof catalogue)[Code]>[0],
): Diagnostic {
  const detail = (catalogue[code] as (about: never) => Detail)(about as never);
  return { code, place, ...detail, found: visibleSigns(detail.found) };
}

/** Whether it is advice, which stops no build. */
export function isAdvice({ code }: Pick<Diagnostic, 'code'>): boolean {
  return code in ADVICE;
}

/** Whether it is a remark, on which nothing depends: on style, or for translators. */
export function isRemark({ code }: Pick<Diagnostic, 'code'>): boolean {
  return code in STYLE || code in TRANSLATION;
}

/** Where the authoring guide explains the fields of a kind of file. */
export function guideTo(collection: string): string {
  return `docs/authoring.md#${collection}`;
}
