import type { Plugin } from 'vite';

/** The files that each file of the site imports, by their paths in it. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** A value may hold a “>”: Astro escapes quotation marks and no more. */
const ISLAND = /<astro-island\b(?:[^>"]|"[^"]*")*>/g;
const NAMED = /\b(?:component|renderer)-url="([^"]+)"/g;

/**
 * Lets a page ask at once for every module that its islands wait for. Left to itself a browser hears of
 * a module from the one that imports it, turn by turn, and on a slow line each turn is half a second.
 * `graph` is the plugin that learns which module imports which; `named` makes of a page the page that
 * names them.
 */
export function modulesAtOnce(): { graph: Plugin; named: (html: string) => string } {
  const importsOf = new Map<string, string[]>();
  const graph: Plugin = {
    name: 'modules-at-once',
    enforce: 'post',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') importsOf.set(file.fileName, file.imports);
      }
    },
  };
  return { graph, named: (html) => withModules(html, importsOf) };
}

/**
 * The page with the modules of its islands named: of those that wake with the page by links at its end,
 * which what is painted first goes before; of one that wakes when it is used by an attribute, for
 * src/browser/when-used.ts. Throws when an island is of a file that `importsOf` does not have.
 */
export function withModules(html: string, importsOf: Imports): string {
  const atOnce = new Set<string>();
  const written = html.replace(ISLAND, (island) => {
    const modules = modulesOf(island, importsOf);
    if (island.includes('client="load"')) modules.forEach((module) => atOnce.add(module));
    if (!island.includes('client="use"')) return island;
    return island.replace(/>$/, ` data-modules="${modules.join(' ')}">`);
  });
  const links = [...atOnce]
    .map((module) => `<link rel="modulepreload" fetchpriority="low" href="${module}">`)
    .join('');
  return written.replace('</body>', () => `${links}</body>`);
}

/** The addresses of all that an island imports, at first or by what it imports. */
function modulesOf(island: string, importsOf: Imports): string[] {
  const addresses = [...island.matchAll(NAMED)].map(([, address = '']) => address);
  const [base = '/'] = addresses.map((address) => address.slice(0, address.indexOf('_astro/')));
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    const imports = importsOf.get(file);
    if (!imports) {
      throw new Error(`${file} of an island was not built. See build-steps/modules-at-once.ts.`);
    }
    found.add(file);
    imports.forEach(visit);
  };
  addresses.forEach((address) => visit(address.slice(base.length)));
  return [...found].map((file) => base + file);
}
