/**
 * The course as a book (EPUB 3), made from the built pages: the chapters with their boxes, charts,
 * maps and notes, the timeline and the glossary as text, questions, and their answers at the end.
 */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { escapeMarkup } from '../../src/domain/text/escape-markup.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { zipFiles } from '../../src/interop/packages/zip.ts';
import { bookId, type Book } from './book-part.ts';
import {
  chapterPart,
  collection,
  headingOf,
  onlyReference,
  questionParts,
  signsPart,
  type Part,
  type Words,
} from './book-parts.ts';
import { idsInList } from './ids-in-list.ts';
import { lightColors, withColors } from './light-colors.ts';
import { attribute, findElement, parsePage, type Page } from './page-tree.ts';

const COVER = 'cover.png';

/** The book of the site that is built in the folder. Rejects when there is none. */
export async function packEpub(folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const home = parsePage(read('index.html'));
  const root = findElement(home, ({ tagName }) => tagName === 'html')!;
  const language = attribute(root, 'lang') ?? 'en';
  const direction = attribute(root, 'dir') ?? 'ltr';
  const set = { language, direction };
  const words = await wordsOf(language);
  const title = attribute(root, 'data-course-name') ?? '';
  const base = /href="([^"]*)manifest\.webmanifest"/.exec(read('index.html'))?.[1] ?? '/';
  const hasChapter = (id: string) => existsSync(join(folder, 'chapters', id, 'index.html'));
  const book = bookOf(read, { base, hasChapter });
  const pageOf = (path: string) => parsePage(read(`${path}index.html`));

  const idsOf = (kind: string, list = kind) => idsInList({ list, of: kind }, { base, pageOf });
  const slugs = idsOf('chapters/');
  const chapters = slugs.map((slug) =>
    chapterPart(pageOf(`chapters/${slug}/`), { slug, book, words }),
  );
  const timeline = collection(pageOf('timeline/'), {
    file: 'timeline.xhtml',
    prefix: 'event',
    ids: idsOf('events/', 'timeline/'),
    pageOf: (id) => pageOf(`events/${id}/`),
    book,
  });
  const glossary = collection(pageOf('glossary/'), {
    file: 'glossary.xhtml',
    prefix: 'term',
    ids: idsOf('glossary/').filter(isTerm),
    pageOf: (id) => pageOf(`glossary/${id}/`),
    book,
  });
  const sources = collection(pageOf('sources/'), {
    file: 'sources.xhtml',
    prefix: 'source',
    ids: idsOf('sources/'),
    pageOf: (id) => pageOf(`sources/${id}/`),
    book,
    trim: onlyReference,
  });
  const [questions, answers] = questionParts(
    slugs.map((slug) => ({ slug, page: pageOf(`quizzes/${slug}/`) })),
    { title: headingOf(pageOf('quizzes/')), book, words },
  );
  const signs = signsPart(pageOf('timeline/'), book);
  const parts = [
    ...(signs ? [signs] : []),
    ...chapters,
    timeline,
    glossary,
    questions,
    answers,
    sources,
  ];
  const faces = facesOf(language);
  const cover = coverIn(folder);
  const [, updated = ''] =
    /<updated>([^<]+?)(?:\.\d+)?Z<\/updated>/.exec(read('changes.xml')) ?? [];
  const [, id = ''] = /<id>([^<]+)<\/id>/.exec(read('changes.xml')) ?? [];
  const [, rights = ''] = /<rights>([^<]+)<\/rights>/.exec(read('changes.xml')) ?? [];
  const description = attribute(
    findElement(home, (element) => attribute(element, 'name') === 'description')!,
    'content',
  );

  const files = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'book/package.opf': packageFile({
      id,
      title,
      ...set,
      description,
      updated,
      rights,
      parts,
      faces: Object.keys(faces.files),
      hasCover: cover !== undefined,
    }),
    'book/nav.xhtml': document({
      title: words.contents,
      ...set,
      body: contents(parts, { title, first: chapters[0] ?? timeline, words }),
    }),
    'book/book.css':
      withColors(readFileSync('build-steps/pack/book.css', 'utf8'), book.colors) + faces.styles,
    ...faces.files,
    ...(cover && { [`book/${COVER}`]: cover }),
    ...Object.fromEntries(
      parts.map((part) => [`book/${part.file}`, document({ ...part, ...set })]),
    ),
  };
  return zipFiles(files, { stored: ['mimetype'] });
}

/** `i18n/messages.ts` finds the languages as Vite does; a command runs without it. */
async function wordsOf(language: string): Promise<Words> {
  const file = `../../src/i18n/languages/${language}.ts`;
  const { messages } = (await import(file)) as { messages: Messages };
  return messages.book;
}

