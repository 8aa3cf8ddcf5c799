/** Pagefind behind one verb: it finds sections of the chapters by their words. */

import { markedParts, type Segment } from '../../domain/search/highlight.ts';
import { proseQuery } from '../../domain/search/prose-query.ts';
import * as routes from '../../routes.ts';
export interface FoundSection {
  id: string;
  url: string;
  title: string;
  /** The words around what was found, in parts. */
  excerpt: Segment[];
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number; noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PageData> }[] }>;
}

interface PageData {
  meta: { title?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

const MOST_PAGES = 4;
const MOST_SECTIONS = 6;
const EXCERPT_WORDS = 18;

let loading: Promise<Pagefind> | undefined;

/** The sections that a query finds, best first. Rejects where Pagefind cannot be fetched or run. */
export async function findSections(query: string): Promise<FoundSection[]> {
  loading ??= load();
  loading.catch(() => (loading = undefined));
  const pagefind = await loading;
  const { results } = await pagefind.search(proseQuery(query));
  const pages = await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()));
  return pages
    .flatMap(({ meta, sub_results }) =>
      sub_results.map(({ title, url, excerpt }) => ({
        id: url,
        url,
        title: meta.title && meta.title !== title ? `${meta.title}: ${title}` : title,
        excerpt: markedParts(excerpt),
      })),
    )
    .slice(0, MOST_SECTIONS);
}

async function load(): Promise<Pagefind> {
  // Made after the build, beside the pages: no module that the bundler knows.
  const pagefind = (await import(/* @vite-ignore */ routes.proseSearchProgram)) as Pagefind;
  await pagefind.options({
    baseUrl: routes.BASE,
    excerptLength: EXCERPT_WORDS,
    // A worker that is stopped before it answers leaves a search waiting for ever.
    noWorker: true,
  });
  return pagefind;
}
