/**
 * Reads the MDX of a chapter or a page for what the graph needs: its sections, its paragraphs, and
 * what each mentions through the authoring tags. Rendering is Astro's business.
 */

import type { Heading, Node, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Section } from '../../domain/chapters/chapter.ts';
import { diagnostic, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { AUTHORING_TAGS, isLinkTag } from './authoring-tags.ts';
import { explainMdxError } from './explain-mdx-error.ts';
import type { Position } from './yaml-text.ts';
import {
  attributeOf,
  holdsLink,
  isElement,
  optionOf,
  positionOf,
  textOf,
  valuesOf,
  type Element,
} from './prose-elements.ts';
import { collectSections } from './prose-sections.ts';

/** One use of a tag, with its place in the file. */
interface TagUse extends Position {
  tag: string;
  value: string;
  /** What its optional attribute says; empty for one without a value, such as `open`. */
  option?: string;
}

/** A link, or the address of links by reference, with its place in the file. */
interface Link extends Position {
  address: string;
}

/** What the prose of a chapter or a page consists of. */
export interface Outline {
  sections: Section[];
  uses: TagUse[];
  links: Link[];
  diagnostics: Diagnostic[];
}

/**
 * The outline of prose whose body has the lines of its file. A body that cannot be read gives no
 * sections and one diagnostic.
 */
export function outlineProse(prose: { file: string; body: string }): Outline {
  const tree = parseProse(prose);
  if (!isTree(tree)) return { sections: [], uses: [], links: [], diagnostics: [tree] };
  return outlineTree(tree, prose.file);
}

/** The outline of prose that was parsed; its headings may have ids of their own (`data.hProperties`). */
export function outlineTree(tree: Root, file: string): Outline {
  const { uses, diagnostics } = collectUses(tree, file);
  return {
    sections: collectSections(tree),
    uses,
    links: collectLinks(tree),
    diagnostics: [
      ...diagnostics,
      ...foreignDiagnostics(tree, file),
      ...strayMarkDiagnostics(tree, file),
      ...headingDiagnostics(tree, file),
    ],
  };
}

/** The tree of prose, or why it cannot be read. */
export function parseProse({ file, body }: { file: string; body: string }): Root | Diagnostic {
  try {
    return unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(body);
  } catch (error) {
    const { line, column, ...about } = explainMdxError(error, body);
    return diagnostic('unreadable-file', { file, line, column }, about);
  }
}

export function isTree(parsed: Root | Diagnostic): parsed is Root {
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

/** Signs of Markdown in a text that mark nothing, and would be read as they stand. */
const STRAY_MARKS = [
  /\[\^[^\]\s]+\]/,
  /\[\[[^\]]+\]\]/,
  /\[[^\]]+\] ?\((?:https?:|\/)[^)]*\)?/,
  /\([^)]+\)\[(?:https?:|\/)[^\]]*\]/,
  /\[[^\]]+\]\[[^\]]*\]/,
  /\*\*.{0,40}/,
];

/** A tag that was written so that it is a text. */
const STRAY_TAG = new RegExp(
  `(?:<\\s*)?\\b(?:${Object.keys(AUTHORING_TAGS).join('|')})\\s+\\w+=["“].{0,30}`,
);

function strayMarkDiagnostics(tree: Root, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    const [tag] = STRAY_TAG.exec(node.value) ?? [];
    if (tag === undefined) return;
    const found = `a tag that is none: “${tag}”`;
    diagnostics.push(diagnostic('not-prose', { file, ...positionOf(node) }, { found }));
  });
  visit(tree, 'text', (node) => {
    const { start, end } = node.position ?? {};
    // A text that is shorter than what was written had a backslash before a sign, which is meant.
    const isAsWritten = (end?.offset ?? 0) - (start?.offset ?? 0) === node.value.length;
    const mark = STRAY_MARKS.map((one) => one.exec(node.value)).find((one) => one !== null);
    if (!isAsWritten || !mark || !start) return;
    const before = node.value.slice(0, mark.index).split('\n');
    const column = (before.length === 1 ? start.column : 1) + before.at(-1)!.length;
    const place = { file, line: start.line + before.length - 1, column };
    diagnostics.push(
      diagnostic('not-prose', place, {
        found: `marks that mark nothing: “${mark[0].slice(0, 60)}”`,
      }),
    );
  });
  return diagnostics;
}

