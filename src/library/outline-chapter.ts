/**
 * Reads a chapter's MDX for what the graph needs: its sections, its paragraphs, and what each
 * mentions through the authoring tags. Rendering is Astro's business.
 */

import GithubSlugger from 'github-slugger';
import type { Heading, Node, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import {
  noMentions,
  type Mentions,
  type Paragraph,
  type Section,
} from '../domain/chapters/chapter.ts';
import { problem, type Problem } from '../domain/problems/problem.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The tags authors may use: the attribute that names what is meant, and the kind of mention. */
export const AUTHORING_TAGS: Record<
  string,
  { attribute: string; mentions?: keyof Mentions; optional?: string }
> = {
  Anchor: { attribute: 'id' },
  Cite: { attribute: 'source', mentions: 'sources', optional: 'at' },
  Term: { attribute: 'id', mentions: 'terms' },
  Event: { attribute: 'id', mentions: 'events' },
  Account: { attribute: 'id', mentions: 'accounts' },
  Series: { attribute: 'id', mentions: 'series' },
  Check: { attribute: 'question', mentions: 'questions' },
};

/** One use of a tag, with its line in the file. */
export interface TagUse {
  tag: string;
  value: string;
  line: number;
}

export interface ChapterOutline {
  sections: Section[];
  uses: TagUse[];
  problems: Problem[];
}

/** The outline of a chapter. A body that cannot be read gives no sections and one problem. */
export function outlineChapter(chapter: {
  file: string;
  body: string;
  bodyStartsAfterLine: number;
}): ChapterOutline {
  let tree: Root;
  try {
    tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(chapter.body);
  } catch (error) {
    return { sections: [], uses: [], problems: [unreadable(chapter, error)] };
  }
  const lineOf = (node: Node): number =>
    (node.position?.start.line ?? 1) + chapter.bodyStartsAfterLine;
  const { uses, problems } = collectUses(tree, chapter.file, lineOf);
  return { sections: collectSections(tree, lineOf), uses, problems };
}

function collectUses(
  tree: Root,
  file: string,
  lineOf: (node: Node) => number,
): Pick<ChapterOutline, 'uses' | 'problems'> {
  const uses: TagUse[] = [];
  const problems: Problem[] = [];
  visit(tree, isElement, (node) => {
    const element = node as Element;
    const tag = element.name ?? '';
    const line = lineOf(element);
    const known = AUTHORING_TAGS[tag];
    if (!known) {
      problems.push(
        problem('unknown-tag', { file, line }, { tag, known: Object.keys(AUTHORING_TAGS) }),
      );
      return;
    }
    const value = attributeOf(element, known.attribute);
    if (!value) {
      problems.push(
        problem('missing-attribute', { file, line }, { tag, attribute: known.attribute }),
      );
      return;
    }
    for (const attribute of element.attributes) {
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      if (name !== known.attribute && name !== known.optional) {
        const found = `the unknown attribute “${String(name)}” in <${tag}>`;
        problems.push(problem('not-prose', { file, line }, { found }));
      }
    }
    uses.push({ tag, value, line });
  });
  visit(tree, (node) => {
    const found = foreignMatter(node);
    if (found) problems.push(problem('not-prose', { file, line: lineOf(node) }, { found }));
  });
  return { uses, problems };
}

/** What a chapter may not hold, in words; `undefined` for what it may. */
function foreignMatter(node: Node): string | undefined {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `an expression in braces: {${(node as unknown as { value: string }).value}}`;
    case 'mdxjsEsm':
      return 'an import or export';
    case 'image':
      return 'an image';
    case 'heading':
      return [2, 3].includes((node as Heading).depth)
        ? undefined
        : 'a heading that is not of the second or third level (## or ###)';
    default:
      return undefined;
  }
}

function collectSections(tree: Root, lineOf: (node: Node) => number): Section[] {
  const slugger = new GithubSlugger();
  const opening: Section = { id: '', title: '', depth: 1, line: 1, paragraphs: [] };
  const sections: Section[] = [opening];
  for (const block of tree.children) {
    if (block.type === 'heading') {
      const title = textOf(block);
      sections.push({
        id: slugger.slug(title),
        title,
        depth: block.depth,
        line: lineOf(block),
        paragraphs: [],
      });
    } else {
      sections.at(-1)?.paragraphs.push(...paragraphsOf(block, lineOf));
    }
  }
  return opening.paragraphs.length === 0 ? sections.slice(1) : sections;
}

function paragraphsOf(block: RootContent, lineOf: (node: Node) => number): Paragraph[] {
  if (block.type === 'list' || block.type === 'blockquote' || block.type === 'table') {
    return block.children.flatMap((child) => childParagraphs(child, lineOf));
  }
  return [toParagraph(block, lineOf)];
}

function childParagraphs(child: Node, lineOf: (node: Node) => number): Paragraph[] {
  return child.type === 'listItem'
    ? (child as Parent).children.map((inner) => toParagraph(inner, lineOf))
    : [toParagraph(child, lineOf)];
}

function toParagraph(node: Node, lineOf: (node: Node) => number): Paragraph {
  const text = textOf(node);
  const mentions = noMentions();
  let anchor: string | undefined;
  visit(node, isElement, (found) => {
    const element = found as Element;
    const tag = AUTHORING_TAGS[element.name ?? ''];
    const value = tag && attributeOf(element, tag.attribute);
    if (!value) return;
    if (element.name === 'Anchor') anchor ??= value;
    if (tag.mentions && !mentions[tag.mentions].includes(value)) mentions[tag.mentions].push(value);
  });
  return {
    anchor,
    line: lineOf(node),
    words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    text,
    mentions,
  };
}

function isElement(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function attributeOf(element: Element, name: string): string | undefined {
  const attribute = element.attributes.find(
    (candidate): candidate is MdxJsxAttribute =>
      candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

function textOf(node: Node): string {
  let text = '';
  visit(node, 'text', (found) => {
    text += (found as unknown as { value: string }).value;
  });
  return text;
}

function unreadable(
  chapter: { file: string; bodyStartsAfterLine: number },
  error: unknown,
): Problem {
  const { line, reason } = error as { line?: number; reason?: string };
  return problem(
    'unreadable-file',
    { file: chapter.file, line: (line ?? 1) + chapter.bodyStartsAfterLine },
    { reason: reason ?? String(error) },
  );
}
