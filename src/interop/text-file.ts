/** Text files as programs write them: in whatever encoding, with whatever ends of lines. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding;
type OldEncoding = 'windows-1252' | 'windows-1256';

export interface TextFile {
  /** Without a byte-order mark; each line ends with `\n` or `\r\n`. */
  text: string;
  encoding: Encoding;
  /** The name of the older encoding that it was read in: nothing in the file says it, so the reader should look. */
  assumed: string | undefined;
  /** The first line with a sign that was lost before the file came here (U+FFFD), the first being 1. */
  lostAt: number | undefined;
}

/**
 * The text of a file: UTF-8, or UTF-16 with its mark or without, and what is neither in the encodings
 * in which older spreadsheets save: Windows-1256 where words are in Urdu or Arabic, else Windows-1252.
 * No sign is ever replaced by another.
 */
export function decodeTextFile(bytes: Uint8Array): TextFile {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r(?!\n)/g, '\n');
  const lost = text.indexOf('\uFFFD');
  return {
    text,
    encoding,
    assumed: encoding.startsWith('windows') ? encoding.replace('w', 'W') : undefined,
    lostAt: lost === -1 ? undefined : text.slice(0, lost).split('\n').length,
  };
}

/** How many bytes tell whether every other one is empty, as in UTF-16 without a mark. */
const SAMPLE_BYTES = 512;
/** The upper byte of what is Latin in UTF-16, and of what is Urdu or Arabic. */
const UPPER_BYTES = new Set([0x00, 0x06]);

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const upper = [0, 0];
  sample.forEach((byte, at) => {
    if (UPPER_BYTES.has(byte)) upper[at % 2] = (upper[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = upper;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  if (even > sample.length / 4 && odd === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return isMostlyArabic(bytes) ? 'windows-1256' : 'windows-1252';
  }
}

/** A word of fewer letters may be of a Latin script all the same: ÉÉ. */
const LEAST_WORD = 3;

/**
 * Whether most letters beyond ASCII stand in words that are whole of them, as in a script of its own;
 * in a Latin one they stand among others.
 */
function isMostlyArabic(bytes: Uint8Array): boolean {
  // One sign for each byte; bytes without one in Windows-1252 are letters in Windows-1256.
  const words =
    new TextDecoder('windows-1252').decode(bytes).match(/[\p{L}\u0080-\u009f]+/gu) ?? [];
  let [whole, mixed] = [0, 0];
  for (const word of words) {
    const foreign = word.replace(/[a-z]/gi, '').length;
    if (foreign < word.length) mixed += foreign;
    else if (foreign >= LEAST_WORD) whole += foreign;
  }
  return whole > mixed;
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
