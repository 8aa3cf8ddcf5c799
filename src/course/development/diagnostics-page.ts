/** The page that development shows in the place of any other while the content has errors. */

import { escapeMarkup } from '../../domain/text/escape-markup.ts';
import { formatPlace, countOf, docOf, inOrderOfFiles } from '../diagnostics/report.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-inline-size: 52rem; margin: 2rem auto; padding-inline: 1rem; }
  ol { padding: 0; list-style: none; }
  li { margin-block: 1.5rem; padding-inline-start: 1rem; border-inline-start: 0.25rem solid; }
  h2 { margin: 0; font: 600 1rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin-block: 0.5rem; }
  dt { opacity: 0.7; }
  dd { margin: 0; overflow-wrap: anywhere; }
`;

/** The HTML of the page: all the errors in the order of the files. */
export function diagnosticsPage(errors: readonly Diagnostic[]): string {
  return htmlPage(
    `The content has ${countOf(errors)}`,
    `<p>This page comes back by itself when they are corrected.</p>
<ol>${inOrderOfFiles(errors).map(listItem).join('')}</ol>`,
  );
}

/** A page of development around some HTML; it reloads itself when content changes. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
<script type="module" src="/@vite/client"></script>
</head>
<body><main>
<h1>${escapeMarkup(title)}</h1>
${body}
</main></body>
</html>
`;
}

function listItem({ code, place, found, expected, hint }: Diagnostic): string {
  const rows: [string, string][] = [
    ...(place.field ? [['Field', escapeMarkup(place.field)] as [string, string]] : []),
    ['Found', escapeMarkup(found)],
    ['Expected', escapeMarkup(expected)],
    ['Hint', escapeMarkup(hint)],
    ['More', `<a href="/${docOf(code).replace(/\.md$/, '')}/">${docOf(code)}</a>`],
  ];
  const list = rows.map(([term, html]) => `<dt>${term}</dt><dd>${html}</dd>`).join('');
  return `<li><h2>${escapeMarkup(formatPlace(place))}</h2><dl>${list}</dl></li>`;
}
