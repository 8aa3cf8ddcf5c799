/** A chapter: what its front matter says, and what is found by reading its prose. */

import type { ChapterRecord } from '../../schema/chapter.ts';

export type { ChapterRecord };

/** The tags that authors write, by what they refer to. */
export interface Mentions {
  terms: string[];
  events: string[];
  accounts: string[];
  series: string[];
  maps: string[];
  questions: string[];
  sources: string[];
}

export interface Paragraph {
  /** The id of the `<Anchor>` that opens it, if it has one. */
  anchor: string | undefined;
  /** A row of a table is a paragraph as well; its head states nothing. */
  block: 'text' | 'table-head' | 'table-row';
  line: number;
  column: number;
  words: number;
  text: string;
  mentions: Mentions;
}

export interface Section {
  id: string;
  title: string;
  depth: number;
  line: number;
  column: number;
  paragraphs: Paragraph[];
}

export interface Chapter extends ChapterRecord {
  id: string;
  url: string;
  locale: string;
  file: string;
  periodLabel: string;
  sections: Section[];
  /** Of the prose. */
  words: number;
  /** For all that stands open before the quiz. */
  readingMinutes: number;
  mentions: Mentions;
}

/** A section of a chapter, as a list of links names it. */
export interface SectionLink {
  title: string;
  url: string;
}

/** By term, the sections of the chapters in which it is mentioned, in the order of the course. */
export function sectionsByTerm(
  chapters: readonly Pick<Chapter, 'title' | 'url' | 'sections'>[],
): Map<string, SectionLink[]> {
  const found = new Map<string, SectionLink[]>();
  for (const chapter of chapters) {
    for (const { id, title, paragraphs } of chapter.sections) {
      const link =
        id === ''
          ? { title: chapter.title, url: chapter.url }
          : { title: `${chapter.title}: ${title}`, url: `${chapter.url}#${id}` };
      for (const term of new Set(paragraphs.flatMap(({ mentions }) => mentions.terms))) {
        const known = found.get(term);
        if (known) known.push(link);
        else found.set(term, [link]);
      }
    }
  }
  return found;
}

/**
 * Words a minute: adults read expository prose in their own language silently at 238 (Brysbaert
 * 2019); rounded down for students, and for those who read in a second language.
 */
const WORDS_PER_MINUTE = 200;

/** Whole minutes, never less than one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

export function noMentions(): Mentions {
  return { terms: [], events: [], accounts: [], series: [], maps: [], questions: [], sources: [] };
}

/** All that the parts mention, each id once, in the order of first mention. */
export function mergeMentions(parts: readonly Mentions[]): Mentions {
  const merged = noMentions();
  for (const key of Object.keys(merged) as (keyof Mentions)[]) {
    merged[key] = [...new Set(parts.flatMap((part) => part[key]))];
  }
  return merged;
}
