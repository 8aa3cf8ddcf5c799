import { readFileSync } from 'node:fs';

/**
 * Begins every stylesheet of the build that has cascade layers with their order. A page links
 * several stylesheets, and whichever comes first fixes the order: no component's may come before it.
 */
export function layerOrder() {
  return {
    name: 'layer-order',
    enforce: 'post',
    generateBundle: {
      // After Vite has made its stylesheets, which it does in this hook too.
      order: 'post',
      handler(_options, bundle) {
        const order = readFileSync('src/styles/layers.css', 'utf8').trim();
        // What islands bring is in the pages' own stylesheet already.
        if (this.environment.name === 'client') {
          for (const name of Object.keys(bundle)) {
            if (/style[^/]*\.css$/.test(name)) Reflect.deleteProperty(bundle, name);
          }
        }
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
          // One without layers has no place in their order.
          if (file.source.includes('@layer')) file.source = `${order}${file.source}`;
        }
      },
    },
  };
}
