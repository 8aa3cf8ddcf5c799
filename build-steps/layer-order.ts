import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Begins every stylesheet of the build that has cascade layers with their order. A page links
 * several stylesheets, and whichever comes first fixes the order: no component's may come before it.
 */
export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'post',
    generateBundle: {
      // After Vite has made its stylesheets, which it does in this hook too.
      order: 'post',
      handler(_options, bundle) {
        const order = readFileSync('src/styles/layers.css', 'utf8').trim();
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
          const styles = String(file.source);
          // One without layers has no place in their order.
          if (styles.includes('@layer')) file.source = order + styles;
        }
      },
    },
  };
}
