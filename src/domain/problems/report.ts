import type { Place, Problem } from './problem.ts';

/** All the problems as a text for a terminal, in the order of the files, with their number. */
export function formatReport(problems: readonly Problem[]): string {
  const ordered = [...problems].sort(
    (left, right) =>
      left.place.file.localeCompare(right.place.file) ||
      (left.place.line ?? 0) - (right.place.line ?? 0),
  );
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [
    `The content has ${count}. Nothing was built.`,
    ...ordered.map(formatProblem),
    `${count} in all. Mend them and run the same command again.`,
  ].join('\n\n');
}

/** One problem in five lines. */
export function formatProblem({ code, place, found, expected, mend }: Problem): string {
  return [
    `${formatPlace(place)}  [${code}]`,
    `  found:     ${found}`,
    `  expected:  ${expected}`,
    `  mend:      ${mend}`,
  ].join('\n');
}

function formatPlace({ file, field, line }: Place): string {
  return [file, line === undefined ? '' : `, line ${line}`, field ? `, ${field}` : ''].join('');
}

/** Raised by code that was handed content with problems; its message is the whole report. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(formatReport(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
