import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CourseRecords } from '../reader/records.ts';
import { inLanguage } from './in-language.ts';

/** How far a language of the course is: files with words that are not translated, or no longer as the original is. */
export interface TranslationSummary {
  language: string;
  untranslated: number;
  stale: number;
}

/** For each language into which the course is translated. */
export function summariesOfTranslation(records: CourseRecords): TranslationSummary[] {
  return records.course.data.languages.slice(1).map((language) => {
    const { remarks } = inLanguage(records, language);
    const filesWith = (code: string) =>
      new Set(remarks.filter((remark) => remark.code === code).map(({ place }) => place.file)).size;
    return {
      language,
      untranslated: filesWith('untranslated'),
      stale: filesWith('stale-translation'),
    };
  });
}

/** What is not translated, or no longer as the original has it: into all of its languages, if none are named. */
export function translationRemarks(
  records: CourseRecords,
  languages: readonly string[] = records.course.data.languages.slice(1),
): Diagnostic[] {
  return languages.flatMap((language) => inLanguage(records, language).remarks);
}
