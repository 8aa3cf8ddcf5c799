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
