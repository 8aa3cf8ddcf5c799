import { dirname } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { AstroIntegration } from 'astro';
import { build, type UserConfig } from 'vite';
import { folderScript } from './pack/folder-script.ts';

interface Program {
  entry: string;
  folder: string;
  file: string;
}

/** Where each program waits for what takes it along, for each language by itself. */
const scormPlayer = (): Program => ({
  entry: 'src/components/exchange/player.ts',
  folder: `.astro/${process.env.COURSE_LANGUAGE ?? ''}/scorm-player`,
  file: 'player',
});
const courseFolder = (): Program => ({
  entry: 'src/components/folder/run-folder.ts',
  folder: dirname(folderScript(process.env.COURSE_LANGUAGE ?? '')),
  file: 'folder',
});

/**
 * Bundles the programs that run where no module can be read, in a SCORM package and in the course as a
 * folder, each into one classic script, before the pages are built.
 */
export function classicScripts(): AstroIntegration {
  let define: UserConfig['define'];
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        define = config.vite.define;
      },
      'astro:build:start': async () => {
        await bundle(scormPlayer(), define);
        await bundle(courseFolder(), define);
      },
      // The folder's belongs to the pages that were built: development makes no other.
      'astro:server:setup': () => bundle(scormPlayer(), define),
    },
  };
}

/** Reads files of questions, half a megabyte of parsers: no page of a package or a folder calls it. */
const NOT_NEEDED = /\/interop\/questions\/read-file\.ts$/;

async function bundle(
  { entry, folder, file }: Program,
  define: UserConfig['define'],
): Promise<void> {
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
