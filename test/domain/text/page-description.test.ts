import { expect, test } from 'vitest';
import { pageDescription } from '../../../src/domain/text/page-description.ts';

/** A sentence of so many characters, its full stop and the space behind it included. */
const sentence = (length: number) => `${'Word '.repeat(length / 5).slice(0, length - 2)}. `;

test.for<[number[], number, string]>([
  [[30], 1, 'there is no more'],
  [[60, 60], 2, 'both are shown'],
  [[100, 50, 100], 2, 'the third would be cut'],
  [[40, 150], 2, 'the first alone says too little'],
  [[200, 50], 1, 'a sentence is not cut, however long'],
])('of sentences of %j characters the first %d describe a page: %s', ([lengths, count]) => {
  const sentences = lengths.map(sentence);
  expect(pageDescription(sentences.join('').trim(), 'en')).toBe(
    sentences.slice(0, count).join('').trim(),
  );
});
