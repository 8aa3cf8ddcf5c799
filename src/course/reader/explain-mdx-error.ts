/** Why the prose of a chapter or a page cannot be read, in words for an author. */

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { AUTHORING_TAGS, isLinkTag } from './authoring-tags.ts';
import { positionOf } from './prose-elements.ts';
import type { Explanation } from './yaml-trouble.ts';
import type { Position } from './yaml-text.ts';

/** What the parser of MDX throws. */
interface MdxError {
  line?: number;
  column?: number;
  ruleId?: string;
  reason?: string;
}

/** What an author did to a body over which the parser threw this. */
export function explainMdxError(error: unknown, body: string): Explanation {
  const { line = 1, column = 1, reason = String(error) } = error as MdxError;
  const written = body.split('\n')[line - 1] ?? '';
  const at = { line, column };
  if (/Expected a closing tag|expected corresponding closing tag/.test(reason)) {
    return tagNotClosed(reason, at);
  }
  if (/closing slash/.test(reason)) {
    const tag = /<\/[\w]*>?/.exec(written.slice(Math.max(0, column - 2)))?.[0] ?? '</…>';
    return { ...at, found: `${tag}, which closes nothing`, expected: 'an opening tag before it' };
  }
  if (/closing brace/.test(reason)) return openBrace(body, at);
  if (written.includes('<!--')) {
    return {
      ...at,
      found: 'a comment of HTML: <!-- … -->',
      expected: 'text alone; a remark that readers do not see is written {/* … */}',
    };
  }
  if (/import|export/.test(reason)) {
    return {
      ...at,
      found: `a paragraph that begins with “${wordAt(written, 1)}”`,
      expected: 'another word at its beginning, or a capital letter: a program begins so',
    };
  }
  if (/acorn/.test(reason)) {
    const open = written.lastIndexOf('{', column - 1);
    return {
      line,
      column: open === -1 ? column : open + 1,
      found: `“${written.slice(Math.max(0, open)).slice(0, 40)}”, where a brace begins what is no text`,
      expected: 'a backslash before a brace that is meant as such: \\{',
    };
  }
  if (/before attribute value/.test(reason)) {
    return {
      ...at,
      found: `“${wordAt(written, column)}” after the equals sign in a tag`,
      expected: 'a value in straight quotation marks: id="its-id"',
    };
  }
  if (/end of file/.test(reason)) {
    return {
      ...lastTag(body, at),
      found: 'a tag that is begun and does not end',
      expected: '> or /> at its end, and a quotation mark after each value',
    };
  }
  if (/<https?:/.test(written)) {
    return {
      ...at,
      found: 'an address in < >',
      expected: 'a link with words: [what it is](https://…)',
    };
  }
  return {
    ...at,
    found: `< before “${wordAt(written, column)}”, where no tag begins`,
    expected: 'a backslash before a sign that is meant as such: \\<',
  };
}

/** The first block of code that nothing closes: all that stands below it would be code as well. */
export function openFence(tree: Root, body: string): Explanation | undefined {
  let open: Explanation | undefined;
  visit(tree, 'code', (node) => {
    const { start, end } = node.position ?? {};
    const written = body.slice(start?.offset, end?.offset);
    const sign = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
    const isClosed =
      sign === undefined || (/\n[ >]*(`{3,}|~{3,})\s*$/.exec(written)?.[1] ?? '').startsWith(sign);
    if (isClosed) return;
    open ??= {
      ...positionOf(node),
      found: `${sign}, which begins a block of code, and no such line that ends it`,
      expected: `text alone: take ${sign} away, or write it once more on a line below the code`,
    };
  });
  return open;
}

function tagNotClosed(reason: string, at: Position): Explanation {
  const [, tag = '…', line, column] =
    /closing tag for `<(\w+)>`(?: \((\d+):(\d+))?/.exec(reason) ?? [];
  const place = line === undefined ? at : { line: Number(line), column: Number(column) };
  const wrong = /Unexpected closing tag `(<\/\w+>)`/.exec(reason)?.[1];
  return {
    ...place,
    found: wrong === undefined ? `<${tag}> that is not closed` : `<${tag}> that ${wrong} closes`,
    expected: endOf(tag),
  };
}

function endOf(tag: string): string {
  if (isLinkTag(tag)) return `</${tag}> after its words, in the same paragraph`;
  if (tag in AUTHORING_TAGS) return `a slash at its end: <${tag} … />`;
  if (tag === 'br') return 'an empty line, after which a new paragraph begins';
  return 'Markdown or a tag of the course: chapters have no tags of HTML';
}

function openBrace(body: string, at: Position): Explanation {
  const lines = body.split('\n');
  const line = lines.findIndex((text) => text.split('{').length > text.split('}').length);
  return {
    ...(line === -1 ? at : { line: line + 1, column: (lines[line] ?? '').indexOf('{') + 1 }),
    found: 'an opening brace { that is not closed',
    expected: 'a backslash before a brace that is meant as such: \\{',
  };
}

/** Where the last tag of the body begins that has no end. */
function lastTag(body: string, otherwise: Position): Position {
  const offset = body.lastIndexOf('<');
  if (offset === -1) return otherwise;
  const before = body.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function wordAt(line: string, column: number): string {
  return /^\S{0,30}/.exec(line.slice(column - 1))?.[0] ?? '';
}
