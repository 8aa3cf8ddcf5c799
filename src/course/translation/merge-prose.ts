/**
 * Puts the words of a translated chapter or page in the place of the original's. The prose is
 * divided by its anchors: each part is a paragraph with its anchor, the heading above it, and what
 * follows it. Boxes, charts and citations are the original's; a part that is not translated, or from
 * another state of the original, stays as it is and is marked with its language.
 */

import GithubSlugger from 'github-slugger';
import type { Node, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx';
import { directionOf } from '../../domain/text/direction.ts';
import { nearestTo } from '../../domain/text/nearest.ts';
import { attributeOf, textOf } from '../reader/prose-elements.ts';
import { elementsIn, isWords, partsOf, stateOfPart, type Part } from './prose-parts.ts';

declare module 'mdast' {
  interface Data {
    /** What the element in the page has besides (mdast-util-to-hast). */
    hProperties?: Record<string, string>;
  }
}

interface ProseFault {
  /** What it is wrong in. */
  node: Node;
  found: string;
  expected: string;
}

export interface MergedProse {
  tree: Root;
  faults: ProseFault[];
  /** Anchors of parts without a translation. */
  missing: string[];
  /** Anchors of parts that were translated from another state, with the state of now. */
  stale: { anchor: string; state: string; node: Node }[];
}

/** The tag that stands above what is not translated. */
export const UNTRANSLATED_TAG = 'Untranslated';

/**
 * The prose in a language. `language` is that of the original, which marks what stays as it is. The
 * original's tree is used up; without a translation all of it stays, and no word of it is said in
 * between, because the whole page says so.
 */
export function mergeProse(
  original: Root,
  translation: Root | undefined,
  language: string,
): MergedProse {
  const merged: MergedProse = { tree: original, faults: [], missing: [], stale: [] };
  keepHeadingIds(original);
  const translated = translation
    ? partsByAnchor(translation, merged.faults)
    : new Map<string, Part>();
  let isAfterUntranslated = false;
  original.children = partsOf(original).flatMap((part) => {
    const own = part.anchor === undefined ? undefined : translated.get(part.anchor);
    if (part.anchor !== undefined) translated.delete(part.anchor);
    const blocks = own && translatePart(part, own, merged);
    if (blocks) {
      isAfterUntranslated = false;
      return blocks;
    }
    if (part.anchor !== undefined && !own) merged.missing.push(part.anchor);
    const words = part.blocks.filter(isWords);
    words.forEach((block) => markLanguage(block, language));
    if (!translation || isAfterUntranslated || words.length === 0) return part.blocks;
    isAfterUntranslated = true;
    return [element(UNTRANSLATED_TAG), ...part.blocks];
  });
  const known = partsOf(original).flatMap(({ anchor }) => anchor ?? []);
  for (const { anchor, blocks } of translated.values()) {
    const nearest = nearestTo(anchor ?? '', known);
    merged.faults.push({
      node: blocks[0]!,
      found: `the anchor “${anchor}”`,
      expected: `an anchor of the original${nearest === undefined ? '' : `; the nearest is “${nearest}”`}`,
    });
  }
  return merged;
}

/** The prose of a translation as an original would have it, to be checked by the same rules. */
export function asOriginal(translation: Root): Root {
  const tree = structuredClone(translation);
  const named = (name: string): MdxJsxAttribute => ({ type: 'mdxJsxAttribute', name, value: 'x' });
  for (const cite of elementsIn([tree], 'Cite')) cite.attributes = [named('source')];
  for (const strip of elementsIn([tree], 'Strip')) strip.attributes.push(named('events'));
  for (const anchor of elementsIn([tree], 'Anchor')) {
    anchor.attributes = anchor.attributes.filter(
      (attribute) => attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'of',
    );
  }
  return tree;
}

function partsByAnchor(translation: Root, faults: ProseFault[]): Map<string, Part> {
  const byAnchor = new Map<string, Part>();
  for (const part of partsOf(translation)) {
    const first = part.blocks.find(isWords);
    if (!first) continue;
    if (part.anchor === undefined) {
      const expected = 'each paragraph below the <Anchor> that its original has';
      faults.push({ node: first, found: 'text without an anchor', expected });
    } else if (byAnchor.has(part.anchor)) {
      const expected = 'each anchor once';
      faults.push({ node: first, found: `the anchor “${part.anchor}” once more`, expected });
    } else byAnchor.set(part.anchor, part);
  }
  return byAnchor;
}

/** The blocks of a part in the words of its translation; nothing where that cannot be. */
function translatePart(
  part: Part,
  own: Part,
  { faults, missing, stale }: MergedProse,
): RootContent[] | undefined {
  const anchor = part.anchor!;
  const [node] = own.blocks as [RootContent, ...RootContent[]];
  const state = stateOfPart(part);
  const words = own.blocks.filter(isWords);
  const isEmpty = !words.some((block) => block.type !== 'heading' && textOf(block).trim() !== '');
  if (isEmpty) {
    missing.push(anchor);
    return undefined;
  }
  if (own.state !== state) {
    if (own.state === undefined) {
      const expected = `of="${state}" in the anchor, once the words say what the original says`;
      faults.push({
        node,
        found: `the part “${anchor}” without the state of its original`,
        expected,
      });
    } else stale.push({ anchor, state, node });
    return undefined;
  }
  const kinds = part.blocks.filter(isWords).map(shapeOf);
  if (words.map(shapeOf).join() !== kinds.join()) {
    const found = `the part “${anchor}” with ${inWords(words.map(shapeOf))}`;
    faults.push({ node, found, expected: `as the original has it: ${inWords(kinds)}` });
    return undefined;
  }
  if (!takeCitations(part, own, faults) || !hasTheSameLinks(part, own, faults)) return undefined;
  giveTitles(part, own);
  giveIds(part, words);
  giveAnchor(part, own);
  return part.blocks.map((block) => (isWords(block) ? words.shift()! : block));
}

/** What a block is, as far as a translation has to be the same. */
function shapeOf(block: RootContent): string {
  if (block.type === 'heading') return `heading of level ${block.depth}`;
  if (block.type === 'list') return `list of ${block.children.length}`;
  if (block.type !== 'table') return block.type;
  return `table of ${block.children.length} by ${block.children[0]?.children.length ?? 0}`;
}

const inWords = (shapes: readonly string[]) =>
  shapes.length === 0 ? 'no text' : shapes.join(', ');

/** `<Cite n="2" />` is the second citation of the original's part. */
function takeCitations(part: Part, own: Part, faults: ProseFault[]): boolean {
  const cites = elementsIn(part.blocks, 'Cite');
  const used = new Set<number>();
  let areRight = true;
  for (const cite of elementsIn(own.blocks, 'Cite')) {
    const number = Number(attributeOf(cite, 'n'));
    const original = cites[number - 1];
    if (!original || used.has(number)) {
      const found = `<Cite n="${attributeOf(cite, 'n') ?? ''}" />${original ? ' a second time' : ''}`;
      const expected = `each of the ${cites.length} citations of the original once, by its number`;
      faults.push({ node: cite, found, expected });
      areRight = false;
      continue;
    }
    used.add(number);
    cite.attributes = original.attributes;
  }
  const unused = cites.flatMap((_, index) => (used.has(index + 1) ? [] : index + 1));
  if (unused.length > 0 && areRight) {
    const found = `the part “${part.anchor}” without ${unused.map((n) => `<Cite n="${n}" />`).join(', ')}`;
    faults.push({ node: own.blocks[0]!, found, expected: 'every citation of the original' });
    areRight = false;
  }
  return areRight;
}

/** Terms and events are marked in a translation where the original marks them. */
function hasTheSameLinks(part: Part, own: Part, faults: ProseFault[]): boolean {
  const marked = ({ blocks }: Part) =>
    ['Term', 'Event']
      .flatMap((tag) =>
        elementsIn(blocks, tag).map((child) => `<${tag} id="${attributeOf(child, 'id') ?? ''}">`),
      )
      .sort();
  const [wanted, found] = [marked(part), marked(own)];
  if (wanted.join() === found.join()) return true;
  faults.push({
    node: own.blocks[0]!,
    found: `the part “${part.anchor}” with ${found.join(', ') || 'nothing marked'}`,
    expected: `what the original marks: ${wanted.join(', ') || 'nothing'}`,
  });
  return false;
}

/** `<Strip title="…" />` in a translation gives the original's the title. */
function giveTitles(part: Part, own: Part): void {
  const taken = new Set<RootContent>();
  for (const block of own.blocks) {
    if (block.type !== 'mdxJsxFlowElement') continue;
    const title = block.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'title',
    );
    const original = part.blocks.find(
      (candidate): candidate is MdxJsxFlowElement =>
        candidate.type === 'mdxJsxFlowElement' &&
        candidate.name === block.name &&
        !taken.has(candidate),
    );
    if (original) taken.add(original);
    if (!title || !original) continue;
    const others = original.attributes.filter(
      (attribute) => attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'title',
    );
    original.attributes = [...others, title];
  }
}

/** A heading keeps its address in every language. */
function giveIds(part: Part, words: readonly RootContent[]): void {
  part.blocks.filter(isWords).forEach((block, index) => {
    const own = words[index];
    if (block.type === 'heading' && own) own.data = { ...own.data, ...block.data };
  });
}

/** The anchor of the original, with the ids of earlier editions. */
function giveAnchor(part: Part, own: Part): void {
  const [original] = elementsIn(part.blocks, 'Anchor');
  const [anchor] = elementsIn(own.blocks, 'Anchor');
  if (original && anchor) anchor.attributes = original.attributes;
}

function keepHeadingIds(tree: Root): void {
  const slugger = new GithubSlugger();
  for (const block of tree.children) {
    if (block.type !== 'heading') continue;
    block.data = { ...block.data, hProperties: { id: slugger.slug(textOf(block)) } };
  }
}

function markLanguage(block: RootContent, language: string): void {
  const marks = { lang: language, dir: directionOf(language) };
  block.data = { ...block.data, hProperties: { ...block.data?.hProperties, ...marks } };
}

function element(name: string): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: [], children: [] };
}
