import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnosticsWith } from '../../scripts/content/diagnostics-with.ts';
import { isAdvice } from '../../src/course/diagnostics/diagnostic.ts';

const readme = readFileSync('README.md', 'utf8');

function example(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
}

test('the event and the paragraph that the README shows are right', async () => {
  const chapter = readFileSync('src/content/chapters/en/since-2024.mdx', 'utf8');
  const files = new Map([
    ['src/content/events/a-day-to-be-looked-at.yaml', example('yaml')],
    ['src/content/chapters/en/since-2024.mdx', `${chapter}\n\n${example('mdx')}`],
  ]);
  expect(example('yaml')).not.toBe('');
  expect((await diagnosticsWith(files)).filter((diagnostic) => !isAdvice(diagnostic))).toEqual([]);
});
