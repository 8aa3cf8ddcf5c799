/** The records of a course in one of its languages, and what there is to say of their translations. */

import type { RootContent } from 'mdast';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  aliasDiagnostics,
  careDiagnostics,
  questionDiagnostics,
  workingDiagnostics,
} from '../checks/content-diagnostics.ts';
import { linkDiagnostics } from '../checks/link-diagnostics.ts';
import { markupDiagnostics } from '../checks/markup-diagnostics.ts';
import {
  collections,
  COLLECTION_NAMES,
  isProse,
  type CollectionName,
} from '../reader/collections.ts';
import { fieldsOfFile } from '../reader/file-fields.ts';
import { isTree, outlineTree, parseProse } from '../reader/outline-prose.ts';
import type { OutlinedChapter, OutlinedPage } from '../reader/outlined.ts';
import { placeOf } from '../reader/place-of.ts';
import type { ContentRecord, CourseRecords, Translation } from '../reader/records.ts';
import { courseSchema } from '../../schema/course.ts';
import { asOriginal, mergeProse, UNTRANSLATED_TAG } from './merge-prose.ts';
import { statesOfProse } from './prose-parts.ts';
import { withNames } from './term-names.ts';
import { translateRecord } from './translate-record.ts';
import { stateOf, wordsOf } from './words-of.ts';

export interface CourseInLanguage {
  records: CourseRecords;
  /** What is wrong with translations: no site is built while anything is. */
  errors: Diagnostic[];
  /** What is not translated, or was from another state of its original. */
  remarks: Diagnostic[];
  /** Records of which nothing is said in the language, as `events/great-storm`. */
  untranslated: string[];
  /** In which languages the words of each record are, of a chapter or a page those of its prose. */
  languages: Map<string, string[]>;
}

const made = new WeakMap<CourseRecords, Map<string, CourseInLanguage>>();

/** The course in a language; in that in which it is written, as it is. */
export function inLanguage(records: CourseRecords, language: string): CourseInLanguage {
  const [original] = records.course.data.languages;
  if (language === original) {
    return { records, errors: [], remarks: [], untranslated: [], languages: new Map() };
  }
  const known = made.get(records) ?? new Map<string, CourseInLanguage>();
  made.set(records, known);
  const course = known.get(language) ?? translateCourse(records, language);
  known.set(language, course);
  return course;
}

/** Everything that is wrong with the translations of a course. */
export function translationDiagnostics(records: CourseRecords): Diagnostic[] {
  const { languages } = records.course.data;
  return [
    ...strayTranslations(records),
    ...languages.slice(1).flatMap((language) => inLanguage(records, language).errors),
  ];
}

/** Translations of nothing, and into languages that the course does not have. */
function strayTranslations(records: CourseRecords): Diagnostic[] {
  const { languages } = records.course.data;
  return records.translations.flatMap((translation) => {
    const { file, collection, of, language } = translation;
    const place = { file, line: 1, column: 1 };
    if (!languages.includes(language)) {
      const expected = `a language of the course: ${languages.join(', ')} (“languages” in course.yaml)`;
      return [
        diagnostic('wrong-translation', place, { found: `words in “${language}”`, expected }),
      ];
    }
    if (collection === 'course' || isThere(records, collection, of)) return [];
    const expected = `the original, ${originalFile(records, collection, of)}`;
    return [
      diagnostic('wrong-translation', place, {
        found: 'words of a record that is not there',
        expected,
      }),
    ];
  });
}

/** Whether there is the original, were it one that cannot be read: that is told of itself. */
function isThere(records: CourseRecords, collection: CollectionName, id: string): boolean {
  const [original] = records.course.data.languages;
  const unread = isProse(collection) ? `${original}/${id}` : id;
  return (
    recordOf(records, collection, id) !== undefined ||
    records.unreadable.some((file) => file.collection === collection && file.id === unread)
  );
}

function originalFile(records: CourseRecords, collection: CollectionName, id: string): string {
  const { base } = collections[collection];
  const [original] = records.course.data.languages;
  return isProse(collection) ? `${base}/${original}/${id}.mdx` : `${base}/${id}.yaml`;
}

