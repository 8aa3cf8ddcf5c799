/**
 * Cards for Anki as a text file: tab-separated, with the headers that tell Anki how to read it
 * (https://docs.ankiweb.net/importing/text-files.html).
 */

import type { Course } from '../domain/graph/course.ts';

const HEADERS = [
  '#separator:tab',
  '#html:false',
  '#notetype:Basic',
  '#deck:A Negative Peace: glossary',
  '#columns:Front\tBack\tTags',
  '#tags column:3',
];

/** A card a term: its names in front, its definition behind, its kind and chapters as tags. */
export function glossaryToAnki(terms: Course['terms']): string {
  const cards = terms.map(({ headword, urdu, definition, kind, chapters }) => [
    urdu === undefined ? headword : `${headword} (${urdu})`,
    definition,
    [kind, ...chapters].join(' '),
  ]);
  return `${[...HEADERS, ...cards.map((card) => card.map(toField).join('\t'))].join('\n')}\n`;
}

/** A field holds no tab and no line break; one with a quotation mark is quoted, marks doubled. */
function toField(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.includes('"') || flat.startsWith('#') ? `"${flat.replaceAll('"', '""')}"` : flat;
}
