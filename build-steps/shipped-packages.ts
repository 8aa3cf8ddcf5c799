import { dirname } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** Where the names of what is shipped wait for the page of licences: see src/course/licences.ts. */
const LIST = `.astro/${process.env.COURSE_LANGUAGE ?? ''}/shipped-packages.json`;

/** Packages that reach a reader by another way than the bundler, or by styles alone. */
const BESIDE_THE_BUNDLE = [
  'pagefind',
  'vis-timeline',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

/**
 * Writes down which packages are in the scripts that a browser is sent, page’s and workers’, as the
 * bundler puts them there: what is shipped is not what package.json names, but what is in the files.
 */
export function shippedPackages(): AstroIntegration {
  const names = new Set(BESIDE_THE_BUNDLE);
  const collect = (): Plugin => ({
    name: 'shipped-packages',
    generateBundle(_options, bundle) {
      // A worker is bundled in no environment.
      const { environment } = this as { environment?: { name: string } };
      if (environment && environment.name !== 'client') return;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const id of chunks.flatMap(({ modules }) => Object.keys(modules))) {
        const name = packageOf(id);
        if (name) names.add(name);
      }
      mkdirSync(dirname(LIST), { recursive: true });
      writeFileSync(LIST, JSON.stringify([...names].sort()));
    },
  });
  return {
    name: 'shipped-packages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collect()], worker: { plugins: () => [collect()] } } });
      },
    },
  };
}

/** The package that a module of the bundle is from; its last, where one holds another. */
function packageOf(id: string): string | undefined {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
  return name;
}
