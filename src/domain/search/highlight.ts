/** Which letters of a name a query has met, on whole graphemes: text for a view, never HTML. */

import { foldText } from '../text/fold-text.ts';

export interface Segment {
  text: string;
  isMatch: boolean;
}

/** The fewest letters of a word of the query that are shown as met. */
const LEAST_LETTERS = 2;

/**
 * The text in parts that, put together, are the text again; where the query, or each of its words at
 * the beginning of a word, stands in it, `isMatch` says so.
 */
export function highlight(text: string, query: string): Segment[] {
  const words = foldText(query);
  const isTooShort = words.split(' ').every((word) => word.length < LEAST_LETTERS);
  if (isTooShort) return text === '' ? [] : [{ text, isMatch: false }];
  const graphemes = graphemesOf(text);
  const folded = graphemes.map(
    (grapheme) => foldText(grapheme) || (foldText(`x${grapheme}x`) === 'xx' ? '' : ' '),
  );
  const marked = new Array<boolean>(graphemes.length).fill(false);
  for (const asked of placesOf(folded, words) > 0 ? [words] : words.split(' ')) {
    if (asked.length >= LEAST_LETTERS) markWords(folded, asked, marked);
  }
  return joinSame(graphemes, marked);
}

/** The parts of a text of HTML in which `<mark>` is the only element, as text. */
export function markedParts(html: string): Segment[] {
  return html
    .split(/<\/?mark>/)
    .map((text, at) => ({ text: unescaped(text), isMatch: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function unescaped(html: string): string {
  const signs: Record<string, string> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#x27': "'",
    amp: '&',
  };
  return html.replace(/&(lt|gt|quot|#39|#x27|amp);/g, (sign, name: string) => signs[name] ?? sign);
}

/** Made once and when it is first needed: a browser takes long over it. */
let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function placesOf(folded: readonly string[], asked: string): number {
  const marked = folded.map(() => false);
  if (asked.length >= LEAST_LETTERS) markWords(folded, asked, marked);
  return marked.filter(Boolean).length;
}

/** Marks the graphemes of `asked` wherever it begins a word. */
function markWords(folded: readonly string[], asked: string, marked: boolean[]): void {
  for (let start = 0; start < folded.length; start += 1) {
    if (folded[start] === '' || folded[start] === ' ') continue;
    if (start > 0 && folded.slice(0, start).findLast((candidate) => candidate !== '') !== ' ')
      continue;
    let end = start;
    let met = '';
    while (end < folded.length && met.trimEnd().length < asked.length) {
      const next = folded[end] ?? '';
      if (!(next === ' ' && met.endsWith(' '))) met += next;
      end += 1;
    }
    if (met.startsWith(asked)) marked.fill(true, start, end);
  }
}

function joinSame(graphemes: readonly string[], marked: readonly boolean[]): Segment[] {
  const segments: Segment[] = [];
  graphemes.forEach((text, at) => {
    const isMatch = marked[at] ?? false;
    const last = segments.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else segments.push({ text, isMatch });
  });
  return segments;
}
