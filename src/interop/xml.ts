/** XML documents, written and read by xmldom, so that nothing is escaped by hand. */

import {
  DOMImplementation,
  DOMParser,
  XMLSerializer,
  type Element,
  type Node,
} from '@xmldom/xmldom';

/** An element to write: its name, its attributes, and what is in it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | XmlComment | XmlText | string)[];
}

export interface XmlComment {
  comment: string;
}

/** A text that is written as it stands: some readers lose the spaces between two escaped signs. */
export interface XmlText {
  cdata: string;
}

/** Short for an element; children that are `undefined` are left out. */
export function xml(
  name: string,
  attributes: Record<string, string> = {},
  ...children: (XmlElement | XmlComment | XmlText | string | undefined)[]
): XmlElement {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** The document of a root element, with its declaration. */
export function formatXml(root: XmlElement): string {
  const namespace = root.attributes['xmlns'] ?? null;
  const document = new DOMImplementation().createDocument(namespace, root.name);
  const top = document.documentElement;
  if (!top) throw new Error(`No document could be made for <${root.name}>.`);
  fill(top, root, namespace);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;

  function fill(element: Element, { attributes, children }: XmlElement, inside: string | null) {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'xmlns') continue;
      const [prefix] = name.split(':');
      const uri = NAMESPACES[name.includes(':') ? (prefix ?? '') : ''];
      if (uri === undefined) element.setAttribute(name, value);
      else element.setAttributeNS(uri, name, value);
    }
    for (const child of children) {
      if (typeof child === 'string') {
        element.appendChild(document.createTextNode(allowed(child)));
      } else if ('comment' in child) {
        element.appendChild(document.createComment(` ${child.comment} `));
      } else if ('cdata' in child) {
        // What would end the section is parted between two of them.
        for (const part of allowed(child.cdata).split(/(?<=]])(?=>)/)) {
          element.appendChild(document.createCDATASection(part));
        }
      } else {
        const within = child.attributes['xmlns'] ?? inside;
        const made = document.createElementNS(within, child.name);
        element.appendChild(made);
        fill(made, child, within);
      }
    }
  }
}

const NAMESPACES: Record<string, string> = {
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};

/** A text without the characters that XML 1.0 does not allow. */
function allowed(text: string): string {
  return text
    .toWellFormed()

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ');
}

export type ReadXml = { ok: true; root: Element } | { ok: false; line: number; found: string };

/**
 * Reads a document. Never throws; a document type with entities of its own, which could expand
 * without end, is refused. One that only names itself says nothing, and is passed over.
 */
export function parseXml(given: string): ReadXml {
  // The parser takes a byte-order mark for a text before the declaration.
  const source = given.replace(/^\ufeff/, '');
  // Before the first element: within one, it is a text or a comment.
  const [prolog = ''] = /^(\s|<\?[^>]*\?>|<!--[\s\S]*?-->)*/.exec(source) ?? [];
  const [type = ''] = /^<!DOCTYPE[^>[]*[>[]/i.exec(source.slice(prolog.length)) ?? [];
  if (type.endsWith('[')) {
    return { ok: false, line: lineAt(source, prolog.length), found: '<!DOCTYPE' };
  }
  const text = prolog + type.replace(/[^\n]/g, ' ') + source.slice(prolog.length + type.length);
  // What the parser says of it is for programmers: an author is shown the line.
  const faultAt = (line: number) => ({ line, found: text.split('\n')[line - 1]?.trim() ?? '' });
  let fault: { line: number; found: string } | undefined;
  const note = (level: string, _words: string, context: { locator?: { lineNumber?: number } }) => {
    if (level !== 'warning') fault ??= faultAt(Math.max(1, context.locator?.lineNumber ?? 1));
  };
  try {
    const parsed = new DOMParser({ onError: note as never }).parseFromString(text, 'text/xml');
    const root = parsed.documentElement;
    if (root && !fault) return { ok: true, root };
  } catch {
    fault ??= faultAt(1);
  }
  return { ok: false, ...(fault ?? faultAt(1)) };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The child elements of a name. */
export function childrenOf(element: Element, name: string): Element[] {
  return nodesOf(element).filter((node): node is Element => node.nodeName === name);
}

/** The text of the first child of a name; empty where there is none. */
export function textOf(element: Element | undefined, ...path: string[]): string {
  let inner = element;
  for (const name of path) inner = inner && childrenOf(inner, name)[0];
  return inner?.textContent ?? '';
}

export function nodesOf(element: Element): Node[] {
  return Array.from(element.childNodes);
}

/** An element as XML again. */
export function sourceOf(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

/** The elements right below an element. */
export function childElements(element: Element): Element[] {
  return nodesOf(element).filter((node): node is Element => node.nodeType === 1);
}

/** The elements anywhere below, of any of the names (all without one), whatever their namespace. */
export function descendantsOf(element: Element, ...names: string[]): Element[] {
  return childElements(element).flatMap((child) => [
    ...(names.length === 0 || names.includes(child.localName ?? '') ? [child] : []),
    ...descendantsOf(child, ...names),
  ]);
}
