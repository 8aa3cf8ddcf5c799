import { expect, test } from 'vitest';
import { makeGradebook } from '../../../src/domain/class/gradebook.ts';
import { termOf } from '../../../src/domain/class/term.ts';
import { anAssignment, aResult, received, someQuestions } from '../../support/class.ts';

const questions = someQuestions(2);
const roster = ['Amina', 'Bilal', 'Chand'].map((name) => ({ name, rollNumber: '' }));

function anEntry(id: string, choices: Record<string, (string | null)[]>, handedInAtMs: number) {
  const assignment = anAssignment(questions, { id, title: id });
  const results = Object.entries(choices).map(([name, chosen]) =>
    received(aResult(assignment, name, chosen, { handedInAtMs })),
  );
  return {
    assignment,
    questions,
    gradebook: makeGradebook({ assignment, questions, received: results, roster }),
  };
}

const aTerm = () =>
  termOf([
    anEntry('second00', { Amina: ['a', 'a'] }, 9_000_000),
    anEntry('first000', { Amina: ['a', 'b'], Bilal: ['b', 'b'] }, 2_000_000),
    anEntry('nothing0', {}, 1),
  ]);

test('assignments stand in the order in which they were handed in, and one without results is none', () => {
  expect(aTerm().assignments.map(({ id }) => id)).toEqual(['first000', 'second00']);
});

test('each student of the list has a row; what was not handed in is empty, and no nought', () => {
  expect(aTerm().students.map(({ key: _key, ...row }) => row)).toEqual([
    { name: 'Amina', shares: [0.5, 1], mean: 0.75 },
    { name: 'Bilal', shares: [0, undefined], mean: 0 },
    { name: 'Chand', shares: [undefined, undefined], mean: undefined },
  ]);
});

test('each objective has its share over time', () => {
  expect(aTerm().objectives).toEqual([
    { objective: expect.any(String) as string, shares: [0.25, 1] },
  ]);
});

test('two of one name, told apart by their numbers, have a row each', () => {
  const assignment = anAssignment(questions, { id: 'both0000' });
  const results = ['1', '2'].map((rollNumber, at) =>
    received(
      aResult(assignment, 'Ali', at === 0 ? ['a', 'a'] : ['b', 'b'], {
        student: { nickname: 'Ali', rollNumber },
      }),
    ),
  );
  const gradebook = makeGradebook({ assignment, questions, received: results, roster: [] });
  const both = termOf([{ assignment, questions, gradebook }]);
  expect(both.students.map(({ name, mean }) => [name, mean])).toEqual([
    ['Ali', 1],
    ['Ali', 0],
  ]);
});
