import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

export interface UnpackedCourse {
  /** Where its files lie. */
  folder: string;
  files: Record<string, Uint8Array>;
  /** How large it was packed. */
  bytes: number;
}

/** The built course as its reader unpacks it, in a folder of its own whose name has a space. */
export function unpackCourse(): UnpackedCourse {
  const place = mkdtempSync(join(tmpdir(), 'course-'));
  const zip = join(place, 'course.zip');
  execFileSync(process.execPath, ['scripts/pack-course.ts', zip]);
  const packed = new Uint8Array(readFileSync(zip));
  const files = unzipSync(packed);
  const folder = join(place, 'in a folder');
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  return { folder, files, bytes: packed.length };
}
