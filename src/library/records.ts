import type { ChapterRecord } from '../domain/chapters/chapter.ts';
import type { SourceRecord } from '../domain/citations/source.ts';
import type { TermRecord } from '../domain/glossary/term.ts';
import type { AccountRecord } from '../domain/numbers/account.ts';
import type { SeriesRecord } from '../domain/numbers/series.ts';
import type { QuestionFile } from '../domain/quiz/question.ts';
import type { CollectionName } from './collections.ts';
import type { EventRecord, Theme } from '../domain/timeline/event.ts';

/** One content file that has the right shape. */
export interface ContentRecord<Data> {
  id: string;
  /** Path from the project's root. */
  file: string;
  data: Data;
  /** The prose below the front matter; empty for YAML. */
  body: string;
  /** Lines of the file above `body`. */
  bodyStartsAfterLine: number;
  /** The line of a field such as `['citations', 0, 'source']`, where the file's text is at hand. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

export interface UnreadableFile {
  collection: CollectionName;
  id: string;
}

export interface CourseRecords {
  chapters: ContentRecord<ChapterRecord>[];
  events: ContentRecord<EventRecord>[];
  glossary: ContentRecord<TermRecord>[];
  questions: ContentRecord<QuestionFile>[];
  accounts: ContentRecord<AccountRecord>[];
  series: ContentRecord<SeriesRecord>[];
  sources: ContentRecord<SourceRecord>[];
  /** The themes as the timeline's lanes, from top to bottom. */
  lanes: Theme[];
  /** Ids of files that could not be read, so that references to them are not faulted as well. */
  unreadable: UnreadableFile[];
}
