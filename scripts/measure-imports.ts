/**
 * Reads every file of questions in a folder as a teacher would bring it in, and prints how many
 * questions are taken and how many are not, by reason: `npm run measure:imports -- <folder>`.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isZip } from '../src/interop/packages/unzip.ts';
import { readQuestionFile } from '../src/interop/questions/read-file.ts';
import { decodeTextFile } from '../src/interop/text-file.ts';

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Name the folder: npm run measure:imports -- <folder>\n');
  process.exit(2);
}

const print = (line: string) => process.stdout.write(`${line}\n`);

const READABLE = /\.(txt|gift|xml|csv|json|zip|imscc|qti|aiken)$/i;
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => join(folder, path))
  .filter((path) => READABLE.test(path) && statSync(path).isFile())
  .sort();

const reasons = new Map<string, number>();
const remarks = new Map<string, number>();
const count = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1);
let [taken, refused] = [0, 0];
for (const path of paths) {
  const bytes = new Uint8Array(readFileSync(path));
  const contents = isZip(bytes) ? bytes : decodeTextFile(bytes).text;
  const read = readQuestionFile(path, contents);
  taken += read.taken.length;
  refused += read.refused.length;
  for (const { fault } of read.refused) count(reasons, fault);
  for (const question of read.taken)
    for (const { remark } of question.remarks) count(remarks, remark);
  const [first] = read.refused;
  const why = first ? ` (line ${first.line}: ${first.fault}: ${first.found})` : '';
  print(`${relative(folder, path)}: ${read.taken.length} taken, ${read.refused.length} not${why}`);
}
const list = (counts: Map<string, number>) =>
  [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ') || 'none';
print(`\n${paths.length} files: ${taken} questions taken, ${refused} not taken.`);
print(`Not taken because of: ${list(reasons)}.`);
print(`Taken with a remark: ${list(remarks)}.`);
