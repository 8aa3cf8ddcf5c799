/** Writes a text with markup as HTML, for systems that read it. */

import { escapeMarkup } from '../../domain/text/escape-markup.ts';
import type { RichNode, RichText } from '../../domain/text/rich-text.ts';

/** The HTML of a text; `address` gives what stands in place of the address of a picture. */
export function writeHtml(
  text: RichText,
  address: (picture: string) => string = (picture) => picture,
): string {
  return text.map((node) => write(node, address)).join('');
}

function write(node: RichNode, address: (picture: string) => string): string {
  if (typeof node === 'string') return escapeMarkup(node);
  if ('picture' in node) {
    return `<img src="${escapeMarkup(address(node.picture))}" alt="${escapeMarkup(node.alt)}">`;
  }
  if (node.tag === 'br') return '<br>';
  return `<${node.tag}>${writeHtml(node.children, address)}</${node.tag}>`;
}
