/**
 * A part of a built page as it stands in the book: what is pressed, typed into or opened is gone or
 * lies open, links lead within the book, drawings hold what they refer to.
 */

import { defaultTreeAdapter as tree, html } from 'parse5';
import {
  attribute,
  elementsIn,
  findElement,
  hasClass,
  type Element,
  type Parent,
} from './page-tree.ts';

export interface Book {
  /** Where an address of the site stands in the book, such as `origins.xhtml#opening`. */
  placeOf: (address: string) => string | undefined;
  /** A part of a picture in a file of its own, by an address such as `/maps/a.svg#base`. */
  symbolOf: (address: string) => Element | undefined;
}

const GONE = new Set([
  'nav',
  'script',
  'style',
  'button',
  'label',
  'select',
  'progress',
  'template',
]);
const GONE_CLASSES = ['quiz', 'anchor', 'no-print', 'needs-script', 'how-to-cite'];
const KEPT = new Set(
  'id href class lang dir datetime colspan rowspan scope epub:type role viewBox width height x y x1 x2 y1 y2 cx cy r rx d points transform dx dy text-anchor preserveAspectRatio stroke-dasharray'.split(
    ' ',
  ),
);

/** An XML name may not begin with a digit. */
export const bookId = (id: string): string => (/^[A-Za-z_]/.test(id) ? id : `id-${id}`);

/**
 * Makes the element and what is in it a part of the book, in place. Returns the notes that stood where
 * they were first referred to: they belong at the end.
 */
export function toBookPart(root: Element, book: Book): Element[] {
  const page = pageOf(root);
  const notes: Element[] = [];
  visit(root, (element) => {
    if (element.tagName === 'button' && hasClass(parentOf(element), 'citation')) {
      rename(element, 'a', [
        ['epub:type', 'noteref'],
        ['href', `#${attribute(element, 'popovertarget') ?? ''}`],
      ]);
    } else if (hasClass(element, 'note') && hasClass(element, 'popup')) {
      tree.detachNode(element);
      if (!attribute(element, 'id')?.startsWith('citation-')) return;
      rename(element, 'p', [
        ['id', attribute(element, 'id')!],
        ['class', 'note'],
      ]);
      notes.push(element);
    } else if (element.tagName === 'a' && hasClass(element, 'anchor')) {
      rename(element, 'span', [['id', attribute(element, 'id') ?? '']]);
      element.childNodes = [];
    } else if (isGone(element)) {
      tree.detachNode(element);
    } else if (element.tagName === 'a') {
      follow(element, book);
    } else if (element.tagName === 'use') {
      drawOut(element, page, book);
    } else if (element.tagName === 'details' || element.tagName === 'summary') {
      rename(element, element.tagName === 'details' ? 'div' : 'p', [['class', element.tagName]]);
    }
    element.attrs = element.attrs
      .filter(({ name, value }) => KEPT.has(name) && (name !== 'role' || value.startsWith('doc-')))
      .map(({ name, value }) => ({ name, value: name === 'id' ? bookId(value) : value }));
  });
  return notes;
}

function isGone(element: Element): boolean {
  if (GONE.has(element.tagName)) return true;
  if (attribute(element, 'hidden') !== undefined) return true;
  return GONE_CLASSES.some((name) => hasClass(element, name));
}

/** A link to what is not in the book is its words. */
function follow(element: Element, { placeOf }: Book): void {
  const address = attribute(element, 'href') ?? '';
  const place = /^https?:/.test(address) ? address : placeOf(address);
  // A heading is no link to itself in a book.
  if (place === undefined || hasClass(element, 'heading-link')) rename(element, 'span', []);
  else element.attrs = [{ name: 'href', value: place }];
}

/** Puts in the place of a reference what it refers to. */
function drawOut(element: Element, page: Parent, { symbolOf }: Book): void {
  const address = attribute(element, 'href') ?? '';
  const symbol = address.startsWith('#')
    ? findElement(page, (one) => one.tagName === 'symbol' && `#${attribute(one, 'id')}` === address)
    : symbolOf(address);
  if (!symbol) {
    tree.detachNode(element);
    return;
  }
  const viewBox = attribute(symbol, 'viewBox');
  const drawing = parentOf(element);
  if (viewBox && attribute(drawing, 'viewBox') === undefined) {
    drawing.attrs.push({ name: 'viewBox', value: viewBox });
  }
  rename(element, 'g', [['class', attribute(symbol, 'class') ?? 'part']]);
  element.childNodes = copyOf(symbol, element).childNodes;
}

/** What a symbol holds is drawn in several places: each has its own. */
function copyOf(element: Element, parent: Element): Element {
  const copy = tree.createElement(element.tagName, html.NS.SVG, []);
  copy.parentNode = parent;
  copy.attrs = element.attrs.filter(({ name }) => name !== 'id' && KEPT.has(name));
  copy.childNodes = elementsIn(element).map((child) => copyOf(child, copy));
  return copy;
}

function rename(element: Element, name: string, attributes: [name: string, value: string][]): void {
  element.tagName = name;
  element.nodeName = name;
  element.attrs = attributes.map(([key, value]) => ({ name: key, value }));
}

function parentOf(element: Element): Element {
  return element.parentNode as Element;
}

function pageOf(element: Element): Parent {
  let top: Parent = element;
  while ('parentNode' in top && top.parentNode) top = top.parentNode;
  return top;
}

/** The innermost last, so that what is moved is whole. */
function visit(parent: Element, see: (element: Element) => void): void {
  see(parent);
  for (const child of elementsIn(parent)) visit(child, see);
}
