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
        const layered = Object.values(bundle).filter(
          // One without layers has no place in their order.
          ({ fileName, source }) => fileName.endsWith('.css') && source.includes('@layer'),
        );
        for (const stylesheet of layered) stylesheet.source = `${order}${stylesheet.source}`;
      },
    },
  };
}
