import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages } from '../support/built-site.ts';
import { htmlRules } from '../support/html-rules.ts';

const validator = new HtmlValidate(htmlRules);

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
