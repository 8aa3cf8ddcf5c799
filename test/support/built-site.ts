import { globSync, readFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { parseHTML } from 'linkedom';

/** A page of the built site; it is parsed, without running its scripts, when it is first looked into. */
export class BuiltPage {
  /** The address, such as `/timeline/`. */
  readonly url: string;
  readonly html: string;
  #document: Document | undefined;

  constructor(url: string, html: string) {
    this.url = url;
    this.html = html;
  }

  get document(): Document {
    this.#document ??= parseHTML(this.html).document;
    return this.#document;
  }
}

/**
 * Every page of the built site in a folder, in the order of the files; those in other languages, which
 * are sites in folders of it, are left out.
 */
export function builtPages(folder = 'dist'): BuiltPage[] {
  const languages = globSync('*/404.html', { cwd: folder }).map((file) => dirname(file));
  return globSync('**/*.html', { cwd: folder })
    .filter((file) => !languages.some((language) => file.startsWith(`${language}${sep}`)))
    .sort()
    .map((file) => {
      const path = file
        .split('\\')
        .join('/')
        .replace(/index\.html$/, '');
      return new BuiltPage(`/${path}`, readFileSync(`${folder}/${file}`, 'utf8'));
    });
}
