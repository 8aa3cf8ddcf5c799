import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

export interface UnpackedCourse {
  /** Where its files lie. */
  folder: string;
  files: Record<string, Uint8Array>;
  /** How large it was packed. */
  bytes: number;
  remove: () => void;
}

/**
 * The built course as its reader unpacks it, in a folder of its own whose name has a space: the one that
 * the command packs, or a file that the build has packed.
 */
export function unpackCourse(built?: string): UnpackedCourse {
  const place = mkdtempSync(join(tmpdir(), 'course-'));
  const zip = built ?? join(place, 'course.zip');
  if (!built) execFileSync(process.execPath, ['scripts/pack-course.ts', zip]);
  const packed = new Uint8Array(readFileSync(zip));
  const files = unzipSync(packed);
  const folder = join(place, 'in a folder');
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  const remove = () => {
    rmSync(place, { recursive: true });
  };
  return { folder, files, bytes: packed.length, remove };
}
