import type { AstroIntegration } from 'astro';

/** Makes `client:use` known to pages: see src/browser/when-used.ts. */
export function whenUsed(): AstroIntegration {
  return {
    name: 'when-used',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'use', entrypoint: './src/browser/when-used.ts' });
      },
    },
  };
}
