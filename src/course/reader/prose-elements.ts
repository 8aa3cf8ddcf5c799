/** The authoring tags in the tree of prose: what their attributes say, and the words within them. */

import type { Node, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { isLinkTag, type AuthoringTag } from './authoring-tags.ts';
import type { Position } from './yaml-text.ts';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What an attribute names: one id, or several with spaces between them. */
export function valuesOf(value: string, { isList }: Pick<AuthoringTag, 'isList'>): string[] {
  return isList ? value.split(/\s+/).filter(Boolean) : [value];
}

/** Whether a node is a tag, on lines of its own or within a paragraph. */
export function isElement(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** What an attribute of a tag says, where it is a text. */
export function attributeOf(element: Element, name: string): string | undefined {
  const attribute = element.attributes.find(
    (candidate): candidate is MdxJsxAttribute =>
      candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** Whether there is a link within a tag. */
export function holdsLink(element: Element): boolean {
  let found = false;
  visit({ type: 'root', children: element.children } as Root, (node) => {
    found ||= node.type === 'link' || (isElement(node) && isLinkTag((node as Element).name ?? ''));
  });
  return found;
}

/** As `attributeOf`, but a name alone is an empty text. */
export function optionOf(element: Element, name: string): string | undefined {
  const isThere = element.attributes.some(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return isThere ? (attributeOf(element, name) ?? '') : undefined;
}

/** The words of a node and of what it holds. */
export function textOf(node: Node): string {
  let text = '';
  visit(node, 'text', (found) => {
    text += (found as unknown as { value: string }).value;
  });
  return text;
}

/** Where a node begins, counted from 1. */
export function positionOf(node: Node): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}
