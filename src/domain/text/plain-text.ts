/** Markdown and HTML, as they are written by habit where a text is shown as it stands. */
const MARKUP = [
  /\*\*[^*\s][^*]*\*\*/,
  /(?<![\w*])\*[^*\s](?:[^*]*[^*\s])?\*(?![\w*])/,
  /(?<!\w)_[^_\s](?:[^_]*[^_\s])?_(?!\w)/,
  /`[^`]+`/,
  /!?\[[^\]]*\]\([^)]*\)/,
  /<\/?[a-z][^<>]*>/i,
  /&(?:[a-z]{2,}|#\d+);/i,
  /^#{1,6} /m,
];

/** Whether a text can be shown as it stands: without marks of Markdown, tags and entities of HTML. */
export function isPlainText(text: string): boolean {
  return markIn(text) === undefined;
}

/** What is marked up in a text, with its marks: the first that is; nothing in a plain text. */
export function markIn(text: string): string | undefined {
  for (const mark of MARKUP) {
    const [marked] = mark.exec(text) ?? [];
    if (marked !== undefined) return marked;
  }
  return undefined;
}
