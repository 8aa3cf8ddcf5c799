/** A value may hold a “>”: Astro escapes quotation marks and no more. */
const ISLAND = /<astro-island\b(?:[^>"]|"[^"]*")*>/g;
const NAMED = /\b(?:component|renderer)-url="([^"]+)"/g;

/**
 * Lets a page ask at once for every module that its islands wait for. Left to itself a browser hears of
 * a module from the one that imports it, turn by turn, and on a slow line each turn is half a second.
 * `graph` is the plugin that learns which module imports which; `named` makes of a page the page that
 * names them.
 */
export function modulesAtOnce() {
  const importsOf = new Map();
  const graph = {
    name: 'modules-at-once',
    enforce: 'post',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const { type, fileName, imports } of Object.values(bundle)) {
        if (type === 'chunk') importsOf.set(fileName, imports);
      }
    },
  };
  return { graph, named: (html) => withModules(html, importsOf) };
}

/**
 * The page with the modules of its islands named: of those that wake with the page by links at its end,
 * which what is painted first goes before; of one that wakes when it is used by an attribute, for
 * src/browser/when-used.ts. `importsOf` has the files that each file imports, by their paths in the
 * site. Throws when an island is of a file that is not among them.
 */
export function withModules(html, importsOf) {
  const atOnce = new Set();
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
function modulesOf(island, importsOf) {
  const addresses = [...island.matchAll(NAMED)].map(([, address]) => address);
  const [base = '/'] = addresses.map((address) => address.slice(0, address.indexOf('_astro/')));
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    const imports = importsOf.get(file);
    if (!imports) {
      throw new Error(`${file} of an island was not built. See build-steps/modules-at-once.mjs.`);
    }
    found.add(file);
    imports.forEach(visit);
  };
  addresses.forEach((address) => visit(address.slice(base.length)));
  return [...found].map((file) => base + file);
}