function bookOf(
  read: (path: string) => string,
  { base, hasChapter }: { base: string; hasChapter: (id: string) => boolean },
): Book {
  const pictures = new Map<string, Page>();
  return {
    colors: lightColors(),
    placeOf(address) {
      if (address.startsWith('#')) return `#${bookId(address.slice(1))}`;
      if (!address.startsWith(base)) return undefined;
      const [path = '', anchor] = address.slice(base.length).split('#');
      const [, kind, id = ''] =
        /^(chapters|events|glossary|quizzes|sources)\/([^/?]+)\/$/.exec(path) ?? [];
      if (kind === 'chapters') return `${id}.xhtml${anchor ? `#${bookId(anchor)}` : ''}`;
      if (kind === 'events') return `timeline.xhtml#event-${id}`;
      if (kind === 'glossary' && isTerm(id)) return `glossary.xhtml#term-${id}`;
      if (kind === 'sources') return `sources.xhtml#source-${id}`;
      if (kind === 'quizzes' && hasChapter(id)) return `questions.xhtml#quiz-${id}`;
      return undefined;
    },
    symbolOf(address) {
      const [path = '', id] = address.split('#');
      const file = path.slice(base.length);
      if (!pictures.has(file)) pictures.set(file, parsePage(read(file)));
      return findElement(
        pictures.get(file)!,
        (element) => element.tagName === 'symbol' && attribute(element, 'id') === id,
      );
    },
  };
}

/** The cover; it is drawn in the language in which the course is written alone. */
function coverIn(folder: string): Uint8Array | undefined {
  const file = join(folder, 'pictures', COVER);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
}

/** Whether what stands in an address behind `glossary/` is a term, and no list of terms. */
const isTerm = (id: string): boolean => id !== 'kinds' && id !== 'cards';

/** The contents, two levels deep, and the places that readers of books offer by themselves. */
function contents(
  parts: readonly Part[],
  { title, first, words }: { title: string; first: Part; words: Words },
): string {
  const link = (address: string, name: string) => `<a href="${address}">${escapeMarkup(name)}</a>`;
  const items = parts.map(({ file, title: name, places = [] }) => {
    const inner = places.map((place) => `<li>${link(`${file}#${place.id}`, place.title)}</li>`);
    return `<li>${link(file, name)}${inner.length > 0 ? `<ol>${inner.join('')}</ol>` : ''}</li>`;
  });
  return `<nav epub:type="toc" id="toc"><h1>${escapeMarkup(title)}</h1><ol>${items.join('')}</ol></nav><nav epub:type="landmarks" hidden="hidden"><ol><li><a epub:type="toc" href="#toc">${escapeMarkup(words.contents)}</a></li><li><a epub:type="bodymatter" href="${first.file}">${escapeMarkup(first.title)}</a></li></ol></nav>`;
}

/** The faces of a language whose letters not every device has; the site keeps them in a folder of its name. */
function facesOf(language: string): { files: Record<string, Uint8Array>; styles: string } {
  const paths = globSync(`src/fonts/${language}/*.woff2`).sort();
  const names = paths.map((path) => basename(path));
  const faces = names.map(
    (name, at) => `@font-face { font-family: "face-${at}"; src: url(${name}); }`,
  );
  // The face for reading comes last by its name: Naskh, then Nastaliq.
  const body =
    names.length === 0
      ? ''
      : `body { font-family: "face-${names.length - 1}", serif; line-height: 2; }`;
  return {
    files: Object.fromEntries(
      paths.map((path, at) => [`book/${names[at] ?? ''}`, new Uint8Array(readFileSync(path))]),
    ),
    styles: [...faces, body].join('\n'),
  };
}

function document({
  title,
  language,
  direction,
  body,
}: {
  title: string;
  language: string;
  direction: string;
  body: string;
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${direction}"><head><title>${escapeMarkup(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head><body>${body}</body></html>`;
}

function packageFile({
  id,
  title,
  language,
  direction,
  description = '',
  updated,
  rights,
  parts,
  faces,
  hasCover,
}: {
  id: string;
  title: string;
  language: string;
  direction: string;
  description: string | undefined;
  updated: string;
  /** The name of the licence, as XML. */
  rights: string;
  parts: readonly Part[];
  /** Paths of faces. */
  faces: readonly string[];
  hasCover: boolean;
}): string {
  const items = parts.map(
    ({ file, body }, at) =>
      `<item id="part-${at}" href="${file}" media-type="application/xhtml+xml"${body.includes('<svg') ? ' properties="svg"' : ''}/>`,
  );
  const fonts = faces.map(
    (path, at) => `<item id="face-${at}" href="${basename(path)}" media-type="font/woff2"/>`,
  );
  const cover = hasCover
    ? `<item id="cover" href="${COVER}" media-type="image/png" properties="cover-image"/>`
    : '';
  // Readers of before EPUB 3 know the cover by the other name.
  const coverOfBefore = hasCover ? '<meta name="cover" content="cover"/>' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}" dir="${direction}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${id}</dc:identifier><dc:title>${escapeMarkup(title)}</dc:title><dc:language>${language}</dc:language><dc:creator>${escapeMarkup(title)}</dc:creator><dc:description>${escapeMarkup(description)}</dc:description><dc:rights>${rights}</dc:rights><meta property="dcterms:modified">${updated}Z</meta>${accessibility()}${coverOfBefore}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="css" href="book.css" media-type="text/css"/>${items.join('')}${fonts.join('')}${cover}</manifest><spine page-progression-direction="${direction}"><itemref idref="nav"/>${parts.map((_, at) => `<itemref idref="part-${at}"/>`).join('')}</spine></package>`;
}

/** What readers of books tell whoever chooses by it: https://www.w3.org/TR/epub-a11y-11/#sec-discovery */
function accessibility(): string {
  const says: [property: string, value: string][] = [
    ['accessMode', 'textual'],
    ['accessMode', 'visual'],
    // Every picture has its figures or its places in words.
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'alternativeText'],
    ['accessibilityHazard', 'none'],
  ];
  return says
    .map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`)
    .join('');
}