function recordOf(records: CourseRecords, collection: CollectionName, id: string) {
  const ofKind = records[collection] as (ContentRecord<unknown> & { slug?: string })[];
  return ofKind.find((record) => (record.slug ?? record.id) === id);
}

/** A record in a language, and what there is to say of its translation. */
interface Translated {
  record: ContentRecord<unknown>;
  /** Whether anything of it is said in the language. */
  isSaid: boolean;
  /** In which languages it is, or its prose. */
  languages: string[];
  errors: Diagnostic[];
  remarks: Diagnostic[];
}

/** Of each record: what came of its translations, so that after an edit only what changed is merged. */
const translatedBefore = new WeakMap<
  object,
  Map<string, { translation: Translation | undefined; written: string; result: Translated }>
>();

function translateCourse(records: CourseRecords, language: string): CourseInLanguage {
  const written = records.course.data.languages[0]!;
  const byOriginal = new Map(
    records.translations
      .filter((translation) => translation.language === language)
      .map((translation) => [`${translation.collection}/${translation.of}`, translation]),
  );
  const errors: Diagnostic[] = [];
  const remarks: Diagnostic[] = [];
  const untranslated: string[] = [];
  const languages = new Map<string, string[]>();
  const inThisLanguage = (
    collection: CollectionName | 'course',
    original: ContentRecord<unknown>,
    id: string,
  ): ContentRecord<unknown> => {
    const translation = byOriginal.get(`${collection}/${id}`);
    const before = translatedBefore.get(original) ?? new Map<string, never>();
    translatedBefore.set(original, before);
    const known = before.get(language);
    const result =
      known?.translation === translation && known?.written === written
        ? known.result
        : translateOne({ collection, original, translation, written, language });
    before.set(language, { translation, written, result });
    errors.push(...result.errors);
    remarks.push(...result.remarks);
    if (!result.isSaid) untranslated.push(`${collection}/${id}`);
    languages.set(`${collection}/${id}`, result.languages);
    return result.record;
  };
  const translated: CourseRecords = { ...records, translations: [] };
  translated.course = inThisLanguage('course', records.course, 'course') as CourseRecords['course'];
  for (const collection of COLLECTION_NAMES) {
    const ofKind = records[collection] as (ContentRecord<unknown> & { slug?: string })[];
    (translated[collection] as ContentRecord<unknown>[]) = ofKind.map((original) =>
      inThisLanguage(collection, original, original.slug ?? original.id),
    );
  }
  // What the originals are held to, the words of a translation are held to as well.
  const files = new Set([...byOriginal.values()].map(({ file }) => file));
  const faults = CHECKS.flatMap((check) => check(translated));
  const ofTranslations = faults.filter(({ place }) => files.has(place.file));
  if (ofTranslations.length > 0) {
    // What an original says wrongly its translation says as well: it is told of the original.
    const told = new Set(CHECKS.flatMap((check) => check(records)).map(sameFault));
    errors.push(...ofTranslations.filter((fault) => !told.has(sameFault(fault))));
  }
  return { records: translated, errors, remarks, untranslated, languages };
}

function sameFault({ code, place, found, expected }: Diagnostic): string {
  return [code, place.field, found, expected].join('\n');
}

const CHECKS = [
  linkDiagnostics,
  markupDiagnostics,
  workingDiagnostics,
  aliasDiagnostics,
  questionDiagnostics,
  careDiagnostics,
];

interface Pair {
  collection: CollectionName | 'course';
  original: ContentRecord<unknown>;
  translation: Translation | undefined;
  /** The language of the original. */
  written: string;
  language: string;
}

/** A record as `npm run translate` names it. */
function nameOf({ collection, original }: Pair): string {
  const { slug, id } = original as ContentRecord<unknown> & { slug?: string };
  return collection === 'course' ? collection : `${collection}/${slug ?? id}`;
}

