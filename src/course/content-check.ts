import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { oneReload } from './development/one-reload.ts';
import { isAdvice } from './diagnostics/diagnostic.ts';
import { formatReport } from './diagnostics/report.ts';
import { readerOf } from './reader/content-reader.ts';

/**
 * Stops a build whose content has errors, with all of them at once and no stack trace; in development
 * lets them stand in the page instead.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, addMiddleware, updateConfig }) => {
        if (command === 'dev') {
          const entrypoint = new URL('./development/show-diagnostics.ts', import.meta.url);
          addMiddleware({ entrypoint, order: 'pre' });
          const folder = fileURLToPath(new URL('content/', config.srcDir));
          updateConfig({ vite: { plugins: [oneReload(folder)] } });
        }
        if (command !== 'build' && command !== 'sync') return;
        const { diagnostics } = await readerOf(fileURLToPath(config.root)).read();
        const errors = diagnostics.filter((diagnostic) => !isAdvice(diagnostic));
        if (errors.length === 0) return;
        process.stderr.write(`\n${formatReport(errors)}\n`);
        process.exit(1);
      },
    },
  };
}
