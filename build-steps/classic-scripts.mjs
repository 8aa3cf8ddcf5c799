import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

/** Where the bundle waits for the pages that serve it and for the packages that carry it. */
const PLAYER_FOLDER = `.astro/${process.env.COURSE_LANGUAGE ?? ''}/scorm-player`;

/** Bundles the program that runs a quiz inside a SCORM package, before the pages are built. */
export function scormPlayer() {
  return {
    name: 'scorm-player',
    hooks: {
      'astro:build:start': () => bundle(),
      'astro:server:setup': () => bundle(),
    },
  };
}

async function bundle() {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte()],
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: PLAYER_FOLDER,
      lib: {
        entry: 'src/components/exchange/player.ts',
        formats: ['iife'],
        name: 'quiz',
        fileName: () => 'player.js',
        cssFileName: 'player',
      },
    },
  });
}
