import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { styleRemarks } from '../../src/course/checks/style-remarks.ts';
import { ContentReader } from '../../src/course/reader/content-reader.ts';
import { translationRemarks } from '../../src/course/translation/summary.ts';
import { isAdvice, isRemark, type Diagnostic } from '../../src/course/diagnostics/diagnostic.ts';

export const GOOD_COURSE = 'test/fixtures/good-course';

/** What to break: in a file below `src/content`, one text replaced by another; or a file added or removed. */
export type Break =
  | { file: string; replace: string; by: string }
  | { file: string; write: string | Uint8Array }
  | { file: string; remove: true };

/** The errors found in the good course of the fixtures once it has been broken. */
export async function errorsAfter(...breaks: Break[]): Promise<Diagnostic[]> {
  return (await diagnosticsAfter(...breaks)).filter(
    (diagnostic) => !isAdvice(diagnostic) && !isRemark(diagnostic),
  );
}

/** The errors, the advice, and the remarks on style and translations. */
export async function diagnosticsAfter(...breaks: Break[]): Promise<Diagnostic[]> {
  const root = mkdtempSync(join(tmpdir(), 'broken-course-'));
  try {
    cpSync(GOOD_COURSE, root, { recursive: true });
    for (const change of breaks) applyBreak(join(root, 'src/content', change.file), change);
    const { diagnostics, records } = await new ContentReader(root).read();
    return [...diagnostics, ...styleRemarks(records), ...translationRemarks(records)];
  } finally {
    rmSync(root, { recursive: true });
  }
}

function applyBreak(path: string, change: Break): void {
  if ('remove' in change) {
    rmSync(path);
    return;
  }
  if ('write' in change) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change.write);
    return;
  }
  const text = readFileSync(path, 'utf8');
  if (!text.includes(change.replace)) throw new Error(`“${change.replace}” is not in ${path}`);
  writeFileSync(path, text.replace(change.replace, change.by));
}
