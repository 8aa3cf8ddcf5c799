/** Puts a text with markup into an element: only what `rich-text.ts` names becomes one itself. */

import { isPicture, RICH_TAGS, type RichNode, type RichText } from '../../domain/text/rich-text.ts';

/** Fills an element with the text, in place of what stood in it. */
export function showRichText(holder: Element, text: RichText): void {
  holder.replaceChildren(...text.flatMap(domOf));
}

function domOf(node: RichNode): (Node | string)[] {
  if (typeof node === 'string') return [node];
  if ('picture' in node) {
    if (!isPicture(node.picture)) return [];
    const picture = document.createElement('img');
    picture.src = node.picture;
    picture.alt = node.alt;
    return [picture];
  }
  if (!RICH_TAGS.includes(node.tag)) return [];
  // A paragraph may stand where words alone may, such as in a label: `.rich` makes it a block.
  const element = document.createElement(node.tag === 'p' ? 'span' : node.tag);
  if (node.tag === 'p') element.className = 'line';
  element.append(...node.children.flatMap(domOf));
  return [element];
}
