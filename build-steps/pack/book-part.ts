/**
 * A part of a built page as it stands in the book: what is pressed, typed into or opened is gone or
 * lies open, links lead within the book, drawings hold what they refer to.
 */

import { defaultTreeAdapter as tree, html } from 'parse5';
import { drawForBook, toWindow } from './book-drawings.ts';
import { withColors } from './light-colors.ts';
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
  colors: ReadonlyMap<string, string>;
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
  [
    'id href class lang dir datetime colspan rowspan scope epub:type role aria-label aria-hidden data-label',
    'viewBox width height x y x1 x2 y1 y2 cx cy r rx d points transform dx dy preserveAspectRatio',
    'fill stroke stroke-width stroke-dasharray stroke-linejoin stroke-linecap fill-rule text-anchor opacity',
    'marker-end orient markerWidth markerHeight refX refY',
    'data-worked-out data-open data-other data-how data-kind data-unsaid',
  ].flatMap((names) => names.split(' ')),
);

/** Roles that a book needs: those of publishing, and a picture with words for who cannot see it. */
const ROLES = /^(?:doc-.+|img)$/;

/** An XML name may not begin with a digit. */
export const bookId = (id: string): string => (/^[A-Za-z_]/.test(id) ? id : `id-${id}`);

/**
 * Makes the element and what is in it a part of the book, in place. Returns the notes that stood where
 * they were first referred to: they belong at the end.
 */
export function toBookPart(root: Element, book: Book): Element[] {
  const page = pageOf(root);
  const notes: Element[] = [];
  const referred = new Set<string>();
  drawForBook(root);
  visit(root, (element) => {
    if (element.tagName === 'button' && hasClass(parentOf(element), 'citation')) {
      const id = attribute(element, 'popovertarget') ?? '';
      rename(element, 'a', [
        ['epub:type', 'noteref'],
        ['role', 'doc-noteref'],
        ['href', `#${id}`],
        // A note leads back to where it is referred to first.
        ...(referred.has(id) ? [] : [['id', `${id}-from`] as [string, string]]),
      ]);
      referred.add(id);
    } else if (hasClass(element, 'note') && hasClass(element, 'popup')) {
      tree.detachNode(element);
      if (!attribute(element, 'id')?.startsWith('citation-')) return;
      const id = attribute(element, 'id')!;
      rename(element, 'aside', [
        ['id', id],
        ['class', 'note'],
        ['epub:type', 'footnote'],
        ['role', 'doc-footnote'],
      ]);
      notes.push(element);
    } else if (element.tagName === 'a' && hasClass(element, 'anchor')) {
      rename(element, 'span', [['id', attribute(element, 'id') ?? '']]);
      element.childNodes = [];
    } else if (isGone(element)) {
      tree.detachNode(element);
    } else if (element.tagName === 'a' && element.namespaceURI !== html.NS.SVG) {
      follow(element, book);
    } else if (element.tagName === 'use') {
      drawOut(element, page, book);
    } else if (element.tagName === 'details' || element.tagName === 'summary') {
      rename(element, element.tagName === 'details' ? 'div' : 'p', [['class', element.tagName]]);
    }
    element.attrs = element.attrs
      .filter(({ name, value }) => KEPT.has(name) && (name !== 'role' || ROLES.test(value)))
      .map(({ name, value }) => ({
        name,
        value: name === 'id' ? bookId(value) : withColors(value, book.colors),
      }));
  });
  dropEmpty(root);
  notes.forEach(numberNote);
  return notes;
}

/** A heading under which nothing is left, and what has only held what is gone. */
function dropEmpty(element: Element): void {
  for (const child of elementsIn(element)) dropEmpty(child);
  for (const child of elementsIn(element)) {
    const rest = element.childNodes.slice(element.childNodes.indexOf(child) + 1);
    const next = rest.find((node) => !('value' in node && node.value.trim() === ''));
    const isHeading = /^h[2-6]$/.test(child.tagName);
    if (isHeading ? next === undefined && element.tagName === 'section' : isEmpty(child)) {
      tree.detachNode(child);
    }
  }
}

const HOLDERS = new Set(['p', 'div', 'section', 'ul', 'ol', 'header', 'footer']);

function isEmpty(element: Element): boolean {
  if (!HOLDERS.has(element.tagName) || attribute(element, 'id') !== undefined) return false;
  return element.childNodes.every((node) => 'value' in node && node.value.trim() === '');
}

function isGone(element: Element): boolean {
  if (GONE.has(element.tagName)) return true;
  if (attribute(element, 'hidden') !== undefined) return true;
  return GONE_CLASSES.some((name) => hasClass(element, name));
}

/** A link to what is not in the book is its words; where it stands for itself it has none to say. */
function follow(element: Element, { placeOf }: Book): void {
  const address = attribute(element, 'href') ?? '';
  const place = /^https?:/.test(address) ? address : placeOf(address);
  // A heading is no link to itself in a book.
  if (hasClass(element, 'heading-link')) rename(element, 'span', []);
  else if (place !== undefined) element.attrs = [{ name: 'href', value: place }];
  else if (standsAlone(element)) tree.detachNode(element);
  else rename(element, 'span', []);
}

/** Whether nothing else is said in the paragraph, the item, or the line of a note. */
function standsAlone(element: Element): boolean {
  const parent = parentOf(element);
  const at = parent.childNodes.indexOf(element);
  const [before, after] = [parent.childNodes[at - 1], parent.childNodes[at + 1]];
  if (hasClass(parent, 'note')) return before?.nodeName === 'br';
  const isAlone = [before, after].every(
    (node) => node === undefined || ('value' in node && node.value.trim() === ''),
  );
  return isAlone && (parent.tagName === 'p' || hasClass(parent, 'row'));
}

/** The number of a note, which leads back to where it is referred to. */
function numberNote(note: Element): void {
  const id = attribute(note, 'id') ?? '';
  const link = tree.createElement('a', html.NS.HTML, [
    { name: 'href', value: `#${id}-from` },
    { name: 'role', value: 'doc-backlink' },
  ]);
  tree.insertText(link, id.replace(/^\D+/, ''));
  tree.insertBefore(note, link, note.childNodes[0]!);
  tree.insertTextBefore(note, ' ', note.childNodes[1]!);
}

/** Puts in the place of a reference what it refers to. */
function drawOut(element: Element, page: Parent, { symbolOf }: Book): void {
  const address = attribute(element, 'href') ?? '';
  const symbol = address.startsWith('#')
    ? findElement(
        page,
        (element) => element.tagName === 'symbol' && `#${attribute(element, 'id')}` === address,
      )
    : symbolOf(address);
  if (!symbol) {
    tree.detachNode(element);
    return;
  }
  const viewBox = attribute(symbol, 'viewBox');
  const drawing = parentOf(element);
  rename(element, 'g', [['class', attribute(symbol, 'class') ?? 'part']]);
  if (drawing.tagName !== 'svg') element.attrs.push(toWindow(viewBox));
  else if (viewBox && attribute(drawing, 'viewBox') === undefined) {
    drawing.attrs.push({ name: 'viewBox', value: viewBox });
  }
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
