import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  // A page tells nobody which version of Svelte made it.
  compilerOptions: { discloseVersion: false },
};
