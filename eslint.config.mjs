import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers } from './eslint.layers.mjs';

export default defineConfig(
  { ignores: ['dist/', '**/.astro/', '**/node_modules/', 'test/fixtures/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    rules: {
      // Reading `words.kinds[kind]!` states a fact that getStaticPaths guarantees.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  // Links are site-relative by design; the course is no SvelteKit app whose router would resolve them.
  // A session's maps, sets and dates are replaced whole, never changed in place,
  // so a plain one tells the view as much as a reactive one would.
  { files: ['**/*Session.svelte.ts'], rules: { 'svelte/prefer-svelte-reactivity': 'off' } },
  { files: ['**/*.svelte'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
  ...layers,
);
