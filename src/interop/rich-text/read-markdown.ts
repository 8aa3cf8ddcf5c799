/** Reads the Markdown that questions may be written in. */

import { marked } from 'marked';
import type { RichText } from '../../domain/text/rich-text.ts';
import { readHtml, type TextWorld } from './read-html.ts';

/** The text of a piece of Markdown, and of the HTML in it. Never throws. */
export function readMarkdown(source: string, world: TextWorld): RichText {
  return readHtml(marked.parse(source, { async: false }), world);
}
