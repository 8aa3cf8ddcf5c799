/** The pages of docs/errors: their examples are what the tests break and what the course says of it. */

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { formatDiagnostic } from '../../src/course/diagnostics/report.ts';
import { diagnosticsAfter, GOOD_COURSE, type Break } from '../../test/support/broken-course.ts';
import {
  adviceCases,
  errorCases,
  styleCases,
  translationCases,
  type Case,
} from '../../test/support/diagnostic-cases.ts';

const START = '<!-- the example: made by npm run guide from test/support/diagnostic-cases.ts -->';
const END = '<!-- the end of the example -->';

type Replacement = Extract<Break, { replace: string }>;

/** The pages whose example one replaced text shows: path and text. */
export async function errorPages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const example of [...errorCases, ...adviceCases, ...styleCases, ...translationCases]) {
    const [change, ...others] = example.breaks;
    if (!change || others.length > 0 || !('replace' in change)) continue;
    const file = `docs/errors/${example.code}.md`;
    const page = readFileSync(file, 'utf8');
    // Where the test's example would teach nothing, the page has one of its own.
    if (page.includes(START)) pages.set(file, withExample(page, await exampleOf(example, change)));
  }
  return pages;
}

async function exampleOf({ code, when, breaks }: Case, change: Replacement): Promise<string> {
  const good = readFileSync(`${GOOD_COURSE}/src/content/${change.file}`, 'utf8');
  const [wrong, right] = differingLines(good.replace(change.replace, change.by), good);
  const message = (await diagnosticsAfter(...breaks)).find((found) => found.code === code);
  const fence = (text: string) =>
    text === '' ? '\nnothing,\n' : `\n\`\`\`${extname(change.file).slice(1)}\n${text}\n\`\`\`\n`;
  return [
    `Where ${when}, such as in \`${change.file}\`,`,
    fence(wrong),
    'the course says',
    `\n\`\`\`text\n${message ? formatDiagnostic(message) : ''}\n\`\`\`\n`,
    'and this is right:',
    right === '' ? '\nthe same without these lines.' : fence(right),
  ].join('\n');
}

/** The lines in which two texts differ, of each. */
function differingLines(text: string, other: string): [string, string] {
  const [left, right] = [text.split('\n'), other.split('\n')];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const between = (lines: string[]) => lines.slice(start, lines.length - end).join('\n');
  return [between(left), between(right)];
}

function withExample(page: string, example: string): string {
  const [before = '', rest = ''] = page.split(START);
  const [, after = ''] = rest.split(END);
  return `${before}${START}\n\n${example.trim()}\n\n${END}${after}`;
}