/** Headings that say nothing, or that leave out a level. */
function headingDiagnostics(tree: Root, file: string): Diagnostic[] {
  let depthBefore = 1;
  return tree.children.flatMap((block) => {
    if (block.type !== 'heading' || ![2, 3].includes(block.depth)) return [];
    const place = { file, ...positionOf(block) };
    const sign = '#'.repeat(block.depth);
    if (textOf(block).trim() === '') {
      return [diagnostic('wrong-heading', place, { found: `an empty heading “${sign}”` })];
    }
    const isTooDeep = block.depth > depthBefore + 1;
    depthBefore = block.depth;
    const found = `a heading “${sign}” without a heading “##” above it`;
    return isTooDeep ? [diagnostic('wrong-heading', place, { found })] : [];
  });
}

function collectLinks(tree: Root): Link[] {
  const links: Link[] = [];
  const named = new Set<string>();
  visit(tree, 'linkReference', ({ identifier }) => {
    named.add(identifier);
  });
  visit(tree, (node) => {
    const isUsed =
      node.type === 'link' || (node.type === 'definition' && named.has(node.identifier));
    if (isUsed) links.push({ address: node.url, ...positionOf(node) });
  });
  return links;
}

function collectUses(tree: Root, file: string): Pick<Outline, 'uses' | 'diagnostics'> {
  const uses: TagUse[] = [];
  const diagnostics: Diagnostic[] = [];
  visit(tree, isElement, (node) => {
    const element = node as Element;
    const found = tagDiagnostics(element, { file, ...positionOf(element) });
    diagnostics.push(...found.diagnostics);
    if (found.isUsable) uses.push(...usesOf(element));
  });
  return { uses, diagnostics };
}

/** What is wrong with a tag; and whether it can still be told what it means. */
function tagDiagnostics(
  element: Element,
  place: Place,
): { diagnostics: Diagnostic[]; isUsable: boolean } {
  const tag = element.name ?? '';
  const known = AUTHORING_TAGS[tag];
  const { attribute } = known ?? {};
  if (!known) {
    const found = diagnostic('unknown-tag', place, { tag, known: Object.keys(AUTHORING_TAGS) });
    return { diagnostics: [found], isUsable: false };
  }
  if (attribute !== undefined && !attributeOf(element, attribute)) {
    const found = diagnostic('missing-attribute', place, { tag, attribute });
    return { diagnostics: [found], isUsable: false };
  }
  const diagnostics = element.attributes
    .map((one) => (one.type === 'mdxJsxAttribute' ? one.name : '{…}'))
    .filter((name) => name !== attribute && name !== known.optional)
    .map((name) =>
      diagnostic('not-prose', place, { found: `the unknown attribute “${name}” in <${tag}>` }),
    );
  if (known.stands !== 'words' && textOf(element).trim() !== '') {
    const found = `words within <${tag}>, which would not be shown`;
    diagnostics.push(diagnostic('not-prose', place, { found }));
  }
  if (isLinkTag(tag) && holdsLink(element)) {
    diagnostics.push(diagnostic('not-prose', place, { found: `a link within <${tag}>` }));
  }
  if (isLinkTag(tag) && attribute !== undefined && textOf(element).trim() === '') {
    const id = attributeOf(element, attribute) ?? '';
    diagnostics.push(diagnostic('wordless-tag', place, { tag, attribute, id }));
  }
  if (known.stands === 'line' && element.type === 'mdxJsxTextElement') {
    diagnostics.push(diagnostic('tag-in-paragraph', place, { tag }));
  }
  return { diagnostics, isUsable: true };
}

function usesOf(element: Element): TagUse[] {
  const tag = element.name ?? '';
  const known = AUTHORING_TAGS[tag];
  if (!known) return [];
  const value = known.attribute === undefined ? '' : (attributeOf(element, known.attribute) ?? '');
  const option = known.optional && optionOf(element, known.optional);
  return valuesOf(value, known).map((named) => ({
    tag,
    value: named,
    ...positionOf(element),
    ...(option !== undefined && { option }),
  }));
}

/** What a chapter may not hold, in words; `undefined` for what it may. */
function foreignMatter(node: Node): string | undefined {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const { value } = node as unknown as { value: string };
      return isRemark(value) ? undefined : `an expression in braces: {${value}}`;
    }
    case 'mdxjsEsm':
      return 'an import or export';
    case 'footnoteDefinition':
      return 'a footnote';
    case 'image':
    case 'imageReference':
      return 'an image';
    case 'link':
    case 'linkReference':
      return textOf(node).trim() === '' ? 'a link without words' : undefined;
    case 'heading':
      return [2, 3].includes((node as Heading).depth)
        ? undefined
        : 'a heading that is not of the second or third level (## or ###)';
    default:
      return undefined;
  }
}

/** What stands in braces and is not shown: a comment of JavaScript. */
function isRemark(expression: string): boolean {
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)+$/.test(expression);
}
