/** Signs that were meant to mark something, and stand in the text as they were written. */

import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { NotProse } from '../diagnostics/errors.ts';
import { AUTHORING_TAGS } from './authoring-tags.ts';
import type { Foreign } from './foreign-matter.ts';
import { positionOf } from './prose-elements.ts';
import type { Position } from './yaml-text.ts';

/** Marks of Markdown that mark nothing. */
const STRAY_MARKS: [mark: RegExp, kind: NotProse][] = [
  [/\[\^[^\]\s]+\]/, 'footnote'],
  [/\[\[[^\]]+\]\]/, 'mark'],
  [/\[[^\]]+\] ?\((?:https?:|\/)[^)]*\)?/, 'mark'],
  [/\([^)]+\)\[(?:https?:|\/)[^\]]*\]/, 'mark'],
  [/\[[^\]]+\]\[[^\]]*\]/, 'mark'],
  [/\*\*.{0,40}/, 'mark'],
  [/^#{2,6}[^\s#].{0,40}/m, 'heading'],
  [/^\|[^|\n]+\|[^|\n]+\|.{0,40}/m, 'table'],
];

/** A tag that was written so that it is a text. */
const STRAY_TAG = new RegExp(
  `(?:<\\s*)?\\b(?:${Object.keys(AUTHORING_TAGS).join('|')})\\s+\\w+=["“].{0,30}`,
);

const SHOWN_CHARACTERS = 60;

/** The marks that mark nothing and the tags that are none, each at its place. */
export function strayMarks(tree: Root): (Foreign & Position)[] {
  const found: (Foreign & Position)[] = [];
  visit(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    const [tag] = STRAY_TAG.exec(node.value) ?? [];
    if (tag === undefined) return;
    found.push({
      found: `a tag that is none: “${tag}”`,
      kind: 'tag as text',
      ...positionOf(node),
    });
  });
  visit(tree, 'text', (node) => {
    const mark = strayMarkIn(node);
    if (mark) found.push(mark);
  });
  return found;
}

function strayMarkIn(node: Text): (Foreign & Position) | undefined {
  const { start, end } = node.position ?? {};
  // A text that is shorter than what was written had a backslash before a sign, which is meant.
  const isAsWritten = (end?.offset ?? 0) - (start?.offset ?? 0) === node.value.length;
  if (!isAsWritten || !start) return undefined;
  for (const [pattern, kind] of STRAY_MARKS) {
    const mark = pattern.exec(node.value);
    // A sign for the start of a line is none after a tag.
    if (!mark || (pattern.multiline && mark.index === 0 && start.column !== 1)) continue;
    const before = node.value.slice(0, mark.index).split('\n');
    const column = (before.length === 1 ? start.column : 1) + before.at(-1)!.length;
    return {
      found: `marks that mark nothing: “${mark[0].slice(0, SHOWN_CHARACTERS)}”`,
      kind,
      line: start.line + before.length - 1,
      column,
    };
  }
  return undefined;
}
