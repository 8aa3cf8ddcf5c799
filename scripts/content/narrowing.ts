/** What the words behind `npm run check:content --` narrow its advice and remarks to. */

import type { Diagnostic } from '../../src/course/diagnostics/diagnostic.ts';
import { everyRecord, type CourseRecords } from '../../src/course/reader/records.ts';
import { CONTENT } from '../../src/course/reader/place-in-course.ts';
import { nearestTo } from '../../src/domain/text/nearest.ts';

export interface Narrowing {
  /** The languages whose translations are told: those that are named, or all. */
  languages: string[];
  /** Whether a diagnostic is about one of the files that are named, or none are. */
  isMeant: (diagnostic: Diagnostic) => boolean;
}

/**
 * Words are languages of the course (`ur`), folders (`glossary`) or records (`chapters/first`). Or a
 * complaint about one that is none of these.
 */
export function narrowingTo(words: readonly string[], records: CourseRecords): Narrowing | string {
  const [, ...languages] = records.course.data.languages;
  const named = words.filter((word) => languages.includes(word));
  const paths = words.filter((word) => !languages.includes(word)).map(nameOf);
  const known = [...everyRecord(records).map(({ record }) => record), ...records.translations].map(
    ({ file }) => nameOf(file),
  );
  const stray = paths.find((path) => !known.some((name) => isWithin(name, path)));
  if (stray !== undefined) {
    const folders = known.map((name) => name.split('/')[0]!);
    const nearest = nearestTo(stray, [...new Set([...folders, ...known, ...languages])]);
    return `Nothing in ${CONTENT} is called “${stray}”${nearest === undefined ? '' : ` (nearest: “${nearest}”)`}. Name a folder, a record such as chapters/first, or a language: ${languages.join(', ')}.`;
  }
  return {
    languages: named.length > 0 ? named : languages,
    isMeant: ({ place }) =>
      paths.length === 0 || paths.some((path) => isWithin(nameOf(place.file), path)),
  };
}

/** A file as its record is named: without its language and its ending. */
function nameOf(path: string): string {
  return path
    .replace(/^\.?\//, '')
    .replace(`${CONTENT}/`, '')
    .replace(/(?:\.[a-z]{2,3})?\.(?:yaml|mdx)$/, '')
    .replace(/^(chapters|pages)\/[a-z]{2,3}\//, '$1/')
    .replace(/\/$/, '');
}

function isWithin(name: string, path: string): boolean {
  return name === path || name.startsWith(`${path}/`);
}
