/** A part of a text: `start` is its first character, `end` the one after its last. */
export interface TextSpan {
  start: number;
  end: number;
}

/** The sentences of a text as the language divides them (Unicode UAX #29), without blank ends. */
export function splitSentences(text: string, locale: string): TextSpan[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return [...segments].flatMap(({ index, segment }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}
