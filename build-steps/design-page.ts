import type { AstroIntegration } from 'astro';

/** The page of all components, `/design/`, which only development has. */
export function designPage(): AstroIntegration {
  return {
    name: 'design-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/design/', entrypoint: './src/design/DesignPage.astro' });
      },
    },
  };
}
