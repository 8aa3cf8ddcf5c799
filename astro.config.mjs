import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { classicScripts } from './build-steps/classic-scripts.ts';
import { compileAhead } from './build-steps/compile-ahead.ts';
import { courseFile } from './build-steps/course-file.ts';
import { designPage } from './build-steps/design-page.ts';
import { checkFolderName } from './build-steps/folder-name.ts';
import { firstScript } from './build-steps/first-script.ts';
import { hostingHeaders } from './build-steps/hosting/hosting-headers.ts';
import { layerOrder } from './build-steps/layer-order.ts';
import { markLanguages } from './build-steps/mark-languages.ts';
import { offlineCopy } from './build-steps/offline-copy.ts';
import { withOwnPolicy } from './build-steps/page-policy.ts';
import { pageStyles } from './build-steps/page-styles.ts';
import { pagefindIndex } from './build-steps/pagefind-index.ts';
import { modulesAtOnce } from './build-steps/modules-at-once.ts';
import { otherLanguages } from './build-steps/other-languages.ts';
import { shippedPackages } from './build-steps/shipped-packages.ts';
import { sharedChunks } from './build-steps/shared-chunks.ts';
import { sitemap } from './build-steps/sitemap.ts';
import { siteBase } from './build-steps/site-base.ts';
import { siteLanguage } from './build-steps/site-language.ts';
import { siteOfHost } from './build-steps/site-of-host.ts';
import { whenUsed } from './build-steps/when-used.ts';
import { contentCheck } from './src/course/content-check.ts';
import { proseInLanguage } from './src/course/translation/prose-plugin.ts';

const modules = modulesAtOnce();

checkFolderName();

export default defineConfig({
  site: siteOfHost(),
  output: 'static',
  trailingSlash: 'always',
  // Shared by the build, `astro check` and the tests, so that the content is read once.
  cacheDir: './.astro',
  integrations: [
    contentCheck(),
    siteLanguage(),
    designPage(),
    siteBase(),
    shippedPackages(),
    classicScripts(),
    mdx({ processor: satteri({ mdastPlugins: [proseInLanguage(import.meta.dirname)] }) }),
    svelte(),
    whenUsed(),
    sitemap(),
    markLanguages(),
    firstScript(),
    pageStyles((html, file) => withOwnPolicy(modules.named(html), file)),
    pagefindIndex(),
    // Last: they list what the others have made.
    courseFile(),
    offlineCopy(),
    otherLanguages(),
    hostingHeaders(),
  ],
  // Several pages at a time: while one is written, another is made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  // Shorter on every element than an attribute would be.
  scopedStyleStrategy: 'class',
  // As in JSX, a line break between two tags is no space: a space is written {' '}.
  compressHTML: 'jsx',
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
      ],
      // Pagefind searches with WebAssembly, which this allows and nothing else that is evaluated.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: {
    // As the page's own scripts are: what a worker does not need is not fetched.
    worker: { format: 'es' },
    plugins: [layerOrder(), compileAhead(), modules.graph],
    build: {
      // An inlined script would need a hash of its own in every page's policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onwarn: warnUnlessHarmless,
        // A constant that several parts share is no file that each would have to ask for.
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
        output: {
          codeSplitting: {
            groups: sharedChunks(import.meta.dirname),
          },
        },
      },
    },
  },
});

/** Astro marks every MDX file with a directive of its own that the bundler does not know. */
function warnUnlessHarmless(warning, warn) {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
}
