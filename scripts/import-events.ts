/**
 * Adds the events of a CSV file to the course: `npm run import:events -- file.csv`. Everything is
 * checked first, in a copy; if anything is wrong, all of it is said and nothing is written.
 */

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { formatDiagnostic } from '../src/course/diagnostics/report.ts';
import { decodeTextFile } from '../src/interop/text-file.ts';
import type { SheetAsTable } from '../src/interop/read-timelinejs-sheet.ts';
import { readEventsCsv, type EventRow } from '../src/interop/read-events-csv.ts';
import { diagnoseContent } from '../src/course/reader/content-reader.ts';

const EVENTS = 'src/content/events';
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const [file] = process.argv.slice(2);
if (file === undefined) stop(['Say which file: npm run import:events -- my-events.csv']);
if (!existsSync(file)) stop([`There is no file ${file}. Check its name and folder.`]);
const { text, encoding, lostAt } = decodeTextFile(readFileSync(file));
if (lostAt !== undefined) {
  stop([
    `line ${lostAt} has signs that another program has lost (\uFFFD). Save the table there once more as “CSV UTF-8”.`,
  ]);
}
const read = readEventsCsv(text);
if (!read.ok && read.sheet) completeSheet(file, read.sheet);
if (!read.ok) stop(read.faults);
const { rows } = read;
const faults = idFaults(rows);
if (faults.length > 0) stop(faults);
const problems = await diagnosticsWith(rows);
if (problems.length > 0) stop(problems);
for (const row of rows) writeFileSync(join(EVENTS, `${row.id}.yaml`), toYaml(row));
if (encoding === 'windows-1252') {
  process.stdout.write(
    `The table is in Windows-1252 and was read so: look at the letters with accents.\n`,
  );
}
process.stdout.write(`${rows.length} events were added to ${EVENTS}. Look at them, then commit.\n`);

function idFaults(all: readonly EventRow[]): string[] {
  const ids = all.map(({ id }) => id);
  return all.flatMap(({ id, line }, index) => [
    ...(NAME.test(id)
      ? []
      : [`line ${line}, id: “${id}”; expected lower-case words joined by hyphens`]),
    ...(ids.indexOf(id) === index ? [] : [`line ${line}, id: “${id}” stands in the file twice`]),
    ...(existsSync(join(EVENTS, `${id}.yaml`))
      ? [`line ${line}, id: the course has an event “${id}”; choose another id, or edit its file`]
      : []),
  ]);
}

/** What the course's own check finds in the new events, each with the line of the table. */
async function diagnosticsWith(all: readonly EventRow[]): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'import-events-'));
  try {
    cpSync('src/content', join(root, 'src/content'), { recursive: true });
    for (const row of all) writeFileSync(join(root, EVENTS, `${row.id}.yaml`), toYaml(row));
    const found = await diagnoseContent(root);
    return all.flatMap(({ id, line }) =>
      found
        .filter(({ place }) => place.file === `${EVENTS}/${id}.yaml`)
        .map((problem) => `line ${line}: ${formatDiagnostic(problem)}`),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

function toYaml({ record }: EventRow): string {
  return stringify(record, { lineWidth: 100 });
}

/** Puts what a sheet of TimelineJS has into a table beside it, to be completed; ends the program. */
function completeSheet(sheet: string, { table, count, leftOut }: SheetAsTable): never {
  const completed = sheet.replace(/(\.\w+)?$/, '.events.csv');
  if (existsSync(completed)) {
    stop([
      `It is a sheet of TimelineJS, and ${completed} is there already. Fill that in, or move it away.`,
    ]);
  }
  writeFileSync(completed, table);
  process.stdout.write(
    `It is a sheet of TimelineJS. Events read: ${count}, put into ${completed}; nothing was added to the course.\n` +
      (leftOut.length > 0 ? `Left out, because they are no events: ${leftOut.join('; ')}.\n` : '') +
      `Fill in its columns themes, place, known, basis and citations, then run: npm run import:events -- ${completed}\n`,
  );
  process.exit(1);
}

function stop(messages: readonly string[]): never {
  process.stderr.write(
    `Nothing was written.\n\n${messages.join('\n\n')}\n\nMend the table and run the same command again.\n`,
  );
  process.exit(1);
}
