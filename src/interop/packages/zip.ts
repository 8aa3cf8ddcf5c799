import { strToU8, zipSync } from 'fflate';

/**
 * A zip of texts and bytes by their paths, in their order. Every file has the same date, so the same
 * files give the same zip. Some formats want a file `stored` as it is.
 */
export function zipFiles(
  files: Record<string, string | Uint8Array>,
  { stored = [] }: { stored?: readonly string[] } = {},
): Uint8Array<ArrayBuffer> {
  const bytes = Object.fromEntries(
    Object.entries(files).map(([path, contents]): [string, [Uint8Array, { level: 0 | 9 }]] => [
      path,
      [
        typeof contents === 'string' ? strToU8(contents) : contents,
        { level: stored.includes(path) ? 0 : 9 },
      ],
    ]),
  );
  return zipSync(bytes, { mtime: new Date(1980, 0, 1, 12) });
}
