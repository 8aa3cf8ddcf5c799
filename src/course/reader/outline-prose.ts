/**
 * Reads the MDX of a chapter or a page for what the graph needs: its sections, its paragraphs, and
 * what each mentions through the authoring tags. Rendering is Astro's business.
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
} from '../../domain/chapters/chapter.ts';
import { countWords } from '../../domain/text/count-words.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Position } from './yaml-text.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** The tags authors may use: the attribute that names what is meant, if any does, and the kind of mention; of a list, with spaces between them. */
export const AUTHORING_TAGS: Record<
  string,
  { attribute?: string; mentions?: keyof Mentions; optional?: string; isList?: true }
> = {
  Anchor: { attribute: 'id', optional: 'was' },
  Cite: { attribute: 'source', mentions: 'sources', optional: 'at' },
  Term: { attribute: 'id', mentions: 'terms' },
  Event: { attribute: 'id', mentions: 'events' },
  Account: { attribute: 'id', mentions: 'accounts', optional: 'open' },
  Series: { attribute: 'id', mentions: 'series' },
  Map: { attribute: 'id', mentions: 'maps' },
  MapPhases: { attribute: 'id', mentions: 'maps' },
  Strip: { attribute: 'events', mentions: 'events', optional: 'title', isList: true },
  Contrast: { attribute: 'terms', mentions: 'terms', isList: true },
  Documents: {},
  Check: { attribute: 'question', mentions: 'questions' },
};

/** Tags that become links, which can hold no others. */
const LINKS = new Set(['Term', 'Event']);

/** One use of a tag, with its place in the file. */
interface TagUse extends Position {
  tag: string;
  value: string;
  /** What its optional attribute says; empty for one without a value, such as `open`. */
  option?: string;
}

/** What the prose of a chapter or a page consists of. */
export interface Outline {
  sections: Section[];
  uses: TagUse[];
  diagnostics: Diagnostic[];
}

/**
 * The outline of prose whose body has the lines of its file. A body that cannot be read gives no
 * sections and one diagnostic.
 */
export function outlineProse(prose: { file: string; body: string }): Outline {
  const tree = parseProse(prose);
  if (!isTree(tree)) return { sections: [], uses: [], diagnostics: [tree] };
  const { uses, diagnostics } = collectUses(tree, prose.file);
  return { sections: collectSections(tree), uses, diagnostics };
}

function parseProse({ file, body }: { file: string; body: string }): Root | Diagnostic {
  try {
    return unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(body);
  } catch (error) {
    return unreadable(file, error);
  }
}

function isTree(parsed: Root | Diagnostic): parsed is Root {
  return 'children' in parsed;
}

function foreignDiagnostics(tree: Root, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node) => {
    const found = foreignMatter(node);
    if (found) diagnostics.push(diagnostic('not-prose', { file, ...positionOf(node) }, { found }));
  });
  return diagnostics;
}

function collectUses(tree: Root, file: string): Pick<Outline, 'uses' | 'diagnostics'> {
  const uses: TagUse[] = [];
  const diagnostics: Diagnostic[] = [];
  visit(tree, isElement, (node) => {
    const element = node as Element;
    const tag = element.name ?? '';
    const place = { file, ...positionOf(element) };
    const known = AUTHORING_TAGS[tag];
    if (!known) {
      diagnostics.push(
        diagnostic('unknown-tag', place, { tag, known: Object.keys(AUTHORING_TAGS) }),
      );
      return;
    }
    const value = known.attribute === undefined ? '' : attributeOf(element, known.attribute);
    if (known.attribute !== undefined && !value) {
      diagnostics.push(diagnostic('missing-attribute', place, { tag, attribute: known.attribute }));
      return;
    }
    for (const attribute of element.attributes) {
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      if (name !== known.attribute && name !== known.optional) {
        const found = `the unknown attribute “${name}” in <${tag}>`;
        diagnostics.push(diagnostic('not-prose', place, { found }));
      }
    }
    if (LINKS.has(tag) && holdsLink(element)) {
      diagnostics.push(diagnostic('not-prose', place, { found: `a link within <${tag}>` }));
    }
    const option = known.optional && optionOf(element, known.optional);
    for (const named of valuesOf(value ?? '', known)) {
      uses.push({
        tag,
        value: named,
        ...positionOf(element),
        ...(option !== undefined && { option }),
      });
    }
  });
  return { uses, diagnostics: [...diagnostics, ...foreignDiagnostics(tree, file)] };
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

function collectSections(tree: Root): Section[] {
  const slugger = new GithubSlugger();
  const opening: Section = { id: '', title: '', depth: 1, line: 1, column: 1, paragraphs: [] };
  const sections: Section[] = [opening];
  for (const block of tree.children) {
    if (block.type === 'heading') {
      const title = textOf(block);
      sections.push({
        id: slugger.slug(title),
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

/** What an attribute names: one id, or several with spaces between them. */
function valuesOf(value: string, { isList }: { isList?: true }): string[] {
  return isList ? value.split(/\s+/).filter(Boolean) : [value];
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

function holdsLink(element: Element): boolean {
  let found = false;
  visit({ type: 'root', children: element.children } as Root, (node) => {
    found ||= node.type === 'link' || (isElement(node) && LINKS.has((node as Element).name ?? ''));
  });
  return found;
}

/** As `attributeOf`, but a name alone is an empty text. */
function optionOf(element: Element, name: string): string | undefined {
  const isThere = element.attributes.some(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return isThere ? (attributeOf(element, name) ?? '') : undefined;
}

function textOf(node: Node): string {
  let text = '';
  visit(node, 'text', (found) => {
    text += (found as unknown as { value: string }).value;
  });
  return text;
}

function positionOf(node: Node): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

function unreadable(file: string, error: unknown): Diagnostic {
  const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
  return diagnostic(
    'unreadable-file',
    { file, line: line ?? 1, column },
    { reason: reason ?? String(error) },
  );
}
