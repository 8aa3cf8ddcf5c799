import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../src/course/diagnostics/diagnostic.ts';
import { diagnoseContent } from '../../src/course/reader/content-reader.ts';

/** What the course's own check finds in files that are not written yet, tried in a copy of the content. */
export async function diagnosticsWith(files: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync('src/content', join(root, 'src/content'), { recursive: true });
    for (const [file, text] of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const found = await diagnoseContent(root);
    return found.filter(({ place }) => files.has(place.file));
  } finally {
    rmSync(root, { recursive: true });
  }
}
