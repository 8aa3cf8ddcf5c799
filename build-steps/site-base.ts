import type { AstroIntegration } from 'astro';

/**
 * Tells `src/routes.ts` what the site is built under. `import.meta.env.BASE_URL` would do it, but
 * that a variable of the same name around the build takes its place.
 */
export function siteBase(): AstroIntegration {
  return {
    name: 'site-base',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { define: { __SITE_BASE__: JSON.stringify(baseOf(config)) } } });
      },
    },
  };
}

/** What every address of the site begins with, with a slash at both ends. */
export function baseOf({ base }: { base: string }): string {
  return base.replace(/\/?$/, '/');
}
