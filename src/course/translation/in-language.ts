/** The records of a course in one of its languages, and what there is to say of their translations. */

import type { RootContent } from 'mdast';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
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
import type { TermRecord } from '../../schema/term.ts';
import { asOriginal, mergeProse, UNTRANSLATED_TAG } from './merge-prose.ts';
import { translateRecord } from './translate-record.ts';
import { wordsOf } from './words-of.ts';

export interface CourseInLanguage {
  records: CourseRecords;
  /** What is wrong with translations: no site is built while anything is. */
  errors: Diagnostic[];
  /** What is not translated, or was from another state of its original. */
  remarks: Diagnostic[];
  /** Records of which nothing is said in the language, as `events/great-storm`. */
  untranslated: string[];
}

const made = new WeakMap<CourseRecords, Map<string, CourseInLanguage>>();

/** The course in a language; in that in which it is written, as it is. */
export function inLanguage(records: CourseRecords, language: string): CourseInLanguage {
  const [original] = records.course.data.languages;
  if (language === original) return { records, errors: [], remarks: [], untranslated: [] };
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

/** What is not translated into the languages of the course, or no longer as the original has it. */
export function translationRemarks(records: CourseRecords): Diagnostic[] {
  const { languages } = records.course.data;
  return languages.slice(1).flatMap((language) => inLanguage(records, language).remarks);
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
    if (collection === 'course' || recordOf(records, collection, of)) return [];
    const expected = `the original, ${originalFile(records, collection, of)}`;
    return [
      diagnostic('wrong-translation', place, {
        found: 'words of a record that is not there',
        expected,
      }),
    ];
  });
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

function translateCourse(records: CourseRecords, language: string): CourseInLanguage {
  const errors: Diagnostic[] = [];
  const remarks: Diagnostic[] = [];
  const untranslated: string[] = [];
  const byOriginal = new Map(
    records.translations
      .filter((translation) => translation.language === language)
      .map((translation) => [`${translation.collection}/${translation.of}`, translation]),
  );
  const translated: CourseRecords = { ...records, translations: [] };
  const course = words(records.course, courseSchema, byOriginal.get('course/course'));
  translated.course = course.record as CourseRecords['course'];
  for (const collection of COLLECTION_NAMES) {
    const { schema } = collections[collection];
    const ofKind = records[collection] as (ContentRecord<unknown> & { slug?: string })[];
    (translated[collection] as ContentRecord<unknown>[]) = ofKind.map((original) => {
      const id = original.slug ?? original.id;
      const translation = byOriginal.get(`${collection}/${id}`);
      const { record, isSaid } = words(original, schema, translation);
      if (!isSaid) untranslated.push(`${collection}/${id}`);
      if (collection === 'glossary') return withNames(original, record, language);
      return isProse(collection) ? prose(record as OutlinedChapter, translation) : record;
    });
  }
  return { records: translated, errors, remarks, untranslated };

  function words(
    original: ContentRecord<unknown>,
    schema: Parameters<typeof fieldsOfFile>[0],
    translation: Translation | undefined,
  ): { record: ContentRecord<unknown>; isSaid: boolean } {
    const fields = fieldsOfFile(schema);
    const { data, faults, stale, missing } = translateRecord(
      fields,
      original.data,
      translation?.data,
    );
    const located = translation ?? original;
    for (const { path, ...about } of faults) {
      errors.push(diagnostic('wrong-translation', placeOf(located, path), about));
    }
    for (const { path, state } of stale) {
      remarks.push(diagnostic('stale-translation', placeOf(located, path), { language, state }));
    }
    if (missing.length > 0) {
      const fieldsMissing = missing.map((path) => path.join('.'));
      const place = { file: located.file, ...(translation && { line: 1, column: 1 }) };
      remarks.push(diagnostic('untranslated', place, { language, fields: fieldsMissing }));
    }
    const isSaid = missing.length < wordsOf(fields, original.data).length && stale.length === 0;
    return { record: { ...original, data }, isSaid };
  }

  function prose(
    record: OutlinedChapter | OutlinedPage,
    translation: Translation | undefined,
  ): OutlinedChapter | OutlinedPage {
    const file = translation?.file ?? record.file;
    const original = parseProse(record);
    const own = translation && parseProse(translation);
    const [written] = records.course.data.languages;
    const localized = { ...record, id: `${language}/${record.slug}`, locale: language, file };
    if (!isTree(original) || !written) return localized;
    if (own && !isTree(own)) {
      errors.push(own);
      return localized;
    }
    if (own) errors.push(...outlineTree(asOriginal(own), file).diagnostics);
    const merged = mergeProse(original, own, written);
    for (const { node, ...about } of merged.faults) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      errors.push(diagnostic('wrong-translation', { file, line, column }, about));
    }
    for (const { node, anchor, state } of merged.stale) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const about = { language, state, anchor };
      remarks.push(diagnostic('stale-translation', { file, line, column }, about));
    }
    if (merged.missing.length > 0) {
      remarks.push(diagnostic('untranslated', { file }, { language, fields: merged.missing }));
    }
    const blocks = merged.tree.children.filter((block) => !isNote(block));
    const outline = outlineTree({ ...merged.tree, children: blocks }, file);
    return { ...localized, outline };
  }
}

/** Whether it only says that what follows is not translated. */
function isNote(block: RootContent): boolean {
  return block.type === 'mdxJsxFlowElement' && block.name === UNTRANSLATED_TAG;
}

/** Terms are found by what the course calls them in its own language as well, and by their name in Urdu. */
function withNames(
  original: ContentRecord<unknown>,
  translated: ContentRecord<unknown>,
  language: string,
): ContentRecord<TermRecord> {
  const own = original.data as TermRecord;
  const data = translated.data as TermRecord;
  const isNamed = data.headword !== own.headword;
  const headword = language === 'ur' && !isNamed ? (own.urdu ?? own.headword) : data.headword;
  const names = [...data.aliases, own.headword, ...(own.urdu ? [own.urdu] : [])];
  const aliases = [...new Set(names)].filter((name) => name !== headword);
  return { ...(translated as ContentRecord<TermRecord>), data: { ...data, headword, aliases } };
}
