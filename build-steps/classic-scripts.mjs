import { dirname } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { folderScript } from './pack/folder-script.ts';

/**
 * The programs that run where no module can be read, in a SCORM package and in the course as a folder, and
 * where each waits for what takes it along, for each language by itself.
 */
const programs = () => [
  {
    entry: 'src/components/exchange/player.ts',
    folder: `.astro/${process.env.COURSE_LANGUAGE ?? ''}/scorm-player`,
    file: 'player',
  },
  {
    entry: 'src/components/folder/run-folder.ts',
    folder: dirname(folderScript()),
    file: 'folder',
  },
];

/** Bundles each of those programs into one classic script, before the pages are built. */
export function classicScripts() {
  let define = {};
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        define = config.vite.define;
      },
      'astro:build:start': () => bundleAll(define),
      'astro:server:setup': () => bundleAll(define),
    },
  };
}

/** Reads files of questions, half a megabyte of parsers: no page of a package or a folder does. */
const NOT_NEEDED = /\/interop\/questions\/read-file\.ts$/;

async function bundleAll(define) {
  for (const { entry, folder, file } of programs()) {
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [svelte()],
      publicDir: false,
      define: { ...define, 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: folder,
        lib: {
          entry,
          formats: ['iife'],
          name: 'course',
          fileName: () => `${file}.js`,
          cssFileName: file,
        },
        rolldownOptions: { external: NOT_NEEDED },
      },
    });
  }
}
