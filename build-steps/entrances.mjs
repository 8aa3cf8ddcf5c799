import { drawNearFirst } from './near-first.mjs';

/**
 * Where most readers come in, a page is painted with what its first answer holds: its styles stand in
 * it, as does the script that must run before the paint, and its modules wait until it is painted.
 */

const ENTRANCES = /^(?:index|chapters\/[^/]+\/index)\.html$/;
const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;
const FIRST_SCRIPT = /<script src="([^"]*before-paint\.js)"><\/script>/;

/** Whether the file of a page, by its path within the site, is one. */
export const isEntrance = (file) => ENTRANCES.test(file);

/**
 * The page with its style in it, and `textOf` the address of its first script. Throws when there is no
 * such script.
 */
export function asEntrance(html, { style, textOf }) {
  if (!FIRST_SCRIPT.test(html)) {
    throw new Error('A page has no before-paint.js: see layouts/Shell.astro.');
  }
  const modules = [...html.matchAll(MODULE)].map(([, address]) => address);
  const later = `(${whenPainted})(() => ${JSON.stringify(modules)}.forEach((module) => import(module)));(${drawNearFirst})()`;
  return html
    .replace(FIRST_SCRIPT, (_, address) => `<script>${textOf(address)}</script>`)
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(MODULE, '')
    .replace('</body>', () => `<script>${later}</script></body>`);
}

/**
 * Stands in the page as it is written here. Some browsers do not tell of their paints, or are told not
 * to (Tor Browser): after a while the paint is taken to have been.
 */
function whenPainted(act) {
  const LATE_MS = 2000;
  let hasActed = false;
  const actOnce = () => {
    if (!hasActed) act();
    hasActed = true;
  };
  try {
    new PerformanceObserver(actOnce).observe({ type: 'paint', buffered: true });
  } catch {
    actOnce();
  }
  if (!document.prerendering) setTimeout(actOnce, LATE_MS);
}
