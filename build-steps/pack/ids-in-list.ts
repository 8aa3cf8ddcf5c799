/** Which records a list of the built site leads to, on however many pages it stands. */

import { attribute, findAll, mainOf, type Page } from './page-tree.ts';

export interface BuiltPages {
  /** What all addresses begin with. */
  base: string;
  /** The page at an address, without the base. */
  pageOf: (path: string) => Page;
}

/**
 * The ids of the records to which the pages of a list lead, each once, in their order: `list` is its
 * address and `of` what those of its records begin with, such as `timeline/` and `events/`.
 */
export function idsInList({ list, of }: { list: string; of: string }, pages: BuiltPages): string[] {
  const ids = pagesOfList(list, pages).flatMap((page) =>
    linksBelow(page, pages.base + of).flatMap((rest) => /^([^/?#]+)\/$/.exec(rest)?.slice(1) ?? []),
  );
  return [...new Set(ids)];
}

/** The page of a list, and those of its parts or years in their order, to which one leads from it. */
function pagesOfList(list: string, { base, pageOf }: BuiltPages): Page[] {
  // A set grows while it is gone through.
  const paths = new Set([list]);
  for (const path of paths) {
    for (const rest of linksBelow(pageOf(path), base + list)) {
      if (/^(?:part\/\d+|\d+(?:\/\d+)?)\/$/.test(rest)) paths.add(list + rest);
    }
  }
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...paths].sort(compare).map(pageOf);
}

/** The links of a page to addresses below a start: what stands there behind it. */
function linksBelow(page: Page, start: string): string[] {
  return findAll(mainOf(page), ({ tagName }) => tagName === 'a').flatMap((link) => {
    const address = attribute(link, 'href') ?? '';
    return address.startsWith(start) ? [address.slice(start.length)] : [];
  });
}
