import { expect, test } from 'vitest';
import { chapterProgress, sumProgress } from '../../../src/domain/attempts/chapter-progress.ts';
import type { HistoryRecord } from '../../../src/domain/attempts/records.ts';

const result = (lastShare: number): HistoryRecord => ({
  version: 1,
  checked: 1,
  right: lastShare === 1 ? 1 : 0,
  lastShare,
  lastConfidence: null,
});

test('a chapter counts its own sections and questions only, and right is right the last time', () => {
  const parts = { sections: ['/c/', '/c/#a'], questions: ['q1', 'q2', 'q3'] };
  const read = new Set(['/c/#a', '/c/#gone', '/other/']);
  const history = new Map([
    ['q1', result(1)],
    ['q2', result(0.5)],
    ['q3', result(0)],
    ['elsewhere', result(1)],
  ]);
  const progress = chapterProgress(parts, read, history);
  expect(progress).toEqual({ sectionsRead: 1, sections: 2, answered: 3, right: 1, questions: 3 });
  expect(sumProgress([progress, progress])).toEqual({
    sectionsRead: 2,
    sections: 4,
    answered: 6,
    right: 2,
    questions: 6,
  });
});
