import { strToU8, zipSync } from 'fflate';

/** A zip of texts and bytes by their paths. Every file has the same date, so the same files give the same zip. */
export function zipFiles(files: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const bytes = Object.fromEntries(
    Object.entries(files).map(([path, contents]) => [
      path,
      typeof contents === 'string' ? strToU8(contents) : contents,
    ]),
  );
  return zipSync(bytes, { level: 9, mtime: new Date(1980, 0, 1, 12) });
}
