import { LANGUAGE } from '../language.ts';
import { objectivesOf } from './quizzes.ts';
import type { Course } from './graph.ts';
import { readScormPlayer } from './scorm-player.ts';
import type { Messages } from '../i18n/messages.ts';
import { FORMAT_NAMES, FORMATS, lossesOf } from '../interop/questions/formats.ts';
import type { QuestionFormat } from '../interop/questions/question-set.ts';
import * as routes from '../routes.ts';

/** The files of a chapter's questions, one for each format, with what each format loses. */
export function questionFiles(
  {
    chapters,
    questions,
    settings: course,
    neighboursOf,
  }: Pick<Course, 'chapters' | 'questions' | 'settings' | 'neighboursOf'>,
  messages: Messages,
) {
  const ofChapter = Map.groupBy(questions, ({ chapter }) => chapter);
  const titles = Object.fromEntries(chapters.map(({ id, title }) => [id, title]));
  return chapters.map(({ id, title }) => {
    const asked = ofChapter.get(id) ?? [];
    const set = {
      course,
      id,
      title,
      messages: messages.quiz,
      objectives: objectivesOf(asked, { neighboursOf }),
      locale: LANGUAGE,
      chapters: titles,
      alone: messages.teaching.export.alone,
      full: messages.teaching.export.full,
      loadPlayer: readScormPlayer,
    };
    return {
      id,
      title,
      files: FORMAT_NAMES.map((name) => {
        const format: QuestionFormat = FORMATS[name];
        const file = `${id}.${format.extension}`;
        return {
          name,
          file,
          url: routes.questionFile(file),
          mediaType: format.mediaType,
          losses: lossesOf(format, asked),
          write: () => format.write(asked, set),
        };
      }),
    };
  });
}
