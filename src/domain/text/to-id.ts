import { foldText } from './fold-text.ts';

/** An id: lower-case words and figures joined by hyphens. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * A text as an id: lower-case words of the Latin alphabet and digits joined by hyphens; empty where
 * the text has none.
 *
 * @example toId('The “Grey list” (2018)') // => 'the-grey-list-2018'
 */
export function toId(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
