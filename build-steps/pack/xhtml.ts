/** A tree of parse5 as the XHTML of an EPUB: https://www.w3.org/TR/epub-33/#sec-xhtml */

import type { DefaultTreeAdapterTypes } from 'parse5';
import { escapeMarkup } from '../../src/domain/text/escape-markup.ts';

type Node = DefaultTreeAdapterTypes.Node;

const SVG = 'http://www.w3.org/2000/svg';

/** The node as XML; a drawing says its own namespace. */
export function toXhtml(node: Node): string {
  if ('value' in node) return escapeMarkup(node.value);
  if (!('tagName' in node)) {
    return 'childNodes' in node ? node.childNodes.map((child) => toXhtml(child)).join('') : '';
  }
  const { tagName, attrs, childNodes, namespaceURI, parentNode } = node;
  const isOutermost =
    (namespaceURI as string) === SVG &&
    !(parentNode && 'namespaceURI' in parentNode && (parentNode.namespaceURI as string) === SVG);
  const attributes = [...(isOutermost ? [{ name: 'xmlns', value: SVG }] : []), ...attrs]
    .map(({ name, value }) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
  const content = childNodes.map((child) => toXhtml(child)).join('');
  return content === ''
    ? `<${tagName}${attributes}/>`
    : `<${tagName}${attributes}>${content}</${tagName}>`;
}
