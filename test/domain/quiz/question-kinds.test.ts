import { describe, expect, test } from 'vitest';
import { isRight, scoreOf, type Grade } from '../../../src/domain/quiz/grade.ts';
import { gradeAnswer, KIND_NAMES, kindOf, questionFaults } from '../../../src/domain/quiz/kinds.ts';
import { aQuestion } from '../../support/builders.ts';

/** For each kind: a wrong answer, and what no answer of the kind can be. */
const samples: Record<string, { wrong: unknown; impossible: unknown }> = {
  'single-choice': { wrong: 'b', impossible: 'z' },
  'multiple-choice': { wrong: ['c'], impossible: ['a', 'a'] },
  'true-false': { wrong: true, impossible: 'true' },
  'short-text': { wrong: 'Punjab', impossible: 7 },
  order: { wrong: ['d', 'c', 'b', 'a'], impossible: ['a', 'b'] },
  match: { wrong: { a: 'b', b: 'c', c: 'a' }, impossible: { a: 'z' } },
};

describe.each(KIND_NAMES)('a question of the kind %s', (name) => {
  const question = aQuestion(name);
  const kind = kindOf(question);
  const sample = samples[name]!;

  test('gives full marks for the right answer', () => {
    expect(isRight(gradeAnswer(question, kind.rightAnswer(question)))).toBe(true);
  });

  test('gives nothing for a wholly wrong answer, and says why for each part', () => {
    const grade = gradeAnswer(question, sample.wrong);
    expect(grade).toMatchObject({ state: 'graded', points: 0 });
    if (grade.state === 'graded') {
      expect(grade.parts.length).toBeGreaterThan(0);
      expect(grade.parts.every(({ feedback }) => feedback !== '')).toBe(true);
    }
  });

  test('is unanswered when blank', () => {
    expect(gradeAnswer(question, kind.blank(question))).toEqual({ state: 'unanswered' });
  });

  test('calls an answer that cannot be one invalid, and does not throw', () => {
    for (const value of [sample.impossible, undefined, NaN, { nothing: [] }, [[]]]) {
      expect(gradeAnswer(question, value).state).toBe('invalid');
    }
  });

  test('reads a stored right answer back from JSON', () => {
    const stored: unknown = JSON.parse(JSON.stringify(kind.rightAnswer(question)));
    expect(isRight(gradeAnswer(question, stored))).toBe(true);
  });

  test('describes its right answer in words', () => {
    expect(kind.describeRightAnswer(question).length).toBeGreaterThan(0);
  });

  test('has no fault as the builder makes it', () => {
    expect(questionFaults(question)).toEqual([]);
  });
});

test('choosing everything never earns full marks', () => {
  const question = aQuestion('multiple-choice');
  expect(gradeAnswer(question, ['a', 'b', 'c', 'd'])).toMatchObject({ points: 0, total: 2 });
  expect(gradeAnswer(question, ['a', 'b', 'c'])).toMatchObject({ points: 1, total: 2 });
});

test('an order that is nearly right earns more than one that is far off', () => {
  const question = aQuestion('order');
  expect(gradeAnswer(question, ['b', 'a', 'c', 'd'])).toMatchObject({ points: 3, total: 4 });
  expect(gradeAnswer(question, ['c', 'd', 'a', 'b'])).toMatchObject({ points: 0, total: 4 });
});

test('a short answer is compared as the glossary folds it', () => {
  expect(isRight(gradeAnswer(aQuestion('short-text'), ' khyber-PAKHTUNKHWA '))).toBe(true);
});

test('moving the choices about does not change the grade', () => {
  const question = aQuestion('single-choice');
  const turned = { ...question, choices: [...question.choices].reverse() };
  expect(gradeAnswer(turned, 'a')).toEqual(gradeAnswer(question, 'a'));
});

test('a score counts each question as one point and unanswered ones as none', () => {
  const half: Grade = { state: 'graded', points: 1, total: 2, parts: [] };
  expect(scoreOf([half, { state: 'unanswered' }])).toEqual({
    points: 0.5,
    answered: 1,
    questions: 2,
  });
});
