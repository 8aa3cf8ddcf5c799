import type { ChapterRecord } from '../../domain/chapters/chapter.ts';
import type { ChapterOutline } from '../outline-chapter.ts';
import { outlineChapter } from '../outline-chapter.ts';
import type { ContentRecord, CourseRecords } from '../records.ts';

/** A chapter's record with its prose outlined and its id split into language and slug. */
export interface OutlinedChapter extends ContentRecord<ChapterRecord> {
  locale: string;
  slug: string;
  outline: ChapterOutline;
}

export type OutlinedRecords = Omit<CourseRecords, 'chapters'> & { chapters: OutlinedChapter[] };

/** The records with every chapter outlined, in the order of the course. */
export function outlineRecords(records: CourseRecords): OutlinedRecords {
  const chapters = records.chapters
    .map((chapter) => {
      const [locale = 'en', slug = chapter.id] = chapter.id.split('/');
      return { ...chapter, locale, slug, outline: outlineChapter(chapter) };
    })
    .sort((left, right) => left.data.order - right.data.order);
  return { ...records, chapters };
}

/** The anchors of a chapter's paragraphs. */
export function anchorsOf(chapter: OutlinedChapter): string[] {
  return chapter.outline.uses.filter((use) => use.tag === 'Anchor').map((use) => use.value);
}
