import { describe, expect, test } from 'vitest';
import {
  cardsInParts,
  describeParts,
  partsWithChapter,
  partsWithIds,
} from '../../../src/domain/review/card-parts.ts';

const card = (id: string, chapter: string) => ({
  id,
  chapter,
  quiz: '',
  front: '',
  parts: [],
  back: [],
  url: '',
});
const cards = [
  card('question:c', 'two'),
  card('question:a', 'one'),
  card('term:a', ''),
  card('question:b', 'one'),
  card('term:b', ''),
];
const parts = describeParts(cardsInParts(cards, 2));

describe('cards in parts', () => {
  test('stand in the order of their ids, each once', () => {
    expect(cardsInParts(cards, 2).map((part) => part.map(({ id }) => id))).toEqual([
      ['question:a', 'question:b'],
      ['question:c', 'term:a'],
      ['term:b'],
    ]);
    expect(parts).toEqual([
      { from: 'question:a', chapters: ['one'] },
      { from: 'question:c', chapters: ['two', ''] },
      { from: 'term:b', chapters: [''] },
    ]);
  });

  test('are one part, also without any card', () => {
    expect(cardsInParts(cards)).toHaveLength(1);
    expect(describeParts(cardsInParts([]))).toEqual([{ from: '', chapters: [] }]);
  });

  test('are found by the ids that stand in them, or would', () => {
    expect(partsWithIds(parts, ['question:b', 'question:a', 'term:b'])).toEqual([0, 2]);
    expect(partsWithIds(parts, ['question:bb', 'term:z', 'aside'])).toEqual([0, 2]);
  });

  test('are found by a chapter, and for terms by none', () => {
    expect(partsWithChapter(parts, 'two')).toEqual([1]);
    expect(partsWithChapter(parts, '')).toEqual([1, 2]);
    expect(partsWithChapter(parts, 'three')).toEqual([]);
  });
});
