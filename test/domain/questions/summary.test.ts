import { expect, test } from 'vitest';
import { gradeAnswer } from '../../../src/domain/questions/kinds.ts';
import { summarise } from '../../../src/domain/questions/summary.ts';
import { aQuestion } from '../../support/builders.ts';

const answered = (
  id: string,
  changes: object,
  answer: unknown,
  confidence: 'sure' | null = null,
) => {
  const question = { ...aQuestion('single-choice', { id }), ...changes };
  return { question, grade: gradeAnswer(question, answer), confidence };
};

test('a summary names the weakest objective and the most needed paragraph first', () => {
  const summary = summarise([
    answered('one', { objective: 'strong', evidenceUrl: '/a#1' }, 'a'),
    answered('two', { objective: 'weak', evidenceUrl: '/a#2' }, 'b', 'sure'),
    answered('three', { objective: 'strong', evidenceUrl: '/a#3' }, 'b'),
    answered('four', { objective: 'weak', evidenceUrl: '/a#2' }, 'c'),
    answered('five', { objective: 'unasked', evidenceUrl: '/a#5' }, null),
  ]);
  expect(summary.objectives).toEqual([
    { objective: 'first/weak', share: 0, questions: 2 },
    { objective: 'first/strong', share: 0.5, questions: 2 },
  ]);
  expect(summary.readAgain.map(({ url, lost }) => [url, lost])).toEqual([
    ['/a#2', 2],
    ['/a#3', 1],
  ]);
  expect(summary.sureAndWrong.map(({ id }) => id)).toEqual(['two']);
});
