import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';

/** That the course is said to be written in a language in which it has no chapter, but has some in another. */
export function originalLanguageDiagnostics(records: CourseRecords): Diagnostic[] {
  const { languages } = records.course.data;
  // What says from which state it was made is a translation, whatever became of its original.
  const [written] = records.translations.filter(
    ({ collection, data }) => collection === 'chapters' && !Object.hasOwn(data as object, 'of'),
  );
  const isUnread = records.unreadable.some(({ collection }) => collection === 'chapters');
  if (records.chapters.length > 0 || isUnread || !written) return [];
  const first = written.language;
  const meant = [first, ...languages.filter((language) => language !== first)];
  return [
    diagnostic('wrong-translation', placeOf(records.course, ['languages']), {
      found: `“${languages[0]}” first, in which no chapter is written`,
      expected: `languages: [${meant.join(', ')}]: first the language of the originals`,
    }),
  ];
}
