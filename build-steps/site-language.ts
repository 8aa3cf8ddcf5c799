import { existsSync } from 'node:fs';
import { readerOf } from '../src/course/reader/content-reader.ts';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { baseOf } from './site-base.ts';

/**
 * Decides the language of the site that is built or shown: what `COURSE_LANGUAGE` says, else that in
 * which the course is written. Another language stands in a folder below the site.
 */
export function siteLanguage(): AstroIntegration {
  return {
    name: 'site-language',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const { records } = await readerOf(fileURLToPath(config.root)).read();
        const { languages } = records.course.data;
        const original = languages[0]!;
        // The original is built with all others, whoever asks for it by name.
        if (process.env.COURSE_LANGUAGE === original) delete process.env.COURSE_LANGUAGE;
        const language = process.env.COURSE_LANGUAGE ?? original;
        if (!languages.includes(language)) {
          process.stderr.write(
            `COURSE_LANGUAGE is “${language}”, and the course has ${languages.join(', ')}: see “languages” in src/content/course.yaml.\n`,
          );
          process.exit(1);
        }
        const wordless = languages.find(
          (candidate) => !existsSync(new URL(`src/i18n/languages/${candidate}.ts`, config.root)),
        );
        if (wordless) {
          process.stderr.write(
            `The course has the language “${wordless}”, and src/i18n/languages/${wordless}.ts is not there: docs/translating.md says how it is made.\n`,
          );
          process.exit(1);
        }
        const root = baseOf(config);
        const define = {
          __SITE_LANGUAGE__: JSON.stringify(language),
          __COURSE_LANGUAGES__: JSON.stringify(languages),
          __ORIGINAL_LANGUAGE__: JSON.stringify(original),
          __SITE_ROOT__: JSON.stringify(root),
        };
        const isOriginal = language === original;
        updateConfig({
          vite: { define },
          ...(!isOriginal && {
            base: `${root}${language}/`,
            cacheDir: folderOf(config, language),
            outDir: new URL('dist/', folderOf(config, language)),
          }),
        });
      },
    },
  };
}

/** Where a language that is built beside the original keeps what it makes, until it is whole. */
export function folderOf({ root }: Pick<AstroConfig, 'root'>, language: string): URL {
  return new URL(`.astro/${language}/`, root);
}
