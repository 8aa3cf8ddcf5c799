/**
 * Reads the MDX of a chapter or a page for what the graph needs: its sections, its paragraphs, and
 * what each mentions through the authoring tags. Rendering is Astro's business.
 */

import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import type { Section } from '../../domain/chapters/chapter.ts';
import { diagnostic, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { AUTHORING_TAGS, isLinkTag } from './authoring-tags.ts';
import { explainMdxError } from './explain-mdx-error.ts';
import { foreignMatter } from './foreign-matter.ts';
import { leftOpen } from './left-open.ts';
import { strayMarks } from './stray-marks.ts';
import type { Position } from './yaml-text.ts';
import type { Explanation } from './yaml-trouble.ts';
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
      ...strayMarks(tree).map(({ line, column, ...about }) =>
        diagnostic('not-prose', { file, line, column }, about),
      ),
      ...headingDiagnostics(tree, file),
    ],
  };
}

/** The tree of prose, or why it cannot be read. */
export function parseProse({ file, body }: { file: string; body: string }): Root | Diagnostic {
  try {
    const tree = mdxToMdast(body) as Root;
    const open = leftOpen(tree, body);
    return open ? unreadable(file, open) : tree;
  } catch (error) {
    return unreadable(file, explainMdxError(error, body));
  }
}

function unreadable(file: string, { line, column, ...about }: Explanation): Diagnostic {
  return diagnostic('unreadable-file', { file, line, column }, about);
}

export function isTree(parsed: Root | Diagnostic): parsed is Root {
  return 'children' in parsed;
}

function foreignDiagnostics(tree: Root, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node) => {
    const foreign = foreignMatter(node);
    if (!foreign) return;
    const place = { file, ...positionOf(foreign.at ?? node) };
    diagnostics.push(diagnostic('not-prose', place, foreign));
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
    .map((written) => (written.type === 'mdxJsxAttribute' ? written.name : '{…}'))
    .filter((name) => name !== attribute && name !== known.optional)
    .map((name) =>
      diagnostic('not-prose', place, {
        found: `the unknown attribute “${name}” in <${tag}>`,
        kind: 'other',
      }),
    );
  if (known.stands !== 'words' && textOf(element).trim() !== '') {
    const found = `words within <${tag}>, which would not be shown`;
    diagnostics.push(diagnostic('not-prose', place, { found, kind: 'words in tag' }));
  }
  if (isLinkTag(tag) && holdsLink(element)) {
    diagnostics.push(
      diagnostic('not-prose', place, { found: `a link within <${tag}>`, kind: 'other' }),
    );
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
