/** Text files as programs write them: in whatever encoding, with whatever ends of lines. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface TextFile {
  /** Without a byte-order mark; each line ends with `\n` or `\r\n`. */
  text: string;
  encoding: Encoding;
  /** The first line with a sign that was lost before the file came here (U+FFFD), the first being 1. */
  lostAt: number | undefined;
}

/**
 * The text of a file: UTF-8, or UTF-16 with its mark or without, and what is neither as Windows-1252,
 * the encoding in which older spreadsheets save. No sign is ever replaced by another.
 */
export function decodeTextFile(bytes: Uint8Array): TextFile {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r(?!\n)/g, '\n');
  const lost = text.indexOf('\uFFFD');
  return {
    text,
    encoding,
    lostAt: lost === -1 ? undefined : text.slice(0, lost).split('\n').length,
  };
}

/** How many bytes tell whether every other one is empty, as in UTF-16 without a mark. */
const SAMPLE_BYTES = 512;

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const empty = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = empty;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  if (even > sample.length / 4 && odd === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/**
 * The first line with a byte that is no UTF-8, the first being 1; `undefined` where all of it is.
 */
export function firstLineNotUtf8(bytes: Uint8Array): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    line += 1;
    start = at + 1;
  }
  return undefined;
}
