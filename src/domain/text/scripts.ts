/** Words of another language among those of a page, told by the letters in which they are written. */

/** The two languages of a page: its own, and that from which it is translated. */
export interface PageLanguages {
  own: string;
  original: string;
}

/** Blocks of so many characters in another language are read in their own direction. */
export const LONG_TEXT = 60;
export const LONG_BLOCKS: readonly string[] = ['p', 'blockquote', 'dd'];

export interface TextRun {
  text: string;
  /** The language whose letters it has; nothing where it has none of either. */
  language: string | undefined;
}

/**
 * The text in runs of one language each, in order; signs and digits between two words of a language
 * belong to it, others to the language of the page. Languages of one script cannot be told apart: the
 * text is then one run.
 */
export function runsOfLanguage(text: string, { own, original }: PageLanguages): TextRun[] {
  const [ownScript, otherScript] = [scriptOf(own), scriptOf(original)];
  if (ownScript === otherScript) return [{ text, language: own }];
  const [mine, other] = [letters(ownScript), letters(otherScript)];
  if (!other.test(text)) return [{ text, language: mine.test(text) ? own : undefined }];
  if (!mine.test(text)) return [{ text, language: original }];
  const run = new RegExp(
    `\\p{Script=${otherScript}}(?:[^\\p{Script=${ownScript}}]*\\p{Script=${otherScript}})?[\\p{M}\\d]*`,
    'gu',
  );
  const runs: TextRun[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(run)) {
    if (index > end) runs.push({ text: text.slice(end, index), language: own });
    runs.push({ text: found, language: original });
    end = index + found.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), language: own });
  return runs;
}

const letters = (script: string) => new RegExp(`\\p{Script=${script}}`, 'u');

/** The script in which a language is usually written, in four letters (ISO 15924). */
function scriptOf(language: string): string {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  return SEVERAL_IN_ONE[script] ?? script;
}

/** Writing systems that are no script of Unicode’s: the script by which they are told. */
const SEVERAL_IN_ONE: Record<string, string> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Hani',
  Kore: 'Hang',
};
