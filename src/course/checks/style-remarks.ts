/** Remarks on the style of the prose of chapters. What they find are likely slips, not certain ones. */

import type { Paragraph } from '../../domain/chapters/chapter.ts';
import { countWords } from '../../domain/text/count-words.ts';
import { diagnostic, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { OutlinedChapter } from '../reader/outlined.ts';
import type { CourseRecords } from '../reader/records.ts';
import { placeRemarks } from './place-remarks.ts';

const MOST_WORDS = 35;
const SHOWN_CHARACTERS = 60;
const QUOTED = /“[^”]*”|‘[^’]*’|"[^"]*"/g;

/** All remarks: chapter by chapter, then those on places. */
export function styleRemarks(records: CourseRecords): Diagnostic[] {
  const ofChapters = records.chapters.flatMap((chapter) => {
    const paragraphs = paragraphsOf(chapter);
    return [
      ...paragraphs.flatMap((paragraph) => longSentences(chapter, paragraph)),
      ...unexplainedAcronyms(chapter, records),
      ...paragraphs.flatMap((paragraph) => loadedWords(chapter, paragraph, records)),
      ...unmarkedNames(chapter, records),
      ...paragraphs.flatMap((paragraph) => stalePresents(chapter, paragraph, records)),
    ];
  });
  return [...ofChapters, ...placeRemarks(records)];
}

function longSentences({ file }: OutlinedChapter, paragraph: Paragraph): Diagnostic[] {
  if (paragraph.block !== 'text') return [];
  return sentencesOf(paragraph.text)
    .map((sentence) => ({ sentence, words: countWords(sentence) }))
    .filter(({ words }) => words > MOST_WORDS)
    .map(({ sentence, words }) =>
      diagnostic('long-sentence', placeIn(file, paragraph), {
        words,
        most: MOST_WORDS,
        begins: sentence.slice(0, SHOWN_CHARACTERS),
      }),
    );
}

const ACRONYM = /\b[A-Z]{2,}(?![a-z\p{L}])/gu;

function unexplainedAcronyms(chapter: OutlinedChapter, records: CourseRecords): Diagnostic[] {
  const { acronyms } = records.course.data.style;
  const seen = new Set(acronyms);
  const { summary, objectives } = chapter.data;
  let before = [summary, ...objectives.map(({ text }) => text)].join(' ');
  return paragraphsOf(chapter).flatMap((paragraph) => {
    before += ` ${paragraph.text}`;
    return [...paragraph.text.matchAll(ACRONYM)].flatMap(([acronym]) => {
      if (seen.has(acronym)) return [];
      seen.add(acronym);
      const isMarked = paragraph.mentions.terms.some((id) =>
        namesOf(id, records).includes(acronym),
      );
      if (isMarked || isSpeltOut(acronym, before)) return [];
      return [diagnostic('unexplained-acronym', placeIn(chapter.file, paragraph), { acronym })];
    });
  });
}

/** Whether words in the text begin with the letters, small words between them aside. */
function isSpeltOut(acronym: string, text: string): boolean {
  const initials = (text.match(/\p{L}[\p{L}’-]*/gu) ?? [])
    .flatMap((word) => word.split('-'))
    .filter((word) => word !== acronym && !/^(?:of|the|and|for|in|on|de|e|i)$/.test(word))
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
  return initials.includes(acronym);
}

function loadedWords(
  { file }: OutlinedChapter,
  paragraph: Paragraph,
  { course }: CourseRecords,
): Diagnostic[] {
  const own = paragraph.text.replace(QUOTED, ' ');
  return course.data.style.loaded
    .filter(({ word }) => wholeWord(word, 'i').test(own))
    .map((loaded) => diagnostic('loaded-word', placeIn(file, paragraph), loaded));
}

function unmarkedNames(chapter: OutlinedChapter, records: CourseRecords): Diagnostic[] {
  const marked = new Set(chapter.outline.uses.map(({ tag, value }) => `${tag} ${value}`));
  const names = [
    ...records.glossary.map(({ id, data }) => ({ tag: 'Term', id, name: data.headword })),
    ...records.events.map(({ id, data }) => ({ tag: 'Event', id, name: data.title })),
  ].filter(({ tag, id, name }) => /^\p{Lu}/u.test(name) && !marked.has(`${tag} ${id}`));
  return names.flatMap(({ tag, id, name }) => {
    const first = paragraphsOf(chapter).find(({ text }) => wholeWord(name).test(text));
    if (!first) return [];
    const about = { name, tag: `<${tag} id="${id}">` };
    return [diagnostic('unmarked-name', placeIn(chapter.file, first), about)];
  });
}

const PAST =
  /\b(?:was|were|had|did|could|would|\w{3,}ed|began|came|went|said|told|took|gave|made|held|fell|rose|left|met|killed|struck|became|saw|won|lost|wrote|spoke|broke|ran)\b/i;
const PRESENT = /\b(?:is|are|has|have|does|do|remains?|continues?|leads?|shows?)\b/i;

function stalePresents(
  { file }: OutlinedChapter,
  paragraph: Paragraph,
  { course }: CourseRecords,
): Diagnostic[] {
  return sentencesOf(paragraph.text.replace(QUOTED, ' ')).flatMap((sentence) => {
    const year = /\b[Ii]n (?:\p{Lu}\w+ )?((?:19|20)\d\d)\b/u.exec(sentence)?.[1];
    if (year === undefined || Number(year) >= course.data.edition) return [];
    if (PAST.test(sentence) || !PRESENT.test(sentence)) return [];
    const about = { year, sentence: sentence.slice(0, SHOWN_CHARACTERS).trim() };
    return [diagnostic('stale-present', placeIn(file, paragraph), about)];
  });
}

function namesOf(term: string, { glossary }: CourseRecords): string[] {
  const found = glossary.find(({ id }) => id === term)?.data;
  return found ? [found.headword, ...found.aliases].flatMap((name) => name.split(/\s+/)) : [];
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentencesOf(text: string): string[] {
  return [...sentences.segment(text.replace(/\s+/g, ' '))].map(({ segment }) => segment);
}

function paragraphsOf({ outline }: OutlinedChapter): Paragraph[] {
  return outline.sections.flatMap(({ paragraphs }) => paragraphs);
}

function wholeWord(words: string, flags = ''): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, `u${flags}`);
}

function placeIn(file: string, { line, column }: Paragraph): Place {
  return { file, line, column };
}
