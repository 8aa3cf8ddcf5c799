import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readerOf } from '../src/course/reader/content-reader.ts';
import { folderOf } from './site-language.ts';

/** What the build of a language said, where it failed. */
interface Built {
  language: string;
  complaint: string | undefined;
}

/**
 * Builds the course's other languages after the one in which it is written, each in a process of its
 * own, and puts them into their folders of the site. One after the other: Astro keeps what content
 * there is to import in one file of the project, whichever language is built.
 */
export function otherLanguages(): AstroIntegration {
  let building = Promise.resolve<Built[]>([]);
  let config: AstroConfig;
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
function buildIn({ root }: AstroConfig, language: string): Promise<string | undefined> {
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
    process.once('exit', () => void child.kill());
    let complaint = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        complaint += chunk.toString();
      });
    }
    child.on('close', (code) => {
      resolve(code === 0 ? undefined : complaint);
    });
  });
}

/** One after the other. */
async function inTurn(
  languages: readonly string[],
  work: (language: string) => Promise<string | undefined>,
): Promise<Built[]> {
  const built: Built[] = [];
  for (const language of languages) built.push({ language, complaint: await work(language) });
  return built;
}
