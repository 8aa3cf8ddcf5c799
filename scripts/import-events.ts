/**
 * Adds the events of a CSV file to the course: `npm run import:events -- file.csv`. Everything is
 * checked first, in a copy; if anything is wrong, all of it is said and nothing is written.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { formatDiagnostic } from '../src/course/diagnostics/report.ts';
import { ID } from '../src/domain/text/to-id.ts';
import { decodeTextFile } from '../src/interop/text-file.ts';
import type { SheetAsTable } from '../src/interop/read-timelinejs-sheet.ts';
import { readEventsCsv, type EventRow } from '../src/interop/read-events-csv.ts';
import { isAdvice } from '../src/course/diagnostics/diagnostic.ts';
import { diagnosticsWith } from './content/diagnostics-with.ts';

const EVENTS = 'src/content/events';

const [file] = process.argv.slice(2);
if (file === undefined) stop(['Say which file: npm run import:events -- my-events.csv']);
if (!existsSync(file)) stop([`There is no file ${file}. Check its name and folder.`]);
const { text, assumed, lostAt } = decodeTextFile(readFileSync(file));
if (lostAt !== undefined) {
  stop([
    `line ${lostAt} has signs that another program has lost (\uFFFD). Save the table there once more as “CSV UTF-8”.`,
  ]);
}
const read = readEventsCsv(text);
if (!read.ok && read.sheet) completeSheet(file, read.sheet);
const { rows = [] } = read;
const faults = [
  ...(read.ok ? [] : read.faults),
  ...idFaults(rows),
  ...(await contentFaults(rows, { datesAreSaid: !read.ok })),
];
if (faults.length > 0) stop(faults);
for (const row of rows) writeFileSync(join(EVENTS, `${row.id}.yaml`), toYaml(row));
if (assumed) {
  process.stdout.write(
    `The table is in ${assumed} and was read so: look at the letters with accents and at those of Urdu.\n`,
  );
}
process.stdout.write(`${rows.length} events were added to ${EVENTS}. Look at them, then commit.\n`);

function idFaults(all: readonly EventRow[]): string[] {
  return [...rowsWithIdFaults(all).values()];
}

/** What is wrong with the ids of rows, by row. */
function rowsWithIdFaults(all: readonly EventRow[]): Map<EventRow, string> {
  const ids = all.map(({ id }) => id);
  const faultOf = ({ id, line }: EventRow, index: number): string | undefined => {
    if (!ID.test(id)) {
      return `line ${line}, id: “${id}”; expected lower-case words joined by hyphens`;
    }
    if (ids.indexOf(id) !== index) return `line ${line}, id: “${id}” stands in the file twice`;
    return existsSync(join(EVENTS, `${id}.yaml`))
      ? `line ${line}, id: the course has an event “${id}”; choose another id, or edit its file`
      : undefined;
  };
  return new Map(
    all.flatMap((row, index) => {
      const fault = faultOf(row, index);
      return fault === undefined ? [] : [[row, fault] as const];
    }),
  );
}

/** What the course's own check finds in the new events, each with the line of the table. */
async function contentFaults(
  all: readonly EventRow[],
  { datesAreSaid }: { datesAreSaid: boolean },
): Promise<string[]> {
  const refused = rowsWithIdFaults(all);
  // Rows whose id cannot be are checked as well, under another name.
  const files = all.map((row) => {
    const name = refused.has(row) ? `row-${row.line}` : row.id;
    return `${EVENTS}/${name}.yaml`;
  });
  const found = await diagnosticsWith(
    new Map(all.map((row, index) => [files[index] ?? '', toYaml(row)])),
  );
  return all.flatMap(({ line }, index) =>
    found
      .filter((diagnostic) => diagnostic.place.file === files[index] && !isAdvice(diagnostic))
      .filter(({ place }) => !datesAreSaid || place.field !== 'date')
      .map((diagnostic) => `line ${line}: ${formatDiagnostic(diagnostic)}`),
  );
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
