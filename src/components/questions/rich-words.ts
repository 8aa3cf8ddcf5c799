/**
 * Puts the looks of texts over their words: whatever draws a question draws words alone, and what is
 * a teacher's own and has more than words is dressed afterwards, wherever it stands and comes.
 */

import {
  isPicture,
  RICH_TAGS,
  type RichNode,
  type RichText,
  type RichTexts,
} from '../../domain/text/rich-text.ts';

/** Dresses the texts in an element, and those that come into it later; returns how to stop. */
export function dressWords(root: Element, rich: RichTexts): () => void {
  dressIn(root, rich);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'characterData') dressText(target as Text, rich);
      for (const node of addedNodes) dressIn(node, rich);
    }
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  return () => observer.disconnect();
}

function dressIn(node: Node, rich: RichTexts): void {
  if (node.nodeType === Node.TEXT_NODE) dressText(node as Text, rich);
  else for (const child of [...node.childNodes]) dressIn(child, rich);
}

/** The words stay where they were, empty: whoever wrote them may write there again. */
function dressText(words: Text, rich: RichTexts): void {
  const text = words.data.trim();
  if (text === '' || words.parentElement?.closest('textarea, select, .rich')) return;
  // Other words stand here now: the look of those before goes with them.
  const before = words.nextSibling;
  if (before instanceof Element && before.className === 'rich') before.remove();
  const look = Object.hasOwn(rich, text) ? rich[text] : undefined;
  if (!look) return;
  const holder = document.createElement('span');
  holder.className = 'rich';
  showRichText(holder, look);
  words.data = '';
  words.after(holder);
}

/** Fills an element with a text: only what `rich-text.ts` names becomes an element itself. */
function showRichText(holder: Element, text: RichText): void {
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

/** The looks of all texts of some questions. */
export function looksOf(questions: readonly { rich?: RichTexts }[]): RichTexts {
  return Object.fromEntries(questions.flatMap(({ rich = {} }) => Object.entries(rich)));
}
