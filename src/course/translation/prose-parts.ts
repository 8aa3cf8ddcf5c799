/** The prose of a chapter or a page in parts: what a translation is made of, and what it is held to. */

import type { Node, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { attributeOf } from '../reader/prose-elements.ts';
import { stateOf } from './words-of.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The state of each part of the original, by its anchor. */
export function statesOfProse(original: Root): Map<string, string> {
  return new Map(
    partsOf(original).flatMap((part) =>
      part.anchor === undefined ? [] : [[part.anchor, stateOfPart(part)] as const],
    ),
  );
}

export interface Part {
  anchor: string | undefined;
  /** The state of the original from which it was translated. */
  state: string | undefined;
  blocks: RootContent[];
}

/** The parts of prose, in order; blocks before the first anchor are one without. */
export function partsOf(tree: Root): Part[] {
  const parts: Part[] = [];
  let part: Part | undefined;
  for (const block of tree.children) {
    const anchor = anchorIn(block);
    const hasBegun = part?.blocks.some(({ type }) => type !== 'heading') ?? false;
    if (!part || (hasBegun && (block.type === 'heading' || anchor))) {
      part = { anchor: undefined, state: undefined, blocks: [] };
      parts.push(part);
    }
    part.blocks.push(block);
    if (anchor) {
      part.anchor = attributeOf(anchor, 'id');
      part.state = attributeOf(anchor, 'of');
    }
  }
  return parts;
}

/** Whether it is text; other blocks are boxes and charts, which the original alone has. */
export function isWords({ type }: Node): boolean {
  return ['paragraph', 'heading', 'list', 'blockquote', 'table'].includes(type);
}

/** What a translator has before them: text, and what is marked; which source is cited where is not theirs. */
export function stateOfPart({ blocks }: Part): string {
  return stateOf(blocks.filter(isWords).map(wordsIn));
}

function wordsIn(node: Node): unknown {
  const { type, value, name, children } = node as Node &
    Partial<Parent> & { value?: string; name?: string };
  const id = name === 'Term' || name === 'Event' ? attributeOf(node as Element, 'id') : undefined;
  return [type, value, name, id, children?.map(wordsIn)];
}

function anchorIn(block: RootContent): Element | undefined {
  return block.type === 'paragraph' ? elementsIn([block], 'Anchor')[0] : undefined;
}

export function elementsIn(nodes: readonly Node[], tag: string): Element[] {
  const found: Element[] = [];
  visit({ type: 'root', children: nodes } as Root, (node) => {
    const isElement = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
    if (isElement && node.name === tag) found.push(node);
  });
  return found;
}
