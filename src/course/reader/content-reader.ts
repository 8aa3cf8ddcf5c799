/**
 * The one reader of content, for development, build, tests, imports and the check of its own. It
 * reads the files without Astro, so that every fault of every file is found in one go and has its
 * line; `content-loader.ts` puts what it reads at hand for pages.
 */

import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { decodeTextFile, firstLineNotUtf8 } from '../../interop/text-file.ts';
import { checkCourse } from '../check-course.ts';
import { originalLanguageDiagnostics } from '../checks/original-language.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { atHand } from './at-hand.ts';
import { COLLECTION_NAMES, idOfFile } from './collections.ts';
import { lookDiagnostics } from './look-diagnostics.ts';
import { toOutlinedChapter, toOutlinedPage } from './outlined.ts';
import { CONTENT, placeInCourse, type Filed } from './place-in-course.ts';
import { readRecord, type ReadRecord } from './read-record.ts';
import {
  COURSE_FILE,
  UNSAID_COURSE,
  type ContentRecord,
  type CourseRecords,
  type Translation,
} from './records.ts';
import type { CourseSettings } from '../../schema/course.ts';

export interface ReadContent {
  /** The records that could be read; those that could not are missing. */
  records: CourseRecords;
  /** Everything that is wrong with the content, and all advice. */
  diagnostics: Diagnostic[];
}

/** What `npm run maps` writes beside a map. */
const SHAPES_OF_A_MAP = /\/maps\/([a-z0-9-]+)\.svg$/;
/** The course’s own values for the tokens of its look. */
const LOOK = `${CONTENT}/look.css`;
const TOKENS = 'src/styles/tokens.css';

/** Reads the content below one folder, again and again: a file that has not changed only once. */
export class ContentReader {
  readonly #root: string;
  readonly #readBefore = new Map<string, { bytes: Buffer | undefined; read: FileRead }>();
  /** The language in which the course is written: prose of another is a translation. */
  #original = '';
  /** What came of the last reading, and of which files. */
  #last: { files: string[]; reads: FileRead[]; content: ReadContent } | undefined;
  /** Whether a file is known to be as it was. */
  #unchanged: (file: string) => boolean = () => false;
  #reading: Promise<ReadContent> | undefined;
  /** What was said to have changed since; nothing where nobody says so, and all files are looked at. */
  #changed: Set<string> | undefined;

  /** `root` is the project's folder. */
  constructor(root: string) {
    this.#root = root;
  }

