import { whenPainted } from '../src/browser/first-paint.ts';
import { minified } from './minified.ts';

/**
 * Where most readers come in, a page is painted with what its first answer holds: its styles stand in
 * it, as does the script that must run before the paint; its modules and the styles for paper wait
 * until it is painted.
 */

const ENTRANCES = /^(?:index|chapters\/[^/]+\/index)\.html$/;
const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;
const PRINT_STYLES = /<link rel="stylesheet" href="([^"]+)" media="print">/;
const FIRST_SCRIPT = /<script src="([^"]*before-paint\.js)"><\/script>/;

/** Whether the file of a page, by its path within the site, is one. */
export const isEntrance = (file: string): boolean => ENTRANCES.test(file);

/**
 * The page with its style in it, and `textOf` the address of its first script; `firstPaint` is the
 * address of browser/first-paint.ts. Throws when there is no such script, or no styles for paper.
 */
export function asEntrance(
  html: string,
  {
    style,
    textOf,
    firstPaint,
  }: { style: string; textOf: (address: string) => string; firstPaint: string },
): string {
  if (!FIRST_SCRIPT.test(html) || !PRINT_STYLES.test(html)) {
    throw new Error('A page has no before-paint.js or no print.css: see layouts/Shell.astro.');
  }
  const modules = [...html.matchAll(MODULE)].map(([, address]) => address);
  const [, forPaper] = PRINT_STYLES.exec(html) ?? [];
  const later = `{
    ${String(whenPainted)}
    whenPainted(() => {
      const forPaper = { rel: 'stylesheet', media: 'print', href: ${JSON.stringify(forPaper)} };
      document.head.append(Object.assign(document.createElement('link'), forPaper));
      ${JSON.stringify(modules)}.forEach((module) => import(module));
    });
    if (document.prerendering) {
      import(${JSON.stringify(firstPaint)}).then((first) => first.drawNearFirst());
    }
  }`;
  return html
    .replace(FIRST_SCRIPT, (_, address: string) => `<script>${textOf(address)}</script>`)
    .replace(PRINT_STYLES, '<noscript>$&</noscript>')
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(MODULE, '')
    .replace('</body>', () => `<script>${minified(later)}</script></body>`);
}
