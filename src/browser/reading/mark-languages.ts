import { directionOf } from '../../domain/text/direction.ts';
import {
  LONG_BLOCKS,
  LONG_TEXT,
  runsOfLanguage,
  type PageLanguages,
} from '../../domain/text/scripts.ts';

/**
 * Marks the elements that a script writes into the page and whose words are of the language from
 * which the page is translated. What was built is marked already (build-steps/mark-languages.ts).
 */
export function markLanguages(root: HTMLElement, languages: PageLanguages): void {
  const mark = (text: Node): void => {
    const element = text.parentElement;
    if (!element || element.closest('script, style, textarea')) return;
    const runs = runsOfLanguage(element.textContent, languages);
    const own = element.dataset['marked'] === undefined ? undefined : '';
    const language = runs.length === 1 ? runs[0]?.language : languages.own;
    const around = element.parentElement?.closest('[lang]')?.getAttribute('lang');
    if (own === undefined && element.hasAttribute('lang')) return;
    if (language === undefined || language === around) {
      if (own !== undefined) unmark(element);
      return;
    }
    if (language !== languages.original) return;
    element.setAttribute('lang', language);
    element.dataset['marked'] = '';
    if (element.matches(LONG_BLOCKS.join()) && element.textContent.length > LONG_TEXT) {
      element.setAttribute('dir', directionOf(language));
    }
  };
  const markIn = (node: Node): void => {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) mark(text);
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') mark(target);
      for (const node of addedNodes) {
        if (node.nodeType === Node.TEXT_NODE) mark(node);
        else markIn(node);
      }
    }
  }).observe(root, { subtree: true, childList: true, characterData: true });
}

function unmark(element: HTMLElement): void {
  element.removeAttribute('lang');
  element.removeAttribute('dir');
  delete element.dataset['marked'];
}
