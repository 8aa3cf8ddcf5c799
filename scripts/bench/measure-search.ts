/**
 * Measures the glossary's search beside bare Fuse.js and MiniSearch, with the same generated terms
 * and the same queries in the same run: part of `npm run bench`.
 */

import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { indexTerms, searchTerms } from '../../src/domain/search/search-terms.ts';
import { type SearchEntry } from '../../src/domain/search/term-match.ts';
import { randomIntegers } from '../../src/domain/text/seeded-shuffle.ts';

/** How many terms, how many names are typed letter by letter, how many slips are looked up. */
const RUNS = [
  { terms: 100, typed: 20, slips: 100 },
  { terms: 1000, typed: 20, slips: 100 },
  { terms: 10_000, typed: 6, slips: 100 },
  { terms: 100_000, typed: 2, slips: 30 },
];
const WITHIN = 3;

const SYLLABLES =
  'ba be bi da dar din fa far gul ha haq ham ja jan ka kar khan la lah ma meh mir na nur pa per qa ra rah sa sha shah sud ta tar ul va wa wal wan ya zai zar'.split(
    ' ',
  );

type Search = (query: string) => string[];

for (const { terms, typed, slips } of RUNS) {
  const entries = generatedTerms(terms);
  const chosen = spread(entries, slips);
  const keystrokes = spread(entries, typed).flatMap(({ headword }) =>
    Array.from({ length: headword.length }, (_, at) => headword.slice(0, at + 1)),
  );
  process.stdout.write(`${terms} terms: ${keystrokes.length} keystrokes, ${slips} slips\n`);
  for (const [name, make] of Object.entries(engines())) {
    const startedAt = performance.now();
    const search = make(entries);
    const builtMs = performance.now() - startedAt;
    // The first queries of a page are no slower than this: the engine has been compiled by then.
    for (const query of keystrokes.slice(0, 3)) search(query);
    const times = keystrokes.map((query) => timeOf(() => search(query)));
    times.sort((left, right) => left - right);
    const found = chosen.filter((entry, at) =>
      search(slipIn(entry.headword, at)).slice(0, WITHIN).includes(entry.id),
    );
    const share = ((100 * found.length) / chosen.length).toFixed(0);
    process.stdout.write(
      `  ${name}: index ${builtMs.toFixed(0)} ms; a keystroke p50 ${percentile(times, 50)} ms, p95 ${percentile(times, 95)} ms; slips found among the first ${WITHIN}: ${share} %\n`,
    );
  }
}

function engines(): Record<string, (entries: SearchEntry[]) => Search> {
  return {
    ours: (entries) => {
      const index = indexTerms(entries);
      return (query) => searchTerms(index, query).map(({ entry }) => entry.id);
    },
    'bare Fuse.js': (entries) => {
      const fuse = new Fuse(entries, { keys: ['headword', 'aliases'], threshold: 0.35 });
      return (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item.id);
    },
    MiniSearch: (entries) => {
      const mini = new MiniSearch<SearchEntry>({
        fields: ['headword', 'aliases'],
        searchOptions: { fuzzy: 0.2, prefix: true },
      });
      mini.addAll(entries);
      return (query) =>
        mini
          .search(query)
          .slice(0, 10)
          .map(({ id }) => String(id));
    },
  };
}

/** As many terms of two or three made-up words, each with an acronym; the same every time. */
function generatedTerms(count: number): SearchEntry[] {
  const next = randomIntegers('generated terms');
  const word = () => {
    const text = Array.from(
      { length: 2 + next(3) },
      () => SYLLABLES[next(SYLLABLES.length)] ?? '',
    ).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: 2 + next(2) }, word);
    const headword = words.join(' ');
    return {
      id: `term-${at}`,
      url: `/glossary/term-${at}/`,
      headword,
      kind: 'concept',
      aliases: [words.map((part) => part.charAt(0)).join('') + at.toString(36).toUpperCase()],
      definition: `${headword} is made up.`,
    };
  });
}

/** One letter left out, doubled, replaced or exchanged with its neighbour. */
function slipIn(name: string, seed: number): string {
  const next = randomIntegers(`slip ${seed}`);
  const at = 1 + next(name.length - 2);
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + letter + after,
    `${before}x${after}`,
    before + after.charAt(0) + letter + after.slice(1),
  ];
  return slips[next(slips.length)] ?? name;
}

function spread<T>(all: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]!);
}

function timeOf(act: () => void): number {
  const startedAt = performance.now();
  act();
  return performance.now() - startedAt;
}

function percentile(sorted: readonly number[], percent: number): string {
  return (
    sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
  ).toFixed(2);
}
