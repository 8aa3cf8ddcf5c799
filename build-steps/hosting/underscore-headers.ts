/** `_headers`, which Netlify and Cloudflare Pages read where it lies in the built site. */

import { readdirSync } from 'node:fs';
import type { HostedSite } from './headers.ts';

/** So many rules Cloudflare Pages reads, and no more. */
export const MOST_RULES = 100;

/**
 * For hosts that join the values of every rule that fits: no two rules say the same header, so that
 * what is said everywhere but somewhere is said of each thing beside it. Of an address that the site
 * does not have, and of files at the root that are only fetched, the rest alone is said. Gives the
 * lines of each rule by what it is for.
 */
export function underscoreRules(
  { headers, base }: HostedSite,
  root: string,
): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  const add = (path: string, name: string, value: string) =>
    rules.set(path, [...(rules.get(path) ?? []), `  ${name}: ${value}`]);
  for (const { name, value, at = {} } of headers) {
    const starts = Object.keys(at);
    if (value !== undefined) {
      const paths = starts.length === 0 ? ['*'] : pathsBeside(starts, root);
      for (const path of paths) add(`${base}${path}`, name, value);
    }
    for (const [start, other] of Object.entries(at)) {
      add(`${base}${start}${start.endsWith('/') ? '*' : ''}`, name, other);
    }
  }
  return rules;
}

/** The text of the file. */
export function toUnderscoreHeaders(rules: ReadonlyMap<string, string[]>): string {
  return [...rules].map(([path, lines]) => `${path}\n${lines.join('\n')}\n`).join('\n');
}

/** What a browser runs, or shows as a page; other files at the root hold nothing that is not for all. */
const RUNS = /\.(?:html|js|svg|xml)$/;

/** Patterns that fit every page and script of the site but those whose paths begin so. */
function pathsBeside(starts: readonly string[], root: string, folder = ''): string[] {
  const inside = readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = entry.isDirectory() ? `${folder}${entry.name}/` : folder + entry.name;
    if (starts.includes(path)) return [];
    if (!entry.isDirectory()) return RUNS.test(path) && entry.name !== 'index.html' ? [path] : [];
    return starts.some((start) => start.startsWith(path))
      ? pathsBeside(starts, root, path)
      : [`${path}*`];
  });
  return [folder, ...inside];
}
