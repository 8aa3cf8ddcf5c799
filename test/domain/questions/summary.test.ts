import { describe, expect, test } from 'vitest';
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

describe('what is to be read again', () => {
  const half = (id: string, evidenceUrl: string) => {
    const question = { ...aQuestion('multiple-choice', { id, prompt: `${id}?` }), evidenceUrl };
    return { question, grade: gradeAnswer(question, ['a']), confidence: 'sure' as const };
  };

  test('is each place once with its questions, the one that cost most first', () => {
    const { readAgain } = summarise([half('one', '/a'), half('two', '/b'), half('three', '/b')]);
    expect(readAgain).toEqual([
      { url: '/b', prompts: ['two?', 'three?'], lost: 1 },
      { url: '/a', prompts: ['one?'], lost: 0.5 },
    ]);
  });

  test('is nothing for a question that is not the course’s own', () => {
    expect(summarise([half('one', '')]).readAgain).toEqual([]);
  });

  test('is not what was right; half a right answer of which one was sure is sure and wrong', () => {
    const right = answered('right', { evidenceUrl: '/a' }, 'a', 'sure');
    const { readAgain, sureAndWrong, objectives } = summarise([right, half('one', '/b')]);
    expect(readAgain.map(({ url }) => url)).toEqual(['/b']);
    expect(sureAndWrong.map(({ id }) => id)).toEqual(['one']);
    expect(objectives).toEqual([{ objective: 'first/one', share: 0.75, questions: 2 }]);
  });
});
