import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { compileAhead } from '../../../build-steps/compile-ahead.ts';

/** A site of the timeline alone, with generated events, built from the course's own components. */
export default defineConfig({
  integrations: [svelte()],
  publicDir: '../../../public',
  build: { inlineStylesheets: 'never' },
  scopedStyleStrategy: 'class',
  compressHTML: 'jsx',
  vite: { plugins: [compileAhead()] },
});
