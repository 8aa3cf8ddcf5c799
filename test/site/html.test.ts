import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages } from '../support/built-site.ts';

const validator = new HtmlValidate({
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
});

test('every built page is valid HTML', async () => {
  const faults: string[] = [];
  for (const { url, html } of builtPages()) {
    const { results } = await validator.validateString(html);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      // Astro puts the style of its islands beside the first of them.
      if (message.startsWith('<style> element is not permitted')) continue;
      faults.push(`${url}: ${ruleId}: ${message} (${selector ?? ''})`);
    }
  }
  expect(faults.slice(0, 10)).toEqual([]);
  // It reads three hundred pages while another file drives a browser on the other core.
}, 300_000);
