import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/domain/text/split-sentences.ts';

function sentences(text: string): string[] {
  return splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end));
}

test('a text is divided at the ends of its sentences, without the blanks between', () => {
  expect(sentences('Violence fell.  Its causes did not. ')).toEqual([
    'Violence fell.',
    'Its causes did not.',
  ]);
});

test('a decimal point ends no sentence', () => {
  expect(sentences('It rose by 14.47 per cent. Why?')).toEqual([
    'It rose by 14.47 per cent.',
    'Why?',
  ]);
});

test('an empty text has none', () => {
  expect(sentences('  \n ')).toEqual([]);
});
