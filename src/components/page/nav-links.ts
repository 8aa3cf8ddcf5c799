import { parts } from '../../routes.ts';

type PartName = keyof typeof parts;

/** The addresses and titles of the parts of the site that are named, in that order. */
export function navLinks<Name extends PartName>(
  nav: Readonly<Record<Name, string>>,
  names: readonly Name[],
): { url: string; title: string }[] {
  return names.map((name) => ({ url: parts[name], title: nav[name] }));
}

/** What the menu leads to: each entry with the parts that belong to it, the first its address. */
const MENU = {
  chapters: ['chapters'],
  timelineAndMap: ['timeline', 'map'],
  glossary: ['glossary'],
  practise: ['quizzes', 'practice', 'review'],
  evidence: ['numbers', 'sources'],
} as const satisfies Record<string, readonly PartName[]>;

type MenuNames = Readonly<
  Record<keyof typeof MENU | (typeof MENU)[keyof typeof MENU][number], string>
>;

interface MenuEntry {
  title: string;
  url: string;
  /** Whether the page of `path` belongs to it. */
  isCurrent: boolean;
  parts: { url: string; title: string; isCurrent: boolean }[];
}

/** The entries of the menu, seen from the page of `path`. */
export function menuEntries(nav: MenuNames, path: string): MenuEntry[] {
  return Object.entries(MENU).map(([name, names]) => {
    const links = navLinks(nav, names as readonly (keyof MenuNames & PartName)[]);
    // Of two that the path begins with, the longer is where the reader is.
    const current = links
      .filter(({ url }) => path.startsWith(url))
      .sort((left, right) => right.url.length - left.url.length)[0];
    return {
      title: nav[name as keyof typeof MENU],
      url: links[0]!.url,
      isCurrent: current !== undefined,
      parts: links.map((link) => ({ ...link, isCurrent: link === current })),
    };
  });
}

/** The parts of the entry to which the page of `path` belongs, where there are several. */
export function partsBeside(nav: MenuNames, path: string): MenuEntry['parts'] {
  const parts = menuEntries(nav, path).find(({ isCurrent }) => isCurrent)?.parts ?? [];
  return parts.length > 1 ? parts : [];
}
