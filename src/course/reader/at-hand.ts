/**
 * What a process has at hand of the content. One process runs several copies of this program: that
 * which reads Astro's settings, that in which Vite runs loaders and pages, the pages that were built.
 * They share one reading: records go by no store, and nothing is written, read and checked again.
 */

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CourseInLanguage } from '../translation/in-language.ts';
import type { ContentReader } from './content-reader.ts';

interface AtHand {
  /** The readers of projects, by their folders. */
  readers: Map<string, ContentReader>;
  /** The course as pages show it: in the language of the site, as it was when nothing was wrong. */
  course?: CourseInLanguage;
  /** Records of which nothing is said in a language, by the language: `events/great-storm`. */
  untranslated: ReadonlyMap<string, readonly string[]>;
  /** What was said of the content when it was last read. */
  diagnostics: readonly Diagnostic[];
}

const SHARED = 'contentAtHand';

/** The one thing of its kind in this process, to be read and to be filled. */
export function atHand(): AtHand {
  const shared = globalThis as { [SHARED]?: AtHand };
  return (shared[SHARED] ??= {
    readers: new Map(),
    untranslated: new Map(),
    diagnostics: [],
  });
}
