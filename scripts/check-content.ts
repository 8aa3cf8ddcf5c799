/**
 * Checks the content alone: `npm run check:content`, with `-- --watch` again after each change,
 * with `-- --style` remarks on the prose as well, with `-- --translations` what is not translated.
 * Words behind these narrow advice and remarks: `-- --translations ur glossary`. Ends with an error
 * where a build would; advice is told beside it.
 */

import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { isAdvice } from '../src/course/diagnostics/diagnostic.ts';
import { styleRemarks } from '../src/course/checks/style-remarks.ts';
import { formatReport } from '../src/course/diagnostics/report.ts';
import { ContentReader } from '../src/course/reader/content-reader.ts';
import { summariesOfTranslation, translationRemarks } from '../src/course/translation/summary.ts';
import { narrowingTo } from './content/narrowing.ts';

/** An editor that saves writes several times in a row. */
const SETTLE_MS = 100;

const { values: options, positionals: words } = readArguments();
const reader = new ContentReader(process.cwd());
const hasErrors = await check();
if (options.watch) {
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
  const narrowing = narrowingTo(words, { records, diagnostics });
  if (typeof narrowing === 'string') {
    process.stderr.write(`${narrowing}\n`);
    return true;
  }
  const errors = diagnostics.filter((diagnostic) => !isAdvice(diagnostic));
  const style = options.style ? styleRemarks(records) : [];
  const translations = options.translations ? translationRemarks(records, narrowing.languages) : [];
  const others = [...diagnostics.filter(isAdvice), ...style, ...translations];
  const report = formatReport([...errors, ...others.filter(narrowing.isMeant)]);
  const isInOrder = report === '' && words.length === 0;
  const summary = isInOrder ? 'The content is in order.' : report || 'Nothing is to be said of it.';
  process.stdout.write(`${[summary, ...wordsOnTranslations()].join('\n\n')}\n`);
  return errors.length > 0;

  /** Whether the originals have changed since they were translated is said also where nobody asks. */
  function wordsOnTranslations(): string[] {
    if (errors.length > 0) return [];
    return summariesOfTranslation(records).flatMap(({ language, untranslated, stale }) => {
      const older = `${filesOf(stale)} with words of another state of the original`;
      if (options.translations) {
        return [
          `In “${language}”: ${filesOf(untranslated)} with words that are not translated, ${older}.`,
        ];
      }
      if (stale === 0) return [];
      const list = `npm run check:content -- --translations ${language}`;
      return [`In “${language}”: ${older}, which is shown in their place. “${list}” lists them.`];
    });
  }
}

function filesOf(count: number): string {
  if (count === 0) return 'no file';
  return count === 1 ? '1 file' : `${count} files`;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        watch: { type: 'boolean', default: false },
        style: { type: 'boolean', default: false },
        translations: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(
      `${(error as Error).message.split('.')[0]}. There are --style, --translations and --watch.`,
    );
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
