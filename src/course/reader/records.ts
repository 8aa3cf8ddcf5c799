import type { z } from 'astro/zod';
import type { SourceRecord } from '../../domain/sources/source.ts';
import type { TermRecord } from '../../domain/terms/term.ts';
import type { AccountRecord } from '../../domain/accounts/account.ts';
import type { SeriesRecord } from '../../domain/accounts/series.ts';
import type { QuestionFile } from '../../domain/questions/question.ts';
import type { MapRecord } from '../../schema/map.ts';
import type { PlaceRecord } from '../../domain/places/place.ts';
import type { EventRecord } from '../../domain/events/event.ts';
import { courseSchema, type CourseSettings } from '../../schema/course.ts';
import { collections, COLLECTION_NAMES, type CollectionName } from './collections.ts';
import type { OutlinedChapter, OutlinedPage } from './outlined.ts';
import type { Position } from './yaml-text.ts';

/** One content file that has the right shape. */
export interface ContentRecord<Data> {
  id: string;
  /** Path from the project's root. */
  file: string;
  data: Data;
  /** The prose below the head of a chapter, in the lines that it has in the file; empty for YAML. */
  body: string;
  /** Where a field such as `['citations', 0, 'source']` stands, while the file's text is at hand. */
  positionOf(path: readonly PropertyKey[]): Position | undefined;
}

/** One file with the words of a record in another language; its data are not checked yet. */
export interface Translation extends ContentRecord<unknown> {
  collection: CollectionName | 'course';
  /** The record’s own id; of prose, without its language. */
  of: string;
  language: string;
}

interface UnreadableFile {
  collection: CollectionName | 'course';
  id: string;
}

export interface CourseRecords {
  chapters: OutlinedChapter[];
  events: ContentRecord<EventRecord>[];
  glossary: ContentRecord<TermRecord>[];
  questions: ContentRecord<QuestionFile>[];
  accounts: ContentRecord<AccountRecord>[];
  series: ContentRecord<SeriesRecord>[];
  places: ContentRecord<PlaceRecord>[];
  maps: ContentRecord<MapRecord>[];
  sources: ContentRecord<SourceRecord>[];
  pages: OutlinedPage[];
  /** What is said in other languages of the records above. */
  translations: Translation[];
  /** What is said of the course as a whole. */
  course: ContentRecord<CourseSettings>;
  /** Files that have not the shape of their collection: what can be read of them. */
  misshapen: { record: ContentRecord<unknown>; schema: z.ZodType }[];
  /** Ids of the maps whose shapes lie beside them, as `npm run maps` writes them. */
  drawnMaps: string[];
  /** Ids of files that could not be read, so that references to them are not faulted as well. */
  unreadable: UnreadableFile[];
}

/** All that was written, in records and in files that are none yet, each with the schema of its file. */
export function everyFile(records: CourseRecords): CourseRecords['misshapen'] {
  return [...everyRecord(records), ...records.misshapen];
}

/** All records, and what is said of the course, each with the schema of its file. */
export function everyRecord(records: CourseRecords): CourseRecords['misshapen'] {
  return [
    { record: records.course, schema: courseSchema },
    ...COLLECTION_NAMES.flatMap((name) =>
      (records[name] as ContentRecord<unknown>[]).map((record) => ({
        record,
        schema: collections[name].schema,
      })),
    ),
  ];
}

/** The one content file that is no record of a collection. */
export const COURSE_FILE = 'src/content/course.yaml';

/** What holds for a course that says nothing of itself. */
export const UNSAID_COURSE: ContentRecord<CourseSettings> = {
  id: 'course',
  file: COURSE_FILE,
  data: courseSchema.parse({}),
  body: '',
  positionOf: () => undefined,
};
