/** What the words behind `npm run check:content --` narrow its advice and remarks to. */

import type { Diagnostic } from '../../src/course/diagnostics/diagnostic.ts';
import { COLLECTION_NAMES } from '../../src/course/reader/collections.ts';
import type { ReadContent } from '../../src/course/reader/content-reader.ts';
import { everyFile } from '../../src/course/reader/records.ts';
import { CONTENT } from '../../src/course/reader/place-in-course.ts';
import { nearestTo } from '../../src/domain/text/nearest.ts';

export interface Narrowing {
  /** The languages whose translations are told: those that are named, or all. */
  languages: string[];
  /** Whether a diagnostic is about one of the files that are named, or none are. */
  isMeant: (diagnostic: Diagnostic) => boolean;
}

/** What was read of the content. */
type Read = Pick<ReadContent, 'records' | 'diagnostics'>;

/**
 * Words are languages of the course (`ur`), folders (`glossary`) or records (`chapters/first`). Or a
 * complaint about one that is none of these.
 */
export function narrowingTo(words: readonly string[], read: Read): Narrowing | string {
  const [original, ...languages] = read.records.course.data.languages;
  const isLanguage = (word: string) => word === original || languages.includes(word);
  const named = words.filter((word) => languages.includes(word));
  const paths = words.filter((word) => !isLanguage(word)).map(nameOf);
  const known = knownNames(read);
  const stray = paths.find((path) => !known.some((name) => isWithin(name, path)));
  if (stray !== undefined) {
    const nearest = nearestTo(stray, [...known, ...languages]);
    const orLanguage = languages.length > 0 ? `, or a language: ${languages.join(', ')}` : '';
    return `Nothing in ${CONTENT} is called “${stray}”${nearest === undefined ? '' : ` (nearest: “${nearest}”)`}. Name a folder, a record such as chapters/first${orLanguage}.`;
  }
  return {
    languages: named.length > 0 ? named : languages,
    isMeant: ({ place }) =>
      paths.length === 0 || paths.some((path) => isWithin(nameOf(place.file), path)),
  };
}

/** The folders, the records, and the files that are none yet, of which something is said. */
function knownNames({ records, diagnostics }: Read): string[] {
  const files = [
    ...everyFile(records).map(({ record }) => record.file),
    ...records.translations.map(({ file }) => file),
    ...diagnostics.map(({ place }) => place.file),
  ];
  return [...new Set([...COLLECTION_NAMES, ...files.map(nameOf)])];
}

/** A file as its record is named: without its language and its ending; of all content nothing. */
function nameOf(path: string): string {
  return path
    .replace(new RegExp(`^.*${CONTENT}(?:/|$)`), '')
    .replace(/^\.?\/|^\.$|\/$/, '')
    .replace(/(?:\.[a-z]{2,3})?\.(?:yaml|mdx)$/, '')
    .replace(/^(chapters|pages)\/[a-z]{2,3}(?=\/|$)/, '$1');
}

function isWithin(name: string, path: string): boolean {
  return path === '' || name === path || name.startsWith(`${path}/`);
}
