import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers } from './eslint.layers.mjs';

export default defineConfig(
  { ignores: ['dist/', '**/.astro/', '**/node_modules/', 'test/fixtures/'] },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      // `list[at]!` in a loop over the list states what `noUncheckedIndexedAccess` cannot know.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  // A session's maps, sets and dates are replaced whole, never changed in place,
  // so a plain one tells the view as much as a reactive one would.
  { files: ['src/components/**/*.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  // Links are site-relative by design; the course is no SvelteKit app whose router would resolve them.
  { files: ['**/*.svelte'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // A number in a text is written as it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => act()` is how a callback that returns nothing is written here.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  // JavaScript has no types. In components the parsers take much of the markup for `any`: there
  // `astro check` and `svelte-check` see the types.
  {
    files: ['**/*.mjs', '**/*.js', '**/*.astro', '**/*.astro/*.ts', '**/*.svelte'],
    ...tseslint.configs.disableTypeChecked,
  },
  // A longer file does more than one thing.
  {
    files: ['{src,server,scripts,build-steps}/**'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      // Words that name nothing: what is it that is one, or was said? (In tests ids are “one” and “two”,
      // and what a program said is what is looked at.)
      'id-denylist': ['error', 'one', 'said', 'so', 'handed', 'mend', 'problem'],
    },
  },
  ...layers,
);
