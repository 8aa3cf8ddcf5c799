/**
 * The course as a book (EPUB 3), made from the built pages: the chapters with their boxes, charts,
 * maps and notes, the timeline and the glossary as text, questions, and their answers at the end.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeMarkup } from '../../src/domain/text/escape-markup.ts';
import { fillMessage } from '../../src/domain/text/fill-message.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { zipFiles } from '../../src/interop/packages/zip.ts';
import { bookId, toBookPart, type Book } from './book-part.ts';
import { idsInList } from './ids-in-list.ts';
import {
  attribute,
  findAll,
  findElement,
  hasClass,
  mainOf,
  parsePage,
  textOf,
  type Element,
  type Page,
} from './page-tree.ts';
import { toXhtml } from './xhtml.ts';

type Words = Messages['book'];

interface Part {
  file: string;
  title: string;
  /** What stands in its body, as XHTML. */
  body: string;
}

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
  const book = bookOf(read, base);
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
  const [questions, answers] = questionParts(
    slugs.map((slug) => ({ slug, page: pageOf(`quizzes/${slug}/`) })),
    { title: headingOf(pageOf('quizzes/')), book, words },
  );
  const parts = [...chapters, timeline, glossary, questions, answers];
  const [, updated = ''] =
    /<updated>([^<]+?)(?:\.\d+)?Z<\/updated>/.exec(read('changes.xml')) ?? [];
  const [, id = ''] = /<id>([^<]+)<\/id>/.exec(read('changes.xml')) ?? [];
  const [, rights = ''] = /<rights>([^<]+)<\/rights>/.exec(read('changes.xml')) ?? [];
  const description = attribute(
    findElement(home, (one) => attribute(one, 'name') === 'description')!,
    'content',
  );

  const files = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'book/package.opf': packageFile({ id, title, ...set, description, updated, rights, parts }),
    'book/nav.xhtml': document({
      title: words.contents,
      ...set,
      body: `<nav epub:type="toc" id="toc"><h1>${escapeMarkup(title)}</h1><ol>${parts
        .map(({ file, title: name }) => `<li><a href="${file}">${escapeMarkup(name)}</a></li>`)
        .join('')}</ol></nav>`,
    }),
    'book/book.css': readFileSync('build-steps/pack/book.css', 'utf8'),
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

function bookOf(read: (path: string) => string, base: string): Book {
  const pictures = new Map<string, Page>();
  return {
    placeOf(address) {
      if (address.startsWith('#')) return `#${bookId(address.slice(1))}`;
      if (!address.startsWith(base)) return undefined;
      const [path = '', anchor] = address.slice(base.length).split('#');
      const [, kind, id = ''] = /^(chapters|events|glossary)\/([^/?]+)\/$/.exec(path) ?? [];
      if (kind === 'chapters') return `${id}.xhtml${anchor ? `#${bookId(anchor)}` : ''}`;
      if (kind === 'events') return `timeline.xhtml#event-${id}`;
      if (kind === 'glossary' && isTerm(id)) return `glossary.xhtml#term-${id}`;
      return undefined;
    },
    symbolOf(address) {
      const [path = '', id] = address.split('#');
      const file = path.slice(base.length);
      if (!pictures.has(file)) pictures.set(file, parsePage(read(file)));
      return findElement(
        pictures.get(file)!,
        (one) => one.tagName === 'symbol' && attribute(one, 'id') === id,
      );
    },
  };
}

const headingOf = (page: Page): string =>
  textOf(findElement(page, ({ tagName }) => tagName === 'h1')!).trim();

/** Whether what stands in an address behind `glossary/` is a term, and no list of terms. */
const isTerm = (id: string): boolean => id !== 'kinds' && id !== 'cards';

function chapterPart(
  page: Page,
  { slug, book, words }: { slug: string; book: Book; words: Words },
): Part {
  const main = mainOf(page);
  const title = headingOf(page);
  const notes = toBookPart(main, book);
  return {
    file: `${slug}.xhtml`,
    title,
    body: `${inside(main)}<section epub:type="endnotes"><h2>${escapeMarkup(words.notes)}</h2>${notes.map(toXhtml).join('')}</section>`,
  };
}

interface Collected {
  file: string;
  prefix: string;
  ids: readonly string[];
  pageOf: (id: string) => Page;
  book: Book;
}

