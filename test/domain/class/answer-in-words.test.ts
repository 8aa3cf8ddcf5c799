import { describe, expect, test } from 'vitest';
import { answerInWords } from '../../../src/domain/class/statistics.ts';
import type { Grade } from '../../../src/domain/questions/grade.ts';
import { gradeAnswer } from '../../../src/domain/questions/kinds.ts';
import { roundedPoints, totalOf } from '../../../src/domain/questions/points.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { aQuestion } from '../../support/builders.ts';

const bare = { ...aQuestion('number'), unit: '' };

describe('what a teacher sees of an answer', () => {
  test.each<[string, Question, unknown, string[]]>([
    [
      'in one’s own words: the words',
      aQuestion('open'),
      { text: 'They differ.', met: null },
      ['They differ.'],
    ],
    ['of a choice: what was chosen', aQuestion('single-choice'), 'b', ['Two']],
    ['of a number without a unit: the number alone', bare, ' 15.3 ', ['15.3']],
    ['that is none: nothing', aQuestion('single-choice'), null, []],
    ['that no form gives: nothing', aQuestion('single-choice'), { text: 'b' }, []],
  ])('%s', (_title, question, answer, words) => {
    expect(answerInWords(question, answer, gradeAnswer(question, answer))).toEqual(words);
  });
});

test('points are shares of what each question is worth, said to two places', () => {
  const third: Grade = { state: 'graded', points: 1, total: 3, parts: [] };
  const total = totalOf([
    { grade: third, worth: 2 },
    { grade: undefined, worth: 1 },
    { grade: { state: 'unjudged' }, worth: 1 },
  ]);
  expect({ points: roundedPoints(total.points), of: total.of }).toEqual({ points: 0.67, of: 4 });
});
