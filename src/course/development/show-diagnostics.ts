/**
 * In development alone: while the content has errors, every page is the list of them; and the pages
 * of `docs/errors/`, to which the list leads, can be read there.
 */

import type { MarkdownInstance, MiddlewareHandler } from 'astro';
import { isAdvice } from '../diagnostics/diagnostic.ts';
import { atHand } from '../reader/at-hand.ts';
import { diagnosticsPage, htmlPage } from './diagnostics-page.ts';

/** The pages by their addresses, which have no ending: Vite would answer with the file. */
const docs = import.meta.glob<MarkdownInstance<Record<string, unknown>>>('/docs/errors/*.md');

export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const doc = docs[`${url.pathname.replace(/\/$/, '')}.md`];
  if (doc) return answer(htmlPage(url.pathname, await (await doc()).compiledContent()), 200);
  const errors = atHand().diagnostics.filter((diagnostic) => !isAdvice(diagnostic));
  return errors.length > 0 ? answer(diagnosticsPage(errors), 500) : next();
};

function answer(html: string, status: number): Response {
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
