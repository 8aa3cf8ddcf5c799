/** The parts of the book, each made from built pages. */

import { defaultTreeAdapter as tree, html } from 'parse5';
import { escapeMarkup } from '../../src/domain/text/escape-markup.ts';
import { fillMessage } from '../../src/domain/text/fill-message.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { toBookPart, type Book } from './book-part.ts';
import {
  attribute,
  elementsIn,
  findAll,
  findElement,
  hasClass,
  mainOf,
  textOf,
  type Element,
  type Page,
} from './page-tree.ts';
import { toXhtml } from './xhtml.ts';

export type Words = Messages['book'];

/** A place in a part, as the contents list it. */
interface Place {
  id: string;
  title: string;
}

export interface Part {
  file: string;
  title: string;
  /** What stands in its body, as XHTML. */
  body: string;
  places?: Place[];
}

export const headingOf = (page: Page): string =>
  textOf(findElement(page, ({ tagName }) => tagName === 'h1')!).trim();

/** A chapter, with the notes that it refers to at its end. */
export function chapterPart(
  page: Page,
  { slug, book, words }: { slug: string; book: Book; words: Words },
): Part {
  const main = mainOf(page);
  const title = headingOf(page);
  const notes = toBookPart(main, book);
  const sections = findAll(main, ({ tagName }) => tagName === 'h2');
  return {
    file: `${slug}.xhtml`,
    title,
    places: sections.flatMap((heading) => {
      const id = attribute(heading, 'id');
      return id === undefined ? [] : [{ id, title: textOf(heading).trim() }];
    }),
    body: `${inside(main)}<section epub:type="endnotes"><h2>${escapeMarkup(words.notes)}</h2>${notes.map(toXhtml).join('')}</section>`,
  };
}

interface Collected {
  file: string;
  prefix: string;
  ids: readonly string[];
  pageOf: (id: string) => Page;
  book: Book;
  /** Leaves of a record's page what belongs into the book, in place; left out, all of it does. */
  trim?: (article: Element) => void;
}

/** Records that have a page each, one after another. */
export function collection(page: Page, { file, prefix, ids, pageOf, book, trim }: Collected): Part {
  const title = headingOf(page);
  const places: Place[] = [];
  const sections = ids.map((id) => {
    const article = findElement(mainOf(pageOf(id)), ({ tagName }) => tagName === 'article')!;
    const text = findElement(article, (element) => hasClass(element, 'prose')) ?? article;
    findAll(text, ({ tagName }) => tagName === 'figure').forEach((element) =>
      tree.detachNode(element),
    );
    trim?.(text);
    places.push({ id: `${prefix}-${id}`, title: textOf(findElement(text, isHeading)!).trim() });
    toBookPart(text, book);
    // The part has a heading above theirs.
    for (const heading of findAll(text, isHeading)) {
      heading.tagName = `h${Number(heading.tagName.slice(1)) + 1}`;
    }
    withoutIds(text);
    return `<section id="${prefix}-${id}">${inside(text)}</section>`;
  });
  return { file, title, places, body: `<h1>${escapeMarkup(title)}</h1>${sections.join('')}` };
}

const isHeading = ({ tagName }: Element): boolean => /^h[1-5]$/.test(tagName);

/** Of a source’s page: what it is, and where it is to be found; not where the course uses it. */
export function onlyReference(article: Element): void {
  const [citation] = findAll(
    article,
    (element) => attribute(element, 'data-citation') !== undefined,
  );
  const children = elementsIn(article);
  const first = children.findIndex(({ tagName }) => tagName === 'h2');
  for (const child of first === -1 ? [] : children.slice(first)) tree.detachNode(child);
  if (!citation) return;
  const reference = tree.createElement('p', html.NS.HTML, []);
  tree.insertText(reference, textOf(citation));
  tree.appendChild(article, reference);
}

/** What the four signs mean, as the page of the timeline says it; that of a large course has parts, and does not. */
export function signsPart(page: Page, book: Book): Part | undefined {
  const signs = findElement(mainOf(page), (element) => hasClass(element, 'signs'));
  if (!signs) return undefined;
  const summary = findElement(signs, ({ tagName }) => tagName === 'summary')!;
  const title = textOf(summary).trim();
  tree.detachNode(summary);
  toBookPart(signs, book);
  return {
    file: 'signs.xhtml',
    title,
    body: `<h1>${escapeMarkup(title)}</h1>${inside(signs)}`,
  };
}

/** The questions of each chapter, and in a part of their own what answers them. */
export function questionParts(
  quizzes: readonly { slug: string; page: Page }[],
  { title, book, words }: { title: string; book: Book; words: Words },
): [questions: Part, answers: Part] {
  const asked: string[] = [];
  const places: Place[] = [];
  const answered: string[] = [];
  for (const { slug, page } of quizzes) {
    const name = escapeMarkup(headingOf(page));
    places.push({ id: `quiz-${slug}`, title: headingOf(page) });
    const questions = findAll(mainOf(page), (element) => hasClass(element, 'question'));
    const answers = questions.map((question) => {
      const folded = findAll(question, ({ tagName }) => tagName === 'details');
      question.childNodes = question.childNodes.filter(
        (child) => !folded.some((element) => element === child),
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
  return [
    { ...part('questions.xhtml', title, asked), places },
    part('answers.xhtml', words.answers, answered),
  ];
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
