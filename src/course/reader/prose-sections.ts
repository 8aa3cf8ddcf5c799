/** The sections and paragraphs of prose, with what each mentions. */

import GithubSlugger from 'github-slugger';
import type { Node, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { noMentions, type Paragraph, type Section } from '../../domain/chapters/chapter.ts';
import { countWords } from '../../domain/text/count-words.ts';
import { AUTHORING_TAGS } from './authoring-tags.ts';
import {
  attributeOf,
  isElement,
  positionOf,
  textOf,
  valuesOf,
  type Element,
} from './prose-elements.ts';

/** The sections in their order; what stands before the first heading is one without an id. */
export function collectSections(tree: Root): Section[] {
  const slugger = new GithubSlugger();
  const opening: Section = { id: '', title: '', depth: 1, line: 1, column: 1, paragraphs: [] };
  const sections: Section[] = [opening];
  for (const block of tree.children) {
    if (block.type === 'heading') {
      const title = textOf(block);
      const id = block.data?.hProperties?.['id'];
      sections.push({
        id: typeof id === 'string' ? id : slugger.slug(title),
        title,
        depth: block.depth,
        ...positionOf(block),
        paragraphs: [],
      });
    } else {
      sections.at(-1)?.paragraphs.push(...paragraphsOf(block));
    }
  }
  return opening.paragraphs.length === 0 ? sections.slice(1) : sections;
}

function paragraphsOf(block: RootContent): Paragraph[] {
  if (block.type === 'table') {
    return block.children.map((row, index) =>
      toParagraph(row, index === 0 ? 'table-head' : 'table-row'),
    );
  }
  if (block.type === 'list' || block.type === 'blockquote') {
    return block.children.flatMap((child) => childParagraphs(child));
  }
  return [toParagraph(block)];
}

function childParagraphs(child: Node): Paragraph[] {
  return child.type === 'listItem'
    ? (child as Parent).children.map((inner) => toParagraph(inner))
    : [toParagraph(child)];
}

function toParagraph(node: Node, block: Paragraph['block'] = 'text'): Paragraph {
  const text = textOf(node);
  const mentions = noMentions();
  let anchor: string | undefined;
  visit(node, isElement, (found) => {
    const element = found as Element;
    const tag = AUTHORING_TAGS[element.name ?? ''];
    const value = tag?.attribute && attributeOf(element, tag.attribute);
    if (!value) return;
    if (element.name === 'Anchor') anchor ??= value;
    const mentioned = tag.mentions && mentions[tag.mentions];
    for (const named of valuesOf(value, tag)) {
      if (mentioned && !mentioned.includes(named)) mentioned.push(named);
    }
  });
  return {
    anchor,
    block,
    ...positionOf(node),
    words: countWords(text),
    text,
    mentions,
  };
}
