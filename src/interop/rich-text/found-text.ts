/** The texts of one question, read as its file writes them; what cannot be kept of them is noted. */

import { isPlain, plainText, type RichText, type RichTexts } from '../../domain/text/rich-text.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';

/** How a text is written: as it stands, in HTML, in HTML whose lines count, or in Markdown. */
export type TextFormat = 'plain' | 'html' | 'lines' | 'markdown';

/** What becomes of a text, or of its question, otherwise than the file has it. */
export type Remark =
  | 'picture-alt'
  | 'picture-missing'
  | 'picture-outside'
  | 'picture-unfit'
  | 'left-out'
  | 'formula'
  | 'case'
  | 'units'
  | 'hints-together'
  | 'points'
  | 'keeps-order'
  | 'all-steps'
  | 'order-marks'
  | 'part-marks-of-gap'
  | 'unequal-gaps'
  | 'template'
  | 'equals-sign'
  | 'signs'
  | 'scaled'
  | 'retaken';

export interface ImportRemark {
  remark: Remark;
  /** What it is about, in the words of the file. */
  found: string;
}

/** Where a picture that a text names is found: its `data:` address. */
export type Pictures = ReadonlyMap<string, string>;

/** A word joiner: nothing is seen of it, and nothing is compared by it. */
export const UNSEEN_SIGN = '\u2060';

const FORMULA = /\\\(|\\\[|\$\$/;

export class FoundTexts {
  readonly rich: RichTexts = {};
  readonly remarks: ImportRemark[] = [];
  /** How each text looks that was read, by its words. */
  readonly #looks = new Map<string, string>();
  #pictures = 0;

  /** Bound to the texts, so that it can be handed on. */
  readonly note = (remark: Remark, found: string): void => {
    const isNoted = this.remarks.some(
      (candidate) => candidate.remark === remark && candidate.found === found,
    );
    if (!isNoted) this.remarks.push({ remark, found });
  };

  /**
   * The words of a text; how it looks is kept by them where it has more than words. Two texts of the
   * same words that look different are told apart by signs that are not seen.
   */
  read(source: string, format: TextFormat, pictures: Pictures = new Map()): string {
    const text = this.#richText(source, format, pictures);
    const look = isPlain(text) ? '' : JSON.stringify(text);
    let words = plainText(text);
    if (words === '') return words;
    while (this.#looks.has(words) && this.#looks.get(words) !== look) words += UNSEEN_SIGN;
    this.#looks.set(words, look);
    if (FORMULA.test(words)) this.note('formula', words);
    if (look !== '') this.rich[words] = text;
    return words;
  }

  /** How the texts look, where any has more than words. */
  richTexts(): { rich?: RichTexts } {
    return Object.keys(this.rich).length > 0 ? { rich: this.rich } : {};
  }

  #richText(source: string, format: TextFormat, pictures: Pictures): RichText {
    if (format === 'plain') return linesOf(source);
    const world = {
      pictures,
      note: this.note,
      nextPicture: () => `picture ${(this.#pictures += 1)}`,
    };
    if (format === 'markdown') return readMarkdown(source, world);
    const isPlainLines = format === 'lines';
    return readHtml(isPlainLines ? source.trim().replace(/\r?\n/g, '<br>') : source, world);
  }
}

/** A text as it stands, its lines kept. */
function linesOf(source: string): RichText {
  return source
    .trim()
    .split(/\r?\n/)
    .flatMap((line, at) => (at === 0 ? [line] : [{ tag: 'br' as const, children: [] }, line]));
}
