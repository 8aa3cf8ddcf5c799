import type { CslFields } from './source.ts';

/** What a citation of a chapter holds. The address is left to the reader: any host may serve it. */
export function citableChapter(
  chapter: { title: string },
  course: { name: string; edition: number },
): CslFields {
  return {
    type: 'chapter',
    title: chapter.title,
    'container-title': course.name,
    issued: { 'date-parts': [[course.edition]] },
  };
}