/** Records that have a page each, one after another. */
function collection(page: Page, { file, prefix, ids, pageOf, book }: Collected): Part {
  const title = headingOf(page);
  const sections = ids.map((id) => {
    const article = findElement(mainOf(pageOf(id)), ({ tagName }) => tagName === 'article')!;
    const text = findElement(article, (one) => hasClass(one, 'prose')) ?? article;
    for (const figure of findAll(text, ({ tagName }) => tagName === 'figure'))
      figure.childNodes = [];
    toBookPart(text, book);
    for (const heading of findAll(text, ({ tagName }) => tagName === 'h1')) heading.tagName = 'h2';
    withoutIds(text);
    return `<section id="${prefix}-${id}">${inside(text)}</section>`;
  });
  return { file, title, body: `<h1>${escapeMarkup(title)}</h1>${sections.join('')}` };
}

/** The questions of each chapter, and in a part of their own what answers them. */
function questionParts(
  quizzes: readonly { slug: string; page: Page }[],
  { title, book, words }: { title: string; book: Book; words: Words },
): [questions: Part, answers: Part] {
  const asked: string[] = [];
  const answered: string[] = [];
  for (const { slug, page } of quizzes) {
    const name = escapeMarkup(headingOf(page));
    const questions = findAll(mainOf(page), (one) => hasClass(one, 'question'));
    const answers = questions.map((question) => {
      const folded = findAll(question, ({ tagName }) => tagName === 'details');
      question.childNodes = question.childNodes.filter(
        (child) => !folded.some((one) => one === child),
      );
      toBookPart(question, book);
      withoutIds(question);
      const answer = folded.at(-1);
      if (!answer) return '';
      answer.childNodes = answer.childNodes.filter((child) => child.nodeName !== 'summary');
      toBookPart(answer, book);
      withoutIds(answer);
      return inside(answer);
    });
    const items = (kind: 'question' | 'answer', texts: readonly string[]) =>
      texts.map((text, at) => {
        const place = `${slug}-${at + 1}`;
        const other = kind === 'question' ? 'answer' : 'question';
        const link = kind === 'question' ? words.toAnswer : words.toQuestion;
        return `<li id="${kind}-${place}">${text}<p><a href="${other}s.xhtml#${other}-${place}">${escapeMarkup(fillMessage(link, { number: at + 1 }))}</a></p></li>`;
      });
    asked.push(
      `<section id="quiz-${slug}"><h2>${name}</h2><ol>${items('question', questions.map(inside)).join('')}</ol></section>`,
    );
    answered.push(
      `<section><h2>${name}</h2><ol>${items('answer', answers).join('')}</ol></section>`,
    );
  }
  const part = (file: string, of: string, sections: readonly string[]): Part => ({
    file,
    title: of,
    body: `<h1>${escapeMarkup(of)}</h1>${sections.join('')}`,
  });
  return [part('questions.xhtml', title, asked), part('answers.xhtml', words.answers, answered)];
}

const inside = (element: Element): string => element.childNodes.map(toXhtml).join('');

/** Of many pages in one file, only the sections keep an id. */
function withoutIds(element: Element): void {
  element.attrs = element.attrs.filter(({ name }) => name !== 'id');
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    if (child.tagName === 'a' && attribute(child, 'href')?.startsWith('#')) {
      child.tagName = 'span';
      child.attrs = [];
    }
    withoutIds(child);
  }
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
}): string {
  const items = parts.map(
    ({ file, body }, at) =>
      `<item id="part-${at}" href="${file}" media-type="application/xhtml+xml"${body.includes('<svg') ? ' properties="svg"' : ''}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}" dir="${direction}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${id}</dc:identifier><dc:title>${escapeMarkup(title)}</dc:title><dc:language>${language}</dc:language><dc:creator>${escapeMarkup(title)}</dc:creator><dc:description>${escapeMarkup(description)}</dc:description><dc:rights>${rights}</dc:rights><meta property="dcterms:modified">${updated}Z</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="css" href="book.css" media-type="text/css"/>${items.join('')}</manifest><spine page-progression-direction="${direction}"><itemref idref="nav"/>${parts.map((_, at) => `<itemref idref="part-${at}"/>`).join('')}</spine></package>`;
}
