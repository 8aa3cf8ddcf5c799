import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslFields } from './source.ts';

const formatted = new Map<string, string>();

/** A source as an entry of a bibliography in APA style, as plain text. */
export function formatReference(id: string, csl: CslFields): string {
  const known = formatted.get(id);
  if (known !== undefined) return known;
  const text = new Cite({ id, ...csl })
    .format('bibliography', { template: 'apa', format: 'text', lang: 'en-US' })
    .trim();
  formatted.set(id, text);
  return text;
}
