import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readerOf } from '../src/course/reader/content-reader.ts';
import { folderOf } from './site-language.mjs';

/**
 * Builds the course's other languages after the one in which it is written, each in a process of its
 * own, and puts them into their folders of the site. One after the other: Astro keeps what content
 * there is to import in one file of the project, whichever language is built.
 */
export function otherLanguages() {
  let building = Promise.resolve([]);
  let config;
  return {
    name: 'other-languages',
    hooks: {
      'astro:config:done': ({ config: done }) => {
        config = done;
      },
      // The pages of this language are made: what the others write does not touch them.
      'astro:build:generated': async () => {
        if (process.env.COURSE_LANGUAGE) return;
        const { records } = await readerOf(fileURLToPath(config.root)).read();
        building = inTurn(records.course.data.languages.slice(1), (language) =>
          buildIn(config, language),
        );
      },
      'astro:build:done': async ({ dir }) => {
        for (const { language, complaint } of await building) {
          if (complaint !== undefined) {
            process.stderr.write(`${complaint}\nThe site in “${language}” could not be built.\n`);
            process.exit(1);
          }
          const folder = fileURLToPath(new URL(`${language}/`, dir));
          rmSync(folder, { recursive: true, force: true });
          renameSync(fileURLToPath(new URL('dist/', folderOf(config, language))), folder);
        }
      },
    },
  };
}

/** Does what this process was asked to do, in a language. Resolves with what it said where it failed. */
function buildIn({ root }, language) {
  return new Promise((resolve) => {
    // “--force” would empty the store of this process: Astro does so before it knows of another.
    const asked = process.argv.slice(1).filter((argument) => argument !== '--force');
    const child = spawn(process.execPath, asked, {
      // What is built outside of it Astro keeps in one folder, whichever language it is.
      cwd: fileURLToPath(root),
      env: { ...process.env, COURSE_LANGUAGE: language },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Where this process ends early, nothing goes on behind its back.
    process.once('exit', () => child.kill());
    let complaint = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        complaint += chunk;
      });
    }
    child.on('close', (code) => resolve(code === 0 ? undefined : complaint));
  });
}

/** What each language's build said, one after the other. */
async function inTurn(languages, work) {
  const built = [];
  for (const language of languages) built.push({ language, complaint: await work(language) });
  return built;
}
