import type { CitableFields } from './format-citation.ts';

/** The year of the course's first edition, under which its chapters are cited. */
export const COURSE_YEAR = 2026;

/** What a citation of a chapter holds. The address is left to the reader: any host may serve it. */
export function citableChapter(chapter: { title: string }, courseName: string): CitableFields {
  return {
    type: 'chapter',
    title: chapter.title,
    'container-title': courseName,
    issued: { 'date-parts': [[COURSE_YEAR]] },
  };
}
