/**
 * The one reader of content, for development, build, tests, imports and the check of its own. It
 * reads the files without Astro, so that every fault of every file is found in one go and has its
 * line; `content-loader.ts` hands what it reads to Astro's collections.
 */

import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { firstLineNotUtf8 } from '../../interop/text-file.ts';
import { courseSchema } from '../../schema/course.ts';
import { checkCourse } from '../check-course.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  collections,
  COLLECTION_NAMES,
  idOfFile,
  isProse,
  type CollectionName,
} from './collections.ts';
import { toOutlinedChapter, toOutlinedPage } from './outlined.ts';
import { readRecord, type ReadRecord } from './read-record.ts';
import { COURSE_FILE, UNSAID_COURSE, type ContentRecord, type CourseRecords } from './records.ts';

export interface ReadContent {
  /** The records that could be read; those that could not are missing. */
  records: CourseRecords;
  /** Everything that is wrong with the content, and all advice. */
  diagnostics: Diagnostic[];
}

const CONTENT = 'src/content';

const NAME_OF_PROSE = /^[a-z]{2}\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/;
/** What `npm run maps` writes beside a map. */
const SHAPES_OF_A_MAP = /\/maps\/[a-z0-9-]+\.svg$/;
const NAME_OF_A_RECORD = /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/;

/** What a file's path says of it. */
interface Filed {
  file: string;
  collection: CollectionName | 'course';
  id: string;
  schema: z.ZodType;
}

/** Reads the content below one folder, again and again: a file that has not changed only once. */
export class ContentReader {
  readonly #root: string;
  readonly #readBefore = new Map<string, { text: string; read: ReadRecord }>();
  #reading: Promise<ReadContent> | undefined;

  /** `root` is the project's folder. */
  constructor(root: string) {
    this.#root = root;
  }

  /** All content as it stands. Never rejects for what a file contains. */
  read(): Promise<ReadContent> {
    this.#reading ??= this.#readAll().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #readAll(): Promise<ReadContent> {
    const records = noRecords();
    const diagnostics: Diagnostic[] = [];
    for (const file of await this.#files()) {
      const filed = placeInCourse(file);
      if (!('collection' in filed)) {
        diagnostics.push(filed);
        continue;
      }
      const read = await this.#readFile(filed);
      diagnostics.push(...read.diagnostics);
      if (read.record) addRecord(records, filed.collection, read.record);
      else records.unreadable.push({ collection: filed.collection, id: filed.id });
    }
    return { records, diagnostics: [...diagnostics, ...checkCourse(records)] };
  }

  async #files(): Promise<string[]> {
    const files: string[] = [];
    for await (const entry of glob(`${CONTENT}/**/*`, { cwd: this.#root, withFileTypes: true })) {
      const path = relative(this.#root, join(entry.parentPath, entry.name));
      const file = path.split(sep).join('/');
      if (entry.isFile() && !SHAPES_OF_A_MAP.test(file)) files.push(file);
    }
    return files.sort();
  }

  async #readFile({ file, id, schema }: Filed): Promise<ReadRecord> {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(join(this.#root, file));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { diagnostics: [diagnostic('unreadable-file', { file }, { reason })] };
    }
    const text = new TextDecoder().decode(bytes);
    const lost = text.indexOf('\uFFFD');
    if (lost !== -1) {
      const line = firstLineNotUtf8(bytes);
      const found =
        line === undefined
          ? 'a sign that another program has lost (\uFFFD)'
          : 'a letter in another encoding than UTF-8';
      const place = { file, line: line ?? text.slice(0, lost).split('\n').length, column: 1 };
      return { diagnostics: [diagnostic('not-utf-8', place, { found })] };
    }
    const before = this.#readBefore.get(file);
    if (before?.text === text) return before.read;
    const read = readRecord({ id, file, text, schema });
    this.#readBefore.set(file, { text, read });
    return read;
  }
}

/** All that there is to say of the content below `root`. */
export async function diagnoseContent(root: string): Promise<Diagnostic[]> {
  return (await new ContentReader(root).read()).diagnostics;
}

/** The collection and id that a file's folder and name give it, or what is wrong with them. */
function placeInCourse(file: string): Filed | Diagnostic {
  if (file === COURSE_FILE) {
    return { file, collection: 'course', id: 'course', schema: courseSchema };
  }
  const collection = COLLECTION_NAMES.find((name) => file.startsWith(`${collections[name].base}/`));
  const path = collection ? file.slice(collections[collection].base.length + 1) : file;
  const shape = collection && isProse(collection) ? NAME_OF_PROSE : NAME_OF_A_RECORD;
  if (collection && shape.test(path)) {
    return { file, collection, id: idOfFile(path), schema: collections[collection].schema };
  }
  const expected =
    collection && isProse(collection)
      ? `${CONTENT}/${collection}/<language>/<id>.mdx, such as ${collection}/en/${collection === 'pages' ? 'about' : 'origins'}.mdx`
      : `${CONTENT}/<collection>/<id>.yaml, with one of the folders ${COLLECTION_NAMES.join(', ')}`;
  return diagnostic('misplaced-file', { file }, { name: path, expected });
}

function noRecords(): CourseRecords {
  const empty = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []]));
  return { ...empty, course: UNSAID_COURSE, unreadable: [] } as unknown as CourseRecords;
}

/** The schema of its collection has given the record its type. */
function addRecord(
  records: CourseRecords,
  collection: Filed['collection'],
  record: ContentRecord<unknown>,
): void {
  if (collection === 'course') {
    records.course = record as CourseRecords['course'];
  } else if (collection === 'chapters') {
    records.chapters.push(toOutlinedChapter(record as Parameters<typeof toOutlinedChapter>[0]));
  } else if (collection === 'pages') {
    records.pages.push(toOutlinedPage(record as Parameters<typeof toOutlinedPage>[0]));
  } else {
    (records[collection] as ContentRecord<unknown>[]).push(record);
  }
}
