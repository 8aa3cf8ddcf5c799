/**
 * Checks the content alone: `npm run check:content`, with `-- --watch` again after each change,
 * with `-- --style` remarks on the prose as well, with `-- --translations` what is not translated.
 * Ends with an error where a build would; advice is told beside it.
 */

import { watch } from 'node:fs';
import { isAdvice } from '../src/course/diagnostics/diagnostic.ts';
import { styleRemarks } from '../src/course/checks/style-remarks.ts';
import { formatReport } from '../src/course/diagnostics/report.ts';
import { ContentReader } from '../src/course/reader/content-reader.ts';
import { translationRemarks } from '../src/course/translation/in-language.ts';

/** An editor that saves writes several times in a row. */
const SETTLE_MS = 100;

const reader = new ContentReader(process.cwd());
const hasErrors = await check();
if (process.argv.includes('--watch')) {
  process.stdout.write('Watching src/content; end with Ctrl+C.\n');
  let timer: NodeJS.Timeout | undefined;
  watch('src/content', { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), SETTLE_MS);
  });
} else {
  process.exitCode = hasErrors ? 1 : 0;
}

/** Tells everything that there is to say of the content; whether it would stop a build. */
async function check(): Promise<boolean> {
  const { diagnostics, records } = await reader.read();
  const style = process.argv.includes('--style') ? styleRemarks(records) : [];
  const translations = process.argv.includes('--translations') ? translationRemarks(records) : [];
  const report = formatReport([...diagnostics, ...style, ...translations]);
  process.stdout.write(report === '' ? 'The content is in order.\n' : `${report}\n`);
  return diagnostics.some((diagnostic) => !isAdvice(diagnostic));
}
