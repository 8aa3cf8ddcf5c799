import { isAdvice, isRemark, type Diagnostic, type Place } from './diagnostic.ts';

/**
 * All the diagnostics as a text for a terminal, in the order of the files; advice comes last, and only
 * where there is no error, of which it might be a consequence.
 */
export function formatReport(diagnostics: readonly Diagnostic[]): string {
  const ordered = inOrderOfFiles(diagnostics);
  const advice = ordered.filter(isAdvice);
  const style = ordered.filter(isRemark);
  const errors = ordered.filter((diagnostic) => !isAdvice(diagnostic) && !isRemark(diagnostic));
  return [
    ...(errors.length === 0
      ? []
      : [
          `The content has ${countOf(errors)}; no site is built while it has any.`,
          ...errors.map(formatDiagnostic),
          `${countOf(errors)} in all. Correct them and run the same command again.`,
        ]),
    ...(advice.length === 0 || errors.length > 0
      ? []
      : ['Advice, which stops no build but fails the tests:', ...advice.map(formatDiagnostic)]),
    ...(style.length === 0 || errors.length > 0
      ? []
      : ['Remarks, to be weighed:', ...style.map(formatDiagnostic)]),
  ].join('\n\n');
}

/** By file, line and column. */
export function inOrderOfFiles(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    ({ place: left }, { place: right }) =>
      left.file.localeCompare(right.file) ||
      (left.line ?? 0) - (right.line ?? 0) ||
      (left.column ?? 0) - (right.column ?? 0),
  );
}

/** One diagnostic in five lines. */
export function formatDiagnostic({ code, place, found, expected, hint }: Diagnostic): string {
  return [
    `${formatPlace(place)}  ${place.field ?? ''}  [${code}]`.replace(/ {4}/, '  '),
    `  found:     ${found}`,
    `  expected:  ${expected}`,
    `  hint:      ${hint}`,
    `  more:      ${docOf(code)}`,
  ].join('\n');
}

/** The place as terminals and editors take it: `file:line:column`, as far as it is known. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** The page of the repository that explains a code. */
export function docOf(code: Diagnostic['code']): string {
  return `docs/errors/${code}.md`;
}

/** “1 problem”, “3 problems”. */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.length === 1 ? '1 problem' : `${diagnostics.length} problems`;
}

/** Raised by code that was handed content with errors; its message is the whole report. */
export class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(formatReport(diagnostics));
    this.name = 'ContentError';
    this.diagnostics = diagnostics;
  }
}
