import type { Course } from '../graph.ts';
import type { ChapterParts } from '../../domain/attempts/chapter-progress.ts';
import type { Messages } from '../../i18n/messages.ts';
import { withoutBase } from '../../routes.ts';

/** What a page needs to say how far a reader has come, and what comes next. */
export interface ProgressOutline {
  chapters: (ChapterParts & { title: string })[];
  messages: Messages['progress'];
}

/** What there is to read and to answer in each chapter, with the words to say how much is done. */
export function progressOutline(
  { chapters, questions }: Course,
  messages: Messages,
): ProgressOutline {
  const ofChapter = Map.groupBy(questions, ({ chapter }) => chapter);
  return {
    messages: messages.progress,
    chapters: chapters.map(({ id, title, url, sections }) => ({
      id,
      title,
      sections: sections
        .filter(({ paragraphs }) => paragraphs.length > 0)
        .map(({ id: anchor }) => withoutBase(anchor === '' ? url : `${url}#${anchor}`)),
      questions: (ofChapter.get(id) ?? []).map((question) => question.id),
    })),
  };
}
