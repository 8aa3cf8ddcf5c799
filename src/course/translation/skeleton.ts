/** A file for a translator to fill in: each of the original's words as a remark above its field. */

import { Document, isMap, isScalar, isSeq, type Node as YamlNode, type Pair } from 'yaml';
import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { fieldIn, shapeFor, type FieldSchema } from '../reader/file-fields.ts';
import { partsOf, statesOfProse } from './prose-parts.ts';
import { idOf, isWords, stateOfWords, wordsOf } from './words-of.ts';

/** Whether the record is one part, which is new or old as a whole, or each of its items is one. */
export type PartsAre = 'record' | 'items';

/** The head of a translation, as YAML: its fields are empty, and each has the original above it. */
export function skeletonOfRecord(schema: FieldSchema, original: unknown, parts: PartsAre): string {
  const value = emptied(schema, original, parts === 'items' ? 'items' : undefined);
  const dated =
    parts === 'record' ? { of: stateOfWords(schema, original), ...(value as object) } : value;
  const document = new Document(dated);
  remark(document.contents, schema, original);
  return document.toString({ lineWidth: 0, nullStr: '' });
}

/** The prose of a translation: its anchors, with the original's text as remarks between them. */
export function skeletonOfProse(tree: Root, body: string): string {
  const states = statesOfProse(tree);
  return partsOf(tree)
    .filter(({ anchor }) => anchor !== undefined)
    .map(({ anchor, blocks }) => {
      const original = blocks.map((block) => sourceOf(block, blocks, body)).join('\n\n');
      return `{/*\n${original}\n*/}\n\n<Anchor id="${anchor!}" of="${states.get(anchor!)!}" />\n`;
    })
    .join('\n');
}

function emptied(schema: FieldSchema, original: unknown, dated: 'items' | undefined): unknown {
  const shape = shapeFor(schema, original);
  if (typeof original === 'string') return isWords(shape) ? null : undefined;
  if (Array.isArray(original)) {
    if (shape.translated) return [];
    const inner = fieldIn(shape, 0) ?? {};
    return original.map((item: unknown) => {
      const words = emptied(inner, item, undefined);
      const id = idOf(item);
      if (id === undefined) return words;
      const state = dated === 'items' ? { of: stateOfWords(inner, item) } : {};
      return { id, ...state, ...(words as object) };
    });
  }
  const fields = Object.entries(original as object).flatMap(([key, value]: [string, unknown]) => {
    const field = fieldIn(shape, key);
    if (!field || wordsOf(field, value).length === 0) return [];
    return [[key, emptied(field, value, dated)]];
  });
  return Object.fromEntries(fields);
}

/** Writes the original's text above each field that waits for words. */
function remark(node: unknown, schema: FieldSchema, original: unknown): void {
  const shape = shapeFor(schema, original);
  if (isSeq(node)) {
    const inner = fieldIn(shape, 0) ?? {};
    node.items.forEach((item, index) => {
      const value = (original as unknown[])[index];
      if (isScalar(item) && typeof value === 'string') item.commentBefore = asRemark(value);
      else remark(item, inner, value);
    });
  }
  if (!isMap(node)) return;
  for (const pair of node.items as Pair<YamlNode>[]) {
    const key = String((pair.key as { value?: unknown }).value);
    const value = (original as Record<string, unknown>)[key];
    const field = fieldIn(shape, key);
    if (!field || key === 'id') continue;
    if (typeof value === 'string') pair.key.commentBefore = asRemark(value);
    else if (shapeFor(field, value).translated) {
      pair.key.commentBefore = asRemark((value as unknown[]).join(' · '));
    } else remark(pair.value, field, value);
  }
}

const asRemark = (text: string) => text.replace(/^/gm, ' ');

/** The source of a block, in which citations have the numbers by which a translation names them. */
function sourceOf(block: Node, part: readonly Node[], body: string): string {
  const cites: Node[] = [];
  visit({ type: 'root', children: part } as Root, (node) => {
    if ('name' in node && node.name === 'Cite') cites.push(node);
  });
  const start = block.position?.start.offset ?? 0;
  let source = body.slice(start, block.position?.end.offset);
  cites.toReversed().forEach((cite, index) => {
    const from = (cite.position?.start.offset ?? 0) - start;
    const to = (cite.position?.end.offset ?? 0) - start;
    if (from < 0 || to > source.length + 1000 || !source.slice(from).startsWith('<Cite')) return;
    source = `${source.slice(0, from)}<Cite n="${cites.length - index}" />${source.slice(to)}`;
  });
  return source;
}
