import { expect, test } from 'vitest';
import { KIND_NAMES } from '../../../src/domain/questions/kinds.ts';
import { oneForEachObjective } from '../../../src/domain/questions/one-for-each-objective.ts';
import { kindOf } from '../../../src/domain/questions/kinds.ts';
import { plainParts, shownQuestion } from '../../../src/domain/questions/shown-question.ts';
import { aQuestion } from '../../support/builders.ts';

const messages = { true: 'True', false: 'False' };

test.each(KIND_NAMES)('a question of the kind %s has an answer in words', (kind) => {
  const answer = kindOf(aQuestion(kind)).describeRightAnswer(aQuestion(kind), messages);
  expect(answer.length).toBeGreaterThan(0);
  expect(answer.every((text) => text.trim() !== '')).toBe(true);
});

test('a match shows both sides, the right one shuffled by the seed', () => {
  const [left, right] = plainParts(shownQuestion(aQuestion('match'), 'seed'), messages);
  expect(left).toEqual(['Left a', 'Left b', 'Left c']);
  expect([...(right ?? [])].sort()).toEqual(['Right a', 'Right b', 'Right c']);
});

test('a quiz in a chapter asks one question for each objective, none that was asked before', () => {
  const questions = [
    aQuestion('single-choice', { id: 'first', objective: 'one' }),
    aQuestion('single-choice', { id: 'second', objective: 'one' }),
    aQuestion('single-choice', { id: 'third', objective: 'two' }),
  ];
  const picked = oneForEachObjective(questions, {
    objectives: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
    asked: ['first'],
  });
  expect(picked.map(({ id }) => id)).toEqual(['second', 'third']);
});
