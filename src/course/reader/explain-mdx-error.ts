/** Why the prose of a chapter or a page cannot be read, in words for an author. */

import { AUTHORING_TAGS, isLinkTag } from './authoring-tags.ts';
import type { Explanation } from './yaml-trouble.ts';
import type { Position } from './yaml-text.ts';

/** What the parser of MDX says: `16:3: Expected a closing tag for … (mdx-jsx:…)`. */
const SAID = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/;

/** What an author did to a body over which the parser threw this. */
export function explainMdxError(error: unknown, body: string): Explanation {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = message] = SAID.exec(message) ?? [];
  const at = { line: Number(line), column: Number(column) };
  const [, stray] = /Unexpected closing tag `([^`]+)`, expected an open tag/.exec(reason) ?? [];
  if (stray !== undefined) {
    return { ...at, found: `${stray}, which closes nothing`, expected: 'an opening tag before it' };
  }
  if (/closing tag/.test(reason)) return tagNotClosed(reason, at);
  if (/closing brace/.test(reason)) {
    return { ...at, found: 'an opening brace { that is not closed', expected: BRACE };
  }
  const [written = ''] = textAt(body, at).split('\n');
  if (/expression/.test(reason)) return noExpression(body, at);
  return noTag(written, textAt(body, at).split(/\n\s*\n/)[0] ?? '', at);
}

const SHOWN_CHARACTERS = 40;
const AN_ADDRESS = {
  found: 'an address in < >',
  expected: 'a link with words: [what it is](https://…)',
};
const BRACE = 'a backslash before a brace that is meant as such: \\{';

/** What stands in braces and is no expression; the parser names the sign at which it gave up. */
function noExpression(body: string, { line, column }: Position): Explanation {
  const before =
    body
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const open = Math.max(0, body.lastIndexOf('{', before + column - 1));
  const above = body.slice(0, open).split('\n');
  return {
    line: above.length,
    column: above.at(-1)!.length + 1,
    found: `“${body.slice(open, open + SHOWN_CHARACTERS).split('\n')[0]}”, where a brace begins what is no text`,
    expected: BRACE,
  };
}

/** A sign < with which no tag begins: `written` to the end of its line, `block` to the next empty one. */
function noTag(written: string, block: string, at: Position): Explanation {
  if (written.startsWith('<!--')) {
    return {
      ...at,
      found: 'a comment of HTML: <!-- … -->',
      expected: 'text alone; a remark that readers do not see is written {/* … */}',
    };
  }
  if (/^<https?:/.test(written)) return { ...at, ...AN_ADDRESS };
  const value = /^<\w[^<>]*?=\s*(?!["'{\s])(\S{1,30})/.exec(block)?.[1];
  if (value !== undefined) {
    return {
      ...at,
      found: `“${value}” after the equals sign in a tag`,
      expected: 'a value in straight quotation marks: id="its-id"',
    };
  }
  if (/^<[A-Z]/.test(written)) {
    return {
      ...at,
      found: 'a tag that is begun and does not end',
      expected: '> or /> at its end, and a quotation mark after each value',
    };
  }
  return {
    ...at,
    found: `< before “${/^\S{0,30}/.exec(written.slice(1))?.[0] ?? ''}”, where no tag begins`,
    expected: 'a backslash before a sign that is meant as such: \\<',
  };
}

/** As the parser names an opening tag: `<Term>` (1:3), or `<Term>` opened at 1:3. */
const OPENED = /`<([^/`][^`]*)>`(?: \(| opened at )(\d+):(\d+)/;

function tagNotClosed(reason: string, at: Position): Explanation {
  const [, tag = '…', line = at.line, column = at.column] = OPENED.exec(reason) ?? [];
  const place = { line: Number(line), column: Number(column) };
  if (/\w\.\w/.test(tag)) return { ...place, ...AN_ADDRESS };
  const wrong = /Unexpected closing tag `(<\/[^`]+>)`/.exec(reason)?.[1];
  return {
    ...place,
    found: wrong === undefined ? `<${tag}> that is not closed` : `<${tag}> that ${wrong} closes`,
    expected: endOf(tag),
  };
}

/** How a tag is to be ended. */
export function endOf(tag: string): string {
  if (isLinkTag(tag)) return `</${tag}> after its words, in the same paragraph`;
  if (tag in AUTHORING_TAGS) return `a slash at its end: <${tag} … />`;
  if (tag === 'br') return 'an empty line, after which a new paragraph begins';
  return 'Markdown or a tag of the course: chapters have no tags of HTML';
}

/** The body from a position on. */
function textAt(body: string, { line, column }: Position): string {
  const lines = body.split('\n').slice(line - 1);
  return lines.join('\n').slice(column - 1);
}
