import { globSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

export interface BuiltPage {
  /** The address, such as `/timeline/`. */
  url: string;
  document: Document;
  html: string;
}

/** Every page of the built site, parsed, without running its scripts. */
export function builtPages(): BuiltPage[] {
  return globSync('**/*.html', { cwd: 'dist' })
    .sort()
    .map((file) => {
      const html = readFileSync(`dist/${file}`, 'utf8');
      const path = file
        .split('\\')
        .join('/')
        .replace(/index\.html$/, '');
      return { url: `/${path}`, html, document: new JSDOM(html).window.document };
    });
}

/** One page of each type, by its address. */
export const PAGE_TYPES = [
  '/',
  '/chapters/',
  '/chapters/operations-after-2014/',
  '/chapters/policy-imperatives/',
  '/chapters/origins/teach/',
  '/timeline/',
  '/events/aps-attack-2014/',
  '/glossary/',
  '/glossary/tehreek-e-taliban-pakistan/',
  '/quizzes/',
  '/quizzes/ttp-talks/',
  '/quizzes/chronology/',
  '/numbers/',
  '/sources/',
  '/sources/khan-akram-2024/',
  '/data/',
  '/about/',
  '/404.html',
];
