import type { ConfigData } from 'html-validate';

/** What html-validate holds built pages to. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste, which the build decides.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Safari takes a list without bullets for no list; the role gives it back.
    'no-redundant-role': 'off',
    // A combobox searches while one types: no native element does.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    'no-inline-style': 'error',
  },
};
