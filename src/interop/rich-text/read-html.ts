/** Reads HTML as other systems write it; what `rich-text.ts` has no name for leaves its words behind. */

import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import {
  isPicture,
  RICH_TAGS,
  type RichElement,
  type RichNode,
  type RichTag,
  type RichText,
} from '../../domain/text/rich-text.ts';
import type { Pictures, Remark } from './found-text.ts';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What a text is read with: its pictures, and who is told what could not be kept. */
export interface TextWorld {
  pictures: Pictures;
  note: (remark: Remark, found: string) => void;
  /** A name for a picture that came without words. */
  nextPicture: () => string;
}

const SAME_AS: Record<string, RichTag> = {
  strong: 'b',
  em: 'i',
  cite: 'i',
  dfn: 'i',
  var: 'i',
  ins: 'u',
  del: 's',
  strike: 's',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  hr: 'br',
  div: 'p',
  section: 'p',
  article: 'p',
  header: 'p',
  footer: 'p',
  figure: 'p',
  figcaption: 'p',
  address: 'p',
  center: 'p',
  dl: 'p',
  dt: 'p',
  dd: 'p',
};
const HEADING = /^h[1-6]$/;
/** Nothing of these is for a reader. */
const UNSEEN = new Set(['style', 'script', 'template', 'title', 'meta', 'link', 'noscript']);
/** These show or do something that words cannot. */
const LIVE = new Set([
  'script',
  'audio',
  'video',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'form',
  'input',
  'button',
  'select',
  'textarea',
]);
const MOST_DEPTH = 30;

/** The text of an HTML fragment. Never throws. */
export function readHtml(html: string, world: TextWorld): RichText {
  const text = parseFragment(html).childNodes.flatMap((node) => read(node, world, 0));
  return unwrapped(tidied(text));
}

function read(node: HtmlNode, world: TextWorld, depth: number): RichNode[] {
  if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
  if (!('tagName' in node)) return [];
  const { tagName } = node;
  if (LIVE.has(tagName)) world.note('left-out', `<${tagName}>`);
  if (UNSEEN.has(tagName)) return [];
  if (tagName === 'img') return [pictureOf(node, world)];
  if (tagName === 'math') world.note('formula', wordsOf(node));
  const inner =
    depth > MOST_DEPTH
      ? [wordsOf(node)]
      : node.childNodes.flatMap((child) => read(child, world, depth + 1));
  if (tagName === 'a') return [...inner, ...addressOf(node)];
  if (tagName === 'q') return ['“', ...inner, '”'];
  if (HEADING.test(tagName)) return [{ tag: 'p', children: [{ tag: 'b', children: inner }] }];
  const tag = SAME_AS[tagName] ?? RICH_TAGS.find((candidate) => candidate === tagName);
  return tag ? [{ tag, children: tag === 'br' ? [] : inner }] : inner;
}

function attribute({ attrs }: HtmlElement, name: string): string {
  return attrs.find((attr) => attr.name === name)?.value ?? '';
}

function wordsOf(node: HtmlNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

/** Where a link leads, as text, unless its words say it. */
function addressOf(link: HtmlElement): string[] {
  const address = attribute(link, 'href').trim();
  const isTold = wordsOf(link).includes(address.replace(/^(?:https?:\/\/|mailto:)/, ''));
  return /^(?:https?:|mailto:)/i.test(address) && !isTold ? [` (${address})`] : [];
}

function pictureOf(element: HtmlElement, { pictures, note, nextPicture }: TextWorld): RichNode {
  const source = attribute(element, 'src').trim();
  const told = attribute(element, 'alt').trim();
  const alt = told || nextPicture();
  const missing = `[${alt}]`;
  const picture = source.startsWith('data:') ? source : pictures.get(nameOf(source));
  if (picture === undefined) {
    const isOutside = /^(?:https?:)?\/\//i.test(source);
    note(isOutside ? 'picture-outside' : 'picture-missing', source || alt);
    return missing;
  }
  if (!isPicture(picture)) {
    note('picture-unfit', alt);
    return missing;
  }
  if (told === '') note('picture-alt', alt);
  return { picture, alt };
}

/** The name of a file in a package: `@@PLUGINFILE@@/a%20map.png` is `a map.png`. */
export function nameOf(source: string): string {
  const [name = ''] = source.split('?');
  let plain = name;
  try {
    plain = decodeURIComponent(name);
  } catch {
    // It stands as it is.
  }
  return plain.replace(/^@@PLUGINFILE@@\/|^\$IMS-CC-FILEBASE\$\/?|^\.?\//, '');
}

const INLINE: ReadonlySet<RichTag> = new Set(['b', 'i', 'u', 's', 'sub', 'sup', 'code']);

/** Runs of text in one piece, and nothing that is empty. */
function tidied(text: RichText): RichText {
  const tidy: RichText = [];
  for (const node of text) {
    const last = tidy.at(-1);
    if (typeof node === 'string') {
      if (typeof last === 'string') tidy[tidy.length - 1] = last + node;
      else if (node !== '') tidy.push(node);
    } else if ('picture' in node || node.tag === 'br') {
      tidy.push(node);
    } else {
      const children = tidied(node.children);
      if (children.some(hasContent)) tidy.push({ tag: node.tag, children });
    }
  }
  return tidy;
}

function hasContent(node: RichNode): boolean {
  return typeof node === 'string' ? node.trim() !== '' : true;
}

/** One paragraph around all of it says nothing; nor do lines without words at the ends. */
function unwrapped(text: RichText): RichText {
  let rest = text;
  for (;;) {
    rest = withoutEnds(rest);
    const [only] = rest;
    if (rest.length !== 1 || only === undefined || !isParagraph(only)) return rest;
    rest = only.children;
  }
}

function withoutEnds(text: RichText): RichText {
  const isEmpty = (node: RichNode | undefined) =>
    typeof node === 'string' ? node.trim() === '' : node !== undefined && isBreak(node);
  let [from, to] = [0, text.length];
  while (from < to && isEmpty(text[from])) from += 1;
  while (to > from && isEmpty(text[to - 1])) to -= 1;
  const kept = text.slice(from, to);
  // Spaces around blocks are no words either.
  const isBlock = (node: RichNode | undefined) =>
    typeof node === 'object' && 'tag' in node && !INLINE.has(node.tag);
  return kept.filter(
    (node, at) =>
      !(
        typeof node === 'string' &&
        node.trim() === '' &&
        (isBlock(kept[at - 1]) || isBlock(kept[at + 1]))
      ),
  );
}

function isBreak(node: RichNode): boolean {
  return typeof node === 'object' && 'tag' in node && node.tag === 'br';
}

function isParagraph(node: RichNode): node is RichElement {
  return typeof node === 'object' && 'tag' in node && node.tag === 'p';
}
