/** Signs that nobody sees, or that look like others, made visible for whoever has to find them. */

const NAMES: Record<string, string> = {
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero-width space',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2010': 'typographic hyphen',
  '\u2011': 'no-break hyphen',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
};
const UNSEEN = new RegExp(`[${Object.keys(NAMES).join('')}]`, 'gu');
/** A Greek or Cyrillic letter in a word of Latin ones. */
const FOREIGN = /(?<=[a-z])[\u0370-\u04ff]|[\u0370-\u04ff](?=[a-z])/giu;

/** The text with the name of each such sign in its place, in square brackets. */
export function visibleSigns(text: string): string {
  return text
    .replace(UNSEEN, (sign) => `[${NAMES[sign]!}]`)
    .replace(
      FOREIGN,
      (letter) => `[a ${/[\u0370-\u03ff]/.test(letter) ? 'Greek' : 'Cyrillic'} ${letter}]`,
    );
}
