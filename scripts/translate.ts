/**
 * For translators: `npm run translate -- ur events/great-storm` writes a file to fill in, with the
 * original's words as remarks; several records may be named, `events/*` are all of a kind. With
 * `--seen` the words of a file that is there are said to be those of the original as it is now.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  collections,
  COLLECTION_NAMES,
  isProse,
  type CollectionName,
} from '../src/course/reader/collections.ts';
import { ContentReader } from '../src/course/reader/content-reader.ts';
import { fieldsOfFile } from '../src/course/reader/file-fields.ts';
import { isTree, parseProse } from '../src/course/reader/outline-prose.ts';
import type { ContentRecord, CourseRecords } from '../src/course/reader/records.ts';
import { courseSchema } from '../src/schema/course.ts';
import { inLanguage } from '../src/course/translation/in-language.ts';
import { skeletonOfProse, skeletonOfRecord } from '../src/course/translation/skeleton.ts';
import { nearestTo } from '../src/domain/text/nearest.ts';

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [language, ...wanted] = names;
const { records } = await new ContentReader(process.cwd()).read();
const { languages } = records.course.data;

if (!language || !languages.slice(1).includes(language) || wanted.length === 0) {
  fail(
    `npm run translate -- <language> <collection>/<id> …\nThe course is translated into: ${languages.slice(1).join(', ') || 'no language; add one under “languages” in src/content/course.yaml'}.`,
  );
}
for (const name of wanted.flatMap(recordsNamed)) {
  const file = fileOf(name);
  if (process.argv.includes('--seen')) markSeen(file);
  else if (existsSync(file)) addWhatIsMissing(name, file);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, skeletonFor(name));
    process.stdout.write(`${file}\n`);
  }
}

interface Named {
  collection: CollectionName | 'course';
  id: string;
  record: ContentRecord<unknown>;
}

function recordsNamed(name: string): Named[] {
  if (name === 'course') return [{ collection: 'course', id: 'course', record: records.course }];
  const [collection = '', id = ''] = name.split('/');
  if (!(COLLECTION_NAMES as string[]).includes(collection)) {
    fail(
      `“${name}” is none of: course, ${COLLECTION_NAMES.map((name) => `${name}/…`).join(', ')}.`,
    );
  }
  const ofKind = recordsOf(records, collection as CollectionName);
  const found = id === '*' ? ofKind : ofKind.filter((record) => record.id === id);
  if (found.length === 0) {
    const nearest = nearestTo(
      id,
      ofKind.map((record) => record.id),
    );
    fail(
      `There is no “${id}” in ${collection}${nearest === undefined ? '' : `; the nearest is “${nearest}”`}.`,
    );
  }
  return found;
}

function recordsOf(course: CourseRecords, collection: CollectionName): Named[] {
  const ofKind = course[collection] as (ContentRecord<unknown> & { slug?: string })[];
  return ofKind.map((record) => ({ collection, id: record.slug ?? record.id, record }));
}

function fileOf({ collection, id }: Named): string {
  if (collection === 'course') return `src/content/course.${language!}.yaml`;
  const { base } = collections[collection];
  return isProse(collection) ? `${base}/${language!}/${id}.mdx` : `${base}/${id}.${language!}.yaml`;
}

function skeletonFor({ collection, record }: Named): string {
  const schema = collection === 'course' ? courseSchema : collections[collection].schema;
  const head = skeletonOfRecord(
    fieldsOfFile(schema),
    record.data,
    collection === 'questions' ? 'items' : 'record',
  );
  if (collection === 'course' || !isProse(collection)) return head;
  const tree = parseProse(record);
  return `---\n${head}---\n\n${isTree(tree) ? skeletonOfProse(tree, record.body) : ''}`;
}

/** Adds to a file that was begun what waits for words: parts of a chapter or a page, fields of others. */
function addWhatIsMissing(named: Named, file: string): void {
  const { collection, record } = named;
  const text = readFileSync(file, 'utf8');
  if (collection === 'course' || !isProse(collection)) {
    addMissingFields(skeletonFor(named), { file, text });
    return;
  }
  const tree = parseProse(record);
  const parts = isTree(tree) ? skeletonOfProse(tree, record.body).split(/(?=^\{\/\*$)/m) : [];
  const missing = parts.filter((part) => {
    const [, anchor = ''] = /\n<Anchor id="([^"]+)" of=/.exec(part) ?? [];
    return !text.includes(`<Anchor id="${anchor}"`);
  });
  if (missing.length === 0) process.stdout.write(`${file} is there already.\n`);
  else {
    writeFileSync(file, `${text.trimEnd()}\n\n${missing.join('')}`);
    process.stdout.write(`${file}: ${missing.length} paragraphs to be translated were added.\n`);
  }
}

/** Adds the fields of a record that its translation has not, each below the original's words. */
function addMissingFields(skeleton: string, { file, text }: { file: string; text: string }): void {
  const fields = [...skeleton.matchAll(/^(?:#.*\n)*([\w-]+):.*\n(?:[ -].*\n)*/gm)].map(
    ([block, name = '']) => ({ name, block }),
  );
  const missing = fields.filter(
    ({ name }) => name !== 'of' && !new RegExp(`^${name}:`, 'm').test(text),
  );
  if (missing.length === 0) {
    process.stdout.write(
      `${file} is there already, with all its fields; npm run check:content -- --translations says what is empty in them.\n`,
    );
    return;
  }
  writeFileSync(file, `${text.trimEnd()}\n${missing.map(({ block }) => block).join('')}`);
  const names = missing.map(({ name }) => name).join(', ');
  process.stdout.write(`${file}: added, to be translated: ${names}.\n`);
}

/** Writes the states of now in the place of those that are stale in a file. */
function markSeen(file: string): void {
  const stale = inLanguage(records, language!).remarks.filter(
    ({ code, place }) => code === 'stale-translation' && place.file === file,
  );
  if (!existsSync(file)) return;
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const { place, expected } of stale) {
    const state = expected.slice(-8);
    const from = (place.line ?? 1) - 1;
    const at = lines.findIndex((line, index) => index >= from && /\bof(?:: |=)/.test(line));
    if (at === -1)
      fail(`${file}: no “of” was found below line ${from + 1}. Write there: of: "${state}"`);
    lines[at] = lines[at]!.replace(/\bof(: |=)["']?[^"'\s/>]*["']?/, (_, sign: string) =>
      sign === '=' ? `of="${state}"` : `of: "${state}"`,
    );
  }
  writeFileSync(file, lines.join('\n'));
  process.stdout.write(`${file}: ${stale.length} marked as seen.\n`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