  /** All content as it stands. Never rejects for what a file contains. */
  read(): Promise<ReadContent> {
    this.#reading ??= this.#readUntilAtRest().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /** From now on only such files are looked at as `note` names: somebody watches the folder. */
  followNotes(): void {
    this.#changed ??= new Set();
  }

  /** Says that a file was changed, added or taken away; `path` is from the project's root. */
  note(path: string): void {
    this.#changed?.add(path.split(sep).join('/'));
  }

  /** What changes while it reads is read as well. */
  async #readUntilAtRest(): Promise<ReadContent> {
    let content = await this.#readAll();
    while (this.#changed && this.#changed.size > 0) content = await this.#readAll();
    return content;
  }

  /** The files as they were, where only some of them were changed; else as the folder has them. */
  async #filesNow(): Promise<string[]> {
    const changed = [...(this.#changed ?? [])];
    this.#changed?.clear();
    const known = this.#last?.files;
    const listed = new Set(known);
    const isKnown = (file: string) =>
      file !== COURSE_FILE && listed.has(file) && existsSync(join(this.#root, file));
    const areKnown = changed.every(isKnown);
    if (!this.#changed || !known || !areKnown) {
      this.#unchanged = () => false;
      return this.#files();
    }
    this.#unchanged = (file) => !changed.includes(file);
    return known;
  }

  async #readAll(): Promise<ReadContent> {
    const files = await this.#filesNow();
    const original = this.#originalLanguage(files);
    if (original !== this.#original) this.#readBefore.clear();
    this.#original = original;
    const reads: FileRead[] = [];
    for (const file of files) reads.push(this.#readFile(file));
    const before = this.#last;
    const isAsBefore =
      before?.reads.length === reads.length &&
      reads.every((read, index) => read === before.reads[index]);
    if (isAsBefore) return before.content;
    const content = together(reads);
    this.#last = { files, reads, content };
    return content;
  }

  async #files(): Promise<string[]> {
    const files: string[] = [];
    for await (const entry of glob(`${CONTENT}/**/*`, { cwd: this.#root, withFileTypes: true })) {
      const path = relative(this.#root, join(entry.parentPath, entry.name));
      const file = path.split(sep).join('/');
      if (entry.isFile()) files.push(file);
    }
    // By their ids: “march-attack” before “march-attack-later”, for all that “.” comes after “-”.
    return files.sort((left, right) => (idOfFile(left) < idOfFile(right) ? -1 : 1));
  }

  #originalLanguage(files: readonly string[]): string {
    const course = files.includes(COURSE_FILE) ? this.#readFile(COURSE_FILE).record : undefined;
    const { languages } = (course?.data ?? UNSAID_COURSE.data) as CourseSettings;
    return languages[0]!;
  }

  /** The same object again for a file that has not changed. */
  #readFile(file: string): FileRead {
    let bytes: Buffer | undefined;
    let read: FileRead;
    const before = this.#readBefore.get(file);
    if (before && this.#unchanged(file)) return before.read;
    try {
      // To wait for each of ten thousand small files takes longer than to read them.
      bytes = readFileSync(join(this.#root, file));
      if (before?.bytes?.equals(bytes)) return before.read;
      read =
        file === LOOK
          ? { diagnostics: this.#faultsOfLook(bytes) }
          : readBytes(file, bytes, this.#original);
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      const expected = 'a file that may be read';
      read = { diagnostics: [diagnostic('unreadable-file', { file }, { found, expected })] };
    }
    this.#readBefore.set(file, { bytes, read });
    return read;
  }

  #faultsOfLook(bytes: Buffer): Diagnostic[] {
    const tokens = readFileSync(join(this.#root, TOKENS), 'utf8');
    return lookDiagnostics({ file: LOOK, css: bytes.toString('utf8'), tokens });
  }
}

/** What was read of a file, and where it belongs: the same object while the file does not change. */
interface FileRead extends ReadRecord {
  filed?: Filed;
  /** The record, where the file says another's words in a language. */
  translation?: Translation;
  /** The id of the map whose shapes the file holds. */
  drawnMap?: string;
}

/** The records and all diagnostics, of the files and of what they say together. */
function together(reads: readonly FileRead[]): ReadContent {
  const records = noRecords();
  for (const { filed, record, misshapen, translation, drawnMap } of reads) {
    if (drawnMap !== undefined) records.drawnMaps.push(drawnMap);
    else if (filed?.language !== undefined) {
      if (translation) records.translations.push(translation);
    } else if (filed && record) addRecord(records, filed.collection, record);
    else if (filed) records.unreadable.push({ collection: filed.collection, id: filed.id });
    if (misshapen) records.misshapen.push(misshapen);
  }
  const ofFiles = reads.flatMap(({ diagnostics }) => diagnostics);
  // What the course says of itself all the rest is held to: its languages, its themes, its years.
  const isUnsaid = records.unreadable.some(({ collection }) => collection === 'course');
  if (isUnsaid) return { records, diagnostics: ofFiles };
  const wrongOriginal = originalLanguageDiagnostics(records);
  if (wrongOriginal.length > 0) return { records, diagnostics: wrongOriginal };
  return { records, diagnostics: oneForEach([...ofFiles, ...checkCourse(records)]) };
}

/** Of a name that is none and has not the shape of one, the nearest that there is says most. */
function oneForEach(diagnostics: Diagnostic[]): Diagnostic[] {
  const at = ({ place: { file, field, line, column } }: Diagnostic) =>
    [file, field, line, column].join('\n');
  const unknown = new Set(diagnostics.filter(({ code }) => code === 'unknown-id').map(at));
  return diagnostics.filter(
    (candidate) => candidate.code !== 'wrong-shape' || !unknown.has(at(candidate)),
  );
}

/** The reader of a project's content, one for all who ask, so that each change is read once. */
export function readerOf(root: string): ContentReader {
  const folder = resolve(root);
  const { readers } = atHand();
  const reader = readers.get(folder) ?? new ContentReader(folder);
  readers.set(folder, reader);
  return reader;
}

function readBytes(file: string, bytes: Uint8Array, original: string): FileRead {
  const [, drawnMap] = SHAPES_OF_A_MAP.exec(file) ?? [];
  if (drawnMap !== undefined) return { drawnMap, diagnostics: [] };
  const filed = placeInCourse(file, original);
  if (!('collection' in filed)) return { diagnostics: [filed] };
  const fault = faultOfBytes(file, bytes);
  if (fault) return { filed, diagnostics: [fault] };
  const text = new TextDecoder().decode(bytes);
  const { language } = filed;
  const read = readRecord({ ...filed, text, isTranslation: language !== undefined });
  if (language === undefined || !read.record) return { filed, ...read };
  return { filed, ...read, translation: toTranslation(filed, language, read.record) };
}

/** Larger files hold no record. */
const MOST_MEGABYTES = 1;

/** What becomes of “ ’ or é where UTF-8 is taken for Windows-1252, and signs that no text has. */
const GARBLED = /â€[^\x20-\x7e]|Ã[\x80-\xbf]|[\0-\x08\x0b\x0c\x0e-\x1f]/u;

/** What keeps a file from being read as text, if anything does. */
function faultOfBytes(file: string, bytes: Uint8Array): Diagnostic | undefined {
  const megabytes = bytes.length / 1e6;
  if (megabytes > MOST_MEGABYTES) {
    const size = `${Number(megabytes.toFixed(1))} MB`;
    const place = { file, line: 1, column: 1 };
    return diagnostic('too-large', place, { size, most: `${MOST_MEGABYTES} MB` });
  }
  const { encoding, lostAt, text } = decodeTextFile(bytes);
  const garbled = GARBLED.exec(text);
  if (encoding === 'utf-8' && garbled) {
    const line = text.slice(0, garbled.index).split('\n').length;
    const found = /^[\0-\x1f]/.test(garbled[0])
      ? 'a sign that no text has (a control character)'
      : `“${garbled[0]}”, signs of UTF-8 that a program took for another encoding`;
    return diagnostic('not-utf-8', { file, line, column: 1 }, { found });
  }
  const [found, line] = encoding.startsWith('utf-16')
    ? ['text in UTF-16', 1]
    : encoding !== 'utf-8'
      ? ['a letter in another encoding than UTF-8', firstLineNotUtf8(bytes)]
      : ['a sign that another program has lost (\uFFFD)', lostAt];
  if (encoding === 'utf-8' && lostAt === undefined) return undefined;
  return diagnostic('not-utf-8', { file, line: line ?? 1, column: 1 }, { found });
}

/** All that there is to say of the content below `root`. */
export async function diagnoseContent(root: string): Promise<Diagnostic[]> {
  return (await new ContentReader(root).read()).diagnostics;
}

/** The records of a folder without files. */
export function noRecords(): CourseRecords {
  const empty = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []]));
  return {
    ...empty,
    course: UNSAID_COURSE,
    translations: [],
    misshapen: [],
    drawnMaps: [],
    unreadable: [],
  } as unknown as CourseRecords;
}

function toTranslation(
  { collection, id }: Filed,
  language: string,
  record: ContentRecord<unknown>,
): Translation {
  const of = id.replace(`${language}/`, '').replace(`.${language}`, '');
  return { ...record, collection, of, language };
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
