/** Makes `client:use` known to pages: see src/browser/when-used.ts. */
export function whenUsed() {
  return {
    name: 'when-used',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'use', entrypoint: './src/browser/when-used.ts' });
      },
    },
  };
}
