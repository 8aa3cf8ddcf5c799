/** Reads the Markdown that questions may be written in. */

import type { Nodes, Parents } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { RichNode, RichTag, RichText } from '../../domain/text/rich-text.ts';
import { readHtml, tidied, type TextWorld } from './read-html.ts';

const TAGS: Partial<Record<Nodes['type'], RichTag>> = {
  paragraph: 'p',
  strong: 'b',
  emphasis: 'i',
  blockquote: 'blockquote',
  listItem: 'li',
};

/** The text of a piece of Markdown. Never throws. */
export function readMarkdown(source: string, world: TextWorld): RichText {
  const { children } = unified().use(remarkParse).parse(source);
  const text = tidied(children.flatMap((node) => read(node, world)));
  const [only] = text;
  const isWrapped =
    text.length === 1 && typeof only === 'object' && 'tag' in only && only.tag === 'p';
  return isWrapped ? only.children : text;
}

function read(node: Nodes, world: TextWorld): RichNode[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'inlineCode':
      return [{ tag: 'code', children: [node.value] }];
    case 'code':
      return [{ tag: 'pre', children: [node.value] }];
    case 'break':
      return [{ tag: 'br', children: [] }];
    case 'html':
      return readHtml(node.value, world);
    case 'heading':
      return [{ tag: 'p', children: [{ tag: 'b', children: inner(node, world) }] }];
    case 'list':
      return [{ tag: node.ordered ? 'ol' : 'ul', children: inner(node, world) }];
    case 'link':
      return [...inner(node, world), ` (${node.url})`];
    case 'image':
      return readHtml(
        `<img src="${attribute(node.url)}" alt="${attribute(node.alt ?? '')}">`,
        world,
      );
    default: {
      if (!('children' in node)) return [];
      const tag = TAGS[node.type];
      return tag ? [{ tag, children: inner(node, world) }] : inner(node, world);
    }
  }
}

function inner(node: Parents, world: TextWorld): RichNode[] {
  return node.children.flatMap((child) => read(child, world));
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