function translateOne(pair: Pair): Translated {
  const { collection, original, translation, language } = pair;
  const schema = collection === 'course' ? courseSchema : collections[collection].schema;
  const fields = fieldsOfFile(schema);
  const errors: Diagnostic[] = [];
  const remarks: Diagnostic[] = [];
  const located = translation ?? original;
  const { data, ...found } = translateRecord(fields, original.data, translation?.data);
  for (const { path, ...about } of found.faults) {
    errors.push(diagnostic('wrong-translation', placeOf(located, path), about));
  }
  for (const { path, state } of found.stale) {
    const about = { language, state, record: nameOf(pair) };
    remarks.push(diagnostic('stale-translation', placeOf(located, path), about));
  }
  if (found.missing.length > 0) {
    const place = { file: located.file, ...(translation && { line: 1, column: 1 }) };
    const missing = found.missing.map((path) => path.join('.'));
    remarks.push(
      diagnostic('untranslated', place, { language, fields: missing, record: nameOf(pair) }),
    );
  }
  const { issues = [] } =
    translation && found.faults.length === 0 ? (schema.safeParse(data).error ?? {}) : {};
  for (const { path, message } of issues) {
    const about = { found: 'words that do not fit their field', expected: message };
    errors.push(diagnostic('wrong-translation', placeOf(located, path), about));
  }
  const isSaid = stateOf(wordsOf(fields, data)) !== stateOf(wordsOf(fields, original.data));
  const positionOf: typeof located.positionOf = (path) => located.positionOf(path);
  const { file } = located;
  const record = { ...original, data, file, positionOf };
  const isWhole = found.missing.length + found.stale.length === 0;
  const languages = isWhole ? [language] : isSaid ? [language, pair.written] : [pair.written];
  if (collection === 'glossary') {
    return { record: withNames(original, record, language), isSaid, languages, errors, remarks };
  }
  if (collection !== 'course' && isProse(collection)) {
    const dated = found.isUndated ? { ...pair, translation: undefined } : pair;
    return withProse(dated, { record, isSaid, languages, errors, remarks });
  }
  return { record, isSaid, languages, errors, remarks };
}

/** A chapter or a page with its prose in the language. */
function withProse(pair: Pair, head: Translated): Translated {
  const { original, translation, written, language } = pair;
  const record = head.record as OutlinedChapter | OutlinedPage;
  const { file } = record;
  const localized = { ...record, id: `${language}/${record.slug}`, locale: language };
  const words = parseProse(original);
  const own = translation && parseProse(translation);
  const errors = [...head.errors];
  const remarks = [...head.remarks];
  if (!isTree(words)) return { ...head, record: localized };
  if (own && !isTree(own)) return { ...head, record: localized, errors: [...errors, own] };
  if (own) errors.push(...outlineTree(asOriginal(own), file).diagnostics);
  const parts = statesOfProse(words).size;
  const merged = mergeProse(words, own, written);
  for (const { node, ...about } of merged.faults) {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    errors.push(diagnostic('wrong-translation', { file, line, column }, about));
  }
  for (const { node, anchor, state } of merged.stale) {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const about = { language, state, anchor, record: nameOf(pair) };
    remarks.push(diagnostic('stale-translation', { file, line, column }, about));
  }
  if (merged.missing.length > 0) {
    const about = { language, fields: merged.missing, record: nameOf(pair) };
    remarks.push(diagnostic('untranslated', { file }, about));
  }
  const blocks = merged.tree.children.filter((block) => !isNote(block));
  const outline = outlineTree({ ...merged.tree, children: blocks }, file);
  const unsaid = merged.missing.length + merged.stale.length;
  const isSaid = head.isSaid || unsaid < parts;
  const languages = unsaid === 0 ? [language] : unsaid < parts ? [language, written] : [written];
  return { record: Object.assign(localized, { outline }), isSaid, languages, errors, remarks };
}

/** Whether it only says that what follows is not translated. */
function isNote(block: RootContent): boolean {
  return block.type === 'mdxJsxFlowElement' && block.name === UNTRANSLATED_TAG;
}
