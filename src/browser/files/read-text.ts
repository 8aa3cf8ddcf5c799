import { decodeTextFile, type TextFile } from '../../interop/text-file.ts';

/** A file that a reader has chosen, as text, whatever program wrote it. */
export async function readText(file: File): Promise<TextFile> {
  return decodeTextFile(new Uint8Array(await file.arrayBuffer()));
}
