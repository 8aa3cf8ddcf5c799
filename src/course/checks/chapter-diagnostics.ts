import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { collections } from '../reader/collections.ts';
import type { OutlinedChapter } from '../reader/outlined.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';

/** Chapters that lack what makes one, and questions that stand in another chapter’s flow. */
export function chapterDiagnostics(records: CourseRecords): Diagnostic[] {
  const chapterOf = new Map(
    records.questions.flatMap((file) => file.data.questions.map(({ id }) => [id, file.id])),
  );
  return records.chapters.flatMap((chapter) => [
    ...withoutText(chapter),
    ...withoutQuestions(chapter, records),
    ...foreignQuestions(chapter, chapterOf),
  ]);
}

function withoutText({ file, body }: OutlinedChapter): Diagnostic[] {
  return body.trim() === '' ? [diagnostic('empty-chapter', { file, line: 1, column: 1 }, {})] : [];
}

function withoutQuestions(
  { slug, file }: OutlinedChapter,
  { questions, unreadable }: CourseRecords,
): Diagnostic[] {
  const isThere = [
    ...questions,
    ...unreadable.filter(({ collection }) => collection === 'questions'),
  ].some(({ id }) => id === slug);
  const missing = `${collections.questions.base}/${slug}.yaml`;
  return isThere
    ? []
    : [diagnostic('missing-questions', { file, line: 1, column: 1 }, { missing })];
}

/** `chapterOf`: of each question, the chapter in whose file it stands. */
function foreignQuestions(
  chapter: OutlinedChapter,
  chapterOf: ReadonlyMap<string, string>,
): Diagnostic[] {
  const { slug, file, outline, data } = chapter;
  const inProse = outline.uses
    .filter(({ tag }) => tag === 'Check')
    .map(({ value, line, column }) => ({
      id: value,
      place: { file, field: '<Check>', line, column },
    }));
  const caught = data.misconceptions.map(({ question }, index) => ({
    id: question,
    place: placeOf(chapter, ['misconceptions', index, 'question']),
  }));
  return [...inProse, ...caught].flatMap(({ id, place }) => {
    const owner = chapterOf.get(id);
    if (owner === undefined || owner === slug) return [];
    return [diagnostic('foreign-question', place, { id, chapter: owner })];
  });
}
