/** What makes a chapter easy to read and to trust, beyond what can be built. */

import type { Paragraph, Section } from '../../domain/chapters/chapter.ts';
import { diagnostic, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { formatPlace } from '../diagnostics/report.ts';
import { AUTHORING_TAGS } from '../reader/authoring-tags.ts';
import type { OutlinedChapter } from '../reader/outlined.ts';
import { placeOf } from '../reader/place-of.ts';
import type { CourseRecords } from '../reader/records.ts';
import { withoutExceptions, type ChapterAdvice } from './exceptions.ts';

const CHAPTER_WORDS = { least: 1400, most: 2200 };
const SECTION_WORDS = { least: 150, most: 350 };
/** The last section may sum up in few words. */
const LAST_SECTION_WORDS = { least: 1, most: 350 };
const SHOWN_WORDS = 60;
const MOST_OPEN_ACCOUNTS = 3;

/** Advice on each chapter's text, and exceptions that excuse nothing. */
export function chapterAdvice(records: CourseRecords): Diagnostic[] {
  return records.chapters
    .filter(({ outline }) => outline.sections.length > 0)
    .flatMap((chapter) =>
      withoutExceptions(chapter, [
        ...lengthOfChapter(chapter),
        ...lengthsOfSections(chapter),
        ...uncitedParagraphs(chapter),
        ...repeatedTerms(chapter),
        ...openAccounts(chapter),
        ...shownTwice(chapter),
        ...lengthOfLesson(chapter, records.course.data.lessonMinutes),
      ]),
    );
}

function lengthOfChapter(chapter: OutlinedChapter): ChapterAdvice[] {
  const words = wordsOf(chapter.outline.sections.flatMap(({ paragraphs }) => paragraphs));
  if (isWithin(words, CHAPTER_WORDS)) return [];
  const place = placeOf(chapter, ['title']);
  return [{ diagnostic: diagnostic('chapter-length', place, { words, ...CHAPTER_WORDS }) }];
}

function lengthsOfSections({ file, outline }: OutlinedChapter): ChapterAdvice[] {
  const sections = outline.sections.filter(({ id }) => id !== '');
  return sections.flatMap((section, index) => {
    const bounds = index === sections.length - 1 ? LAST_SECTION_WORDS : SECTION_WORDS;
    const words = wordsOf(section.paragraphs);
    const wordsOfTables = wordsOf(section.paragraphs.filter(({ block }) => block !== 'text'));
    // A table is looked up in, not read through: it may be long.
    if (words >= bounds.least && words - wordsOfTables <= bounds.most) return [];
    const { title } = section;
    return [
      {
        at: [title],
        diagnostic: diagnostic('section-length', placeIn(file, section), {
          title,
          words,
          ...bounds,
        }),
      },
    ];
  });
}

function uncitedParagraphs({ file, outline }: OutlinedChapter): ChapterAdvice[] {
  return outline.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ block, words }) => block !== 'table-head' && words > 0)
    .filter(({ mentions }) => mentions.sources.length === 0)
    .map((paragraph) => ({
      at: [paragraph.text, ...(paragraph.anchor === undefined ? [] : [paragraph.anchor])],
      diagnostic: diagnostic('uncited-paragraph', placeIn(file, paragraph), {
        begins: paragraph.text.replace(/\s+/g, ' ').slice(0, SHOWN_WORDS),
      }),
    }));
}

function repeatedTerms({ file, outline }: OutlinedChapter): ChapterAdvice[] {
  return outline.sections.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap((paragraph, index) => {
      const before = new Set(paragraphs.slice(0, index).flatMap(({ mentions }) => mentions.terms));
      return paragraph.mentions.terms
        .filter((term) => before.has(term))
        .map((term) => ({
          at: [term],
          diagnostic: diagnostic('term-marked-twice', placeIn(file, paragraph), { term, title }),
        }));
    }),
  );
}

function openAccounts({ file, outline }: OutlinedChapter): ChapterAdvice[] {
  const open = outline.uses.filter(({ tag, option }) => tag === 'Account' && option !== undefined);
  const tooMany = open[MOST_OPEN_ACCOUNTS];
  if (!tooMany) return [];
  const { line, column } = tooMany;
  const about = { count: open.length, most: MOST_OPEN_ACCOUNTS };
  return [{ diagnostic: diagnostic('open-accounts', { file, line, column }, about) }];
}

/** What stands on a line of its own and stands there again. */
function shownTwice({ file, outline }: OutlinedChapter): ChapterAdvice[] {
  const first = new Map<string, number>();
  return outline.uses.flatMap(({ tag, value, line, column }) => {
    const kind = AUTHORING_TAGS[tag];
    if (kind?.stands !== 'line' || kind.isList) return [];
    const shown = `${tag} ${value}`;
    const other = first.get(shown);
    if (other === undefined) {
      first.set(shown, line);
      return [];
    }
    const place = { file, field: `<${tag}>`, line, column };
    const about = { tag, id: value, other: formatPlace({ file, line: other }) };
    return [{ at: [value], diagnostic: diagnostic('shown-twice', place, about) }];
  });
}

function lengthOfLesson(chapter: OutlinedChapter, wanted: number): ChapterAdvice[] {
  const { lesson } = chapter.data;
  const minutes = lesson.reduce((sum, step) => sum + step.minutes, 0);
  if (lesson.length === 0 || minutes === wanted) return [];
  const place = placeOf(chapter, ['lesson']);
  return [{ diagnostic: diagnostic('lesson-length', place, { minutes, wanted }) }];
}

function placeIn(file: string, { line, column }: Section | Paragraph): Place {
  return { file, line, column };
}

function wordsOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { words }) => sum + words, 0);
}

function isWithin(words: number, { least, most }: { least: number; most: number }): boolean {
  return words >= least && words <= most;
}
