import { expect, test } from 'vitest';
import { exampleSentence } from '../../../src/domain/search/example-sentence.ts';

test('a field says examples of what can be searched, and nothing where there are none', () => {
  expect(exampleSentence('for example {examples}', ['NAP', 'ttp'])).toBe('for example NAP, ttp');
  expect(exampleSentence('for example {examples}', [])).toBe('');
});
