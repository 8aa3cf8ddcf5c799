/** A GIFT file as its blocks: what stands between empty lines, with the comments before it. */

import { isWholeRecord } from './whole-record.ts';

export interface Block {
  /** The line on which its first word stands. */
  line: number;
  text: string;
  comments: string[];
}

/** Questions stand between empty lines; a comment is a line of its own anywhere. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let current: Block | undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  for (const [at, line] of lines.entries()) {
    const trimmed = line.trim();
    if (trimmed === '') {
      current = undefined;
      continue;
    }
    if (!current) {
      current = { line: at + 1, text: '', comments: [] };
      blocks.push(current);
    }
    if (trimmed.startsWith('//')) {
      current.comments.push(trimmed.slice(2));
      continue;
    }
    if (current.text === '') current.line = at + 1;
    current.text += `${current.text === '' ? '' : '\n'}${line}`;
    // A category needs no empty line after it.
    if (/^\$CATEGORY:/i.test(trimmed)) current = undefined;
  }
  return blocks.filter((block) => block.text !== '');
}

/** Moodle keeps the number and the tags of a question in a comment before it. */
export function labelsOf(comments: readonly string[]): { id: string; tags: string[] } {
  const all = comments.filter((comment) => !isWholeRecord(comment)).join(' ');
  return {
    id: /\[id:([^\]]*)\]/.exec(all)?.[1] ?? '',
    tags: [...all.matchAll(/\[tag:([^\]]*)\]/g)].map(([, tag = '']) => tag),
  };
}
