/** Reads zips that others made, as far as they are what they say. */

import { unzipSync } from 'fflate';

/** How many files a zip may have, and how many bytes of those that are wanted. */
const ROOM = { files: 3000, bytes: 60_000_000 };

/**
 * The files of a zip by their paths, of those that are wanted; `undefined` where it is no zip, is
 * damaged, or would unpack to more than there is room for.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  room = ROOM,
): Map<string, Uint8Array> | undefined {
  let files = 0;
  let total = 0;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        files += 1;
        if (!isWanted(name)) return false;
        total += originalSize;
        if (files > room.files || total > room.bytes) throw new Error('too large');
        return true;
      },
    });
    return new Map(Object.entries(unpacked));
  } catch {
    return undefined;
  }
}

/** Whether a file begins as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
