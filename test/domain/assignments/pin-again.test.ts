import { describe, expect, test } from 'vitest';
import { assignmentFaults } from '../../../src/domain/assignments/assignment.ts';
import { pinAgain } from '../../../src/domain/assignments/pin-again.ts';
import { questionDigest } from '../../../src/domain/questions/question-digest.ts';
import { anAssignment, someQuestions } from '../../support/class.ts';

const questions = someQuestions(3);
const [first, second, third] = questions as [
  (typeof questions)[0],
  (typeof questions)[0],
  (typeof questions)[0],
];

describe('an assignment that is pinned to its questions anew', () => {
  test('has the digests of the questions as they read now', () => {
    const changed = { ...second, prompt: 'Corrected?' };
    const pinned = pinAgain(anAssignment(questions), [first, changed, third]);
    expect(pinned.questions.map(({ digest }) => digest)).toEqual(
      [first, changed, third].map(questionDigest),
    );
  });

  test('leaves out what is gone, also of groups and points, and draws no more than there are', () => {
    const assignment = anAssignment(questions, {
      draw: 3,
      groups: [{ name: 'A', questions: [first.id, second.id] }],
      points: { [first.id]: 2, [second.id]: 3 },
    });
    const pinned = pinAgain(assignment, [first, third]);
    expect(pinned.questions.map(({ id }) => id)).toEqual([first.id, third.id]);
    expect(pinned).toMatchObject({
      draw: 2,
      groups: [{ name: 'A', questions: [first.id] }],
      points: { [first.id]: 2 },
    });
    expect(assignmentFaults(pinned)).toEqual([]);
  });

  test('has no field more than the one before', () => {
    expect(Object.keys(pinAgain(anAssignment(questions), questions)).sort()).toEqual(
      Object.keys(anAssignment(questions)).sort(),
    );
  });
});
