import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { parse, type DefaultTreeAdapterTypes as Types } from 'parse5';
import { directionOf } from '../src/domain/text/direction.ts';
import { LONG_BLOCKS, LONG_TEXT, runsOfLanguage } from '../src/domain/text/scripts.ts';
import { afterBuild } from './after-build.ts';

/** A part of a page that may hold words. */
type Node = Types.Document | Types.ChildNode;
type ChildNode = Types.ChildNode;

/** What is around a node: in which language it stands, and whether a script will make it anew. */
interface Around {
  language: string;
  isIsland: boolean;
}

/** Nodes side by side whose words are of one other language. */
interface Phrase {
  nodes: ChildNode[];
  other: string;
}

/** What holds no words, or may hold no element. */
const WITHOUT_WORDS = new Set(['script', 'style', 'template', 'textarea', 'noscript']);
/** In these nothing can be wrapped: they are marked themselves. */
const UNWRAPPABLE = new Set(['text', 'tspan', 'option', 'title', 'desc']);
const INLINE = new Set(
  'a abbr b bdi button cite code dfn em i kbd label mark output q s small span strong sub summary sup svg time u var'.split(
    ' ',
  ),
);

/**
 * Marks the words of the original that stand on the pages of a translation (“lang”), so that they are
 * spoken, set and ordered in their own way. What islands show they mark themselves
 * (components/page/MarkLanguages.astro); what stands in them before they wake keeps its elements.
 */
export const markLanguages = (): AstroIntegration =>
  afterBuild('mark-languages', (root) => {
    const own = process.env.COURSE_LANGUAGE;
    if (!own) return;
    for (const file of globSync('**/*.html', { cwd: root })) {
      writeFileSync(root + file, withMarks(readFileSync(root + file, 'utf8'), own));
    }
  });

/** The page with its foreign words marked; all else stays letter by letter what it is. */
export function withMarks(html: string, own: string): string {
  const [, original] = /<html[^>]*\sdata-original="([a-z]+)"/.exec(html) ?? [];
  if (original === undefined) return html;
  const languages = { own, original };
  const inserts: { at: number; add: string }[] = [];
  const insert = (at: number, add: string) => void inserts.push({ at, add });
  walk(parse(html, { sourceCodeLocationInfo: true }), { language: own, isIsland: false });
  inserts.sort((left, right) => left.at - right.at);
  let end = 0;
  let text = '';
  for (const { at, add } of inserts) {
    text += html.slice(end, at) + add;
    end = at;
  }
  return text + html.slice(end);

  function walk(node: Node, { language, isIsland }: Around): void {
    if (WITHOUT_WORDS.has(node.nodeName)) return;
    if (isText(node)) {
      if (!isIsland) wrapRuns(node, language);
      return;
    }
    const lang = isElement(node)
      ? node.attrs.find(({ name }) => name === 'lang')?.value
      : undefined;
    const around = {
      language: lang ?? language,
      isIsland: isIsland || node.nodeName === 'astro-island',
    };
    if (lang === undefined && isElement(node) && markWhole(node, around)) return;
    const children = childrenOf(node);
    const together = around.isIsland ? [] : phrasesIn(children, around.language);
    for (const { nodes, other } of together) {
      // What has words, and is in a line, was written.
      insert(nodes.at(0)!.sourceCodeLocation!.startOffset, `<bdi lang="${other}">`);
      insert(nodes.at(-1)!.sourceCodeLocation!.endOffset, '</bdi>');
    }
    for (const child of children) {
      const phrase = together.find(({ nodes }) => nodes.includes(child));
      walk(child, phrase ? { ...around, language: phrase.other } : around);
    }
  }

  /** Words and links side by side that are of another language: as one they keep their order. */
  function phrasesIn(children: readonly ChildNode[], language: string): Phrase[] {
    const phrases: Phrase[] = [];
    let nodes: ChildNode[] = [];
    const close = () => {
      nodes = nodes.slice(0, nodes.findLastIndex(hasWords) + 1);
      const [run] = runsOfLanguage(nodes.map(wordsIn).join(''), languages);
      if (run?.language !== undefined && nodes.filter(hasWords).length > 1) {
        phrases.push({ nodes, other: run.language });
      }
      nodes = [];
    };
    for (const node of children) {
      const isInline = node.nodeName === '#text' || INLINE.has(node.nodeName);
      const [run, ...others] = runsOfLanguage(wordsIn(node), languages);
      const isForeign =
        others.length === 0 && run?.language !== undefined && run.language !== language;
      if (isInline && isForeign) nodes.push(node);
      else if (nodes.length === 0 || hasWords(node)) close();
      else nodes.push(node);
    }
    close();
    return phrases;
  }

  /** Marks an element all of whose words are of another language; whether it could. */
  function markWhole(node: Types.Element, { language, isIsland }: Around): boolean {
    const { startTag, endTag } = node.sourceCodeLocation ?? {};
    if (!startTag || node.nodeName === 'html' || node.nodeName === 'body') return false;
    const words = wordsIn(node);
    const [run, ...others] = runsOfLanguage(words, languages);
    const other = run?.language;
    if (others.length > 0 || other === undefined || other === language) return false;
    const isLong = LONG_BLOCKS.includes(node.nodeName) && words.length > LONG_TEXT;
    const isDirected = node.attrs.some(({ name }) => name === 'dir');
    const isInline = INLINE.has(node.nodeName) && node.nodeName !== 'svg';
    if (isIsland || isLong || isInline || UNWRAPPABLE.has(node.nodeName)) {
      const dir = !isDirected && (isLong || isInline) ? ` dir="${directionOf(other)}"` : '';
      insert(startTag.startOffset + 1 + node.tagName.length, ` lang="${other}"${dir}`);
      return true;
    }
    const isPhrase = node.childNodes.every(
      (child) => !('tagName' in child) || INLINE.has(child.nodeName),
    );
    if (!isPhrase || !endTag) return false;
    insert(startTag.endOffset, `<bdi lang="${other}">`);
    insert(endTag.startOffset, '</bdi>');
    return true;
  }

  /** Wraps the words of another language within a text. */
  function wrapRuns(node: Types.TextNode, language: string): void {
    const { startOffset: from, endOffset: to } = node.sourceCodeLocation ?? {};
    if (from === undefined || UNWRAPPABLE.has(node.parentNode?.nodeName ?? '')) return;
    // The names of signs, such as &quot;, are no words.
    const source = html.slice(from, to).replace(/&[#\w]+;/g, (sign) => "'".repeat(sign.length));
    let at = from;
    for (const { text: run, language: other } of runsOfLanguage(source, languages)) {
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run) ?? [];
      if (other !== undefined && other !== language && words !== '') {
        insert(at + before.length, `<bdi lang="${other}">`);
        insert(at + run.length - after.length, '</bdi>');
      }
      at += run.length;
    }
  }
}

const isText = (node: Node): node is Types.TextNode => node.nodeName === '#text';
const isElement = (node: Node): node is Types.Element => 'tagName' in node;
const childrenOf = (node: Node): readonly ChildNode[] =>
  'childNodes' in node ? node.childNodes : [];
const hasWords = (node: Node): boolean => /[\p{L}\p{N}]/u.test(wordsIn(node));

function wordsIn(node: Node): string {
  if (isText(node)) return node.value;
  if (WITHOUT_WORDS.has(node.nodeName)) return '';
  return childrenOf(node).map(wordsIn).join('');
}
