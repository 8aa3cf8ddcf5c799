/** What translators have before them: on none of it depends whether a site is built. */

import type { Detail } from './diagnostic.ts';

/** As many names stand in a message. */
const MOST_NAMED = 6;

export const TRANSLATION = {
  untranslated: (about: {
    language: string;
    fields: readonly string[];
    record: string;
  }): Detail => ({
    found: `${about.fields.length} not in “${about.language}”: ${named(about.fields)}`,
    expected: 'the words in the language; until then the original stands in their place',
    hint: `“npm run translate -- ${about.language} ${about.record}” writes what is missing, to be filled in.`,
  }),
  'stale-translation': (about: {
    language: string;
    state: string;
    record: string;
    anchor?: string;
  }): Detail => ({
    found: `words in “${about.language}” of another state of the original${about.anchor === undefined ? '' : ` (“${about.anchor}”)`}`,
    expected: `words that say what the original says now, marked with its state: ${about.state}`,
    hint: `Compare it with the original as it is now (git log -p shows what changed) and mend it; “npm run translate -- ${about.language} ${about.record} --seen” then writes the state. Until then the original is shown.`,
  }),
} as const satisfies Record<string, (about: never) => Detail>;

function named(fields: readonly string[]): string {
  const shown = fields.slice(0, MOST_NAMED).join(', ');
  return fields.length > MOST_NAMED ? `${shown} …` : shown;
}
