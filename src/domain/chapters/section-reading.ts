/** When a section counts as read: each of its paragraphs was on the screen long enough to be read. */

/** Faster than anybody reads to understand, so that a slow scroll is no reading and a reader is. */
const WORDS_PER_SECOND = 12;
const LEAST_MS = 400;

/** How long a paragraph of so many words has to be on the screen, in milliseconds. */
export function neededMs(words: number): number {
  return Math.max(LEAST_MS, (words / WORDS_PER_SECOND) * 1000);
}

export interface SectionWatch {
  /** Counts `ms` for each paragraph that is on the screen; returns the sections that are read now. */
  see(paragraphs: Iterable<string>, ms: number): string[];
}

/**
 * Watches the paragraphs of some sections. `paragraphs` are known by any name that is theirs alone,
 * with the section that each belongs to and its number of words. A section is reported once.
 */
export function watchSections(
  paragraphs: readonly { name: string; section: string; words: number }[],
): SectionWatch {
  const left = new Map(paragraphs.map(({ name, words }) => [name, neededMs(words)]));
  const sectionOf = new Map(paragraphs.map(({ name, section }) => [name, section]));
  const openIn = new Map<string, Set<string>>();
  for (const { name, section } of paragraphs) {
    openIn.set(section, (openIn.get(section) ?? new Set()).add(name));
  }
  return {
    see: (seen, ms) => {
      const read: string[] = [];
      for (const name of seen) {
        const rest = (left.get(name) ?? 0) - ms;
        left.set(name, rest);
        const section = sectionOf.get(name);
        const open = section === undefined ? undefined : openIn.get(section);
        if (rest > 0 || section === undefined || !open?.delete(name)) continue;
        if (open.size === 0) read.push(section);
      }
      return read;
    },
  };
}
