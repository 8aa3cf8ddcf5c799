import { describe, expect, test } from 'vitest';
import { guessingScores } from '../../../src/domain/questions/guessing.ts';
import type { QuestionRecord } from '../../../src/domain/questions/question.ts';
import { aQuestion } from '../../support/builders.ts';

/** A question whose right choice has the text, beside the others. */
function asking(prompt: string, right: string, ...wrong: string[]): QuestionRecord {
  return aQuestion('single-choice', {
    prompt,
    choices: [right, ...wrong].map((text, at) => ({
      id: `choice-${at}`,
      text,
      right: at === 0,
      feedback: 'Because.',
    })),
  });
}

function judging(answer: boolean): QuestionRecord {
  return aQuestion('true-false', { answer });
}

function shareOf(strategy: string, questions: QuestionRecord[]): number | undefined {
  return guessingScores(questions).find((score) => score.strategy === strategy)?.share;
}

describe('a strategy that knows nothing', () => {
  test.each([
    ['always the longest', ['the longest of all', 'short', 'shorter'], 1],
    ['always the shortest', ['the longest of all', 'short', 'shorter'], 0],
    ['always the one of most words', ['one two three', 'incomprehensibilities', 'one two'], 1],
    ['always the most hedged', ['It may perhaps be so', 'It is so', 'It is not'], 1],
    ['always the most specific', ['in 2014, by the TTP', 'then', 'by somebody'], 1],
    ['always all or none of these', ['All of these', 'One', 'Another'], 1],
    ['always A', ['right', 'wrong', 'wrong too'], 1],
    ['always C', ['right', 'wrong', 'wrong too'], 0],
  ])('%s gets of %j what its look gives away', (strategy, [right = '', ...wrong], share) => {
    expect(shareOf(strategy, [asking('What is it?', right, ...wrong)])).toBe(share);
  });

  test('takes the choice that shares most words with the prompt', () => {
    const question = asking('Which plan followed the attack?', 'The plan of action', 'A strike');
    expect(shareOf('always the one most like the prompt', [question])).toBe(1);
  });

  test('tosses a coin where choices look alike', () => {
    expect(shareOf('always the longest', [asking('Which?', 'ab', 'cd', 'ef', 'gh')])).toBe(0.25);
  });

  test('judges every statement in one way', () => {
    const statements = [judging(true), judging(false), judging(false), judging(false)];
    expect(shareOf('always true', statements)).toBe(0.25);
    expect(shareOf('always false', statements)).toBe(0.75);
  });

  test('is not tried on questions that it cannot answer', () => {
    expect(guessingScores([aQuestion('open')])).toEqual([]);
  });
});

test('chance is the share of right choices among those that are offered', () => {
  const questions = [asking('Which?', 'a', 'b'), asking('Which?', 'a', 'b', 'c', 'd')];
  expect(guessingScores(questions)[0]?.chance).toBe(0.375);
});
