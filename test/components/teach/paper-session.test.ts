import { expect, test } from 'vitest';
import { PaperSession } from '../../../src/components/teach/PaperSession.svelte.ts';
import { assignmentToFragment } from '../../../src/domain/assignments/assignment-link.ts';
import { anAssignment, someQuestions } from '../../support/class.ts';
import { aTeaching, loaderOf } from '../../support/worlds.ts';

const questions = someQuestions(3);
const assignment = anAssignment(questions);

function aSession(fragment: string, teaching = aTeaching()) {
  return new PaperSession({
    openTeaching: () => Promise.resolve(teaching),
    loadQuestions: loaderOf(questions),
    readFragment: () => fragment,
  });
}

test('as many versions are printed as are wanted, of the same questions', async () => {
  const session = aSession(assignmentToFragment({ assignment, extraMinutes: 0 }));
  await session.follow();
  session.count = 2;
  expect(session.versions.map(({ letter }) => letter)).toEqual(['A', 'B']);
  for (const { shown } of session.versions) {
    expect(shown.map(({ question }) => question.id).sort()).toEqual(['q1', 'q2', 'q3']);
  }
});

test('the questions of the assignment’s file are printed, not what the course has made of them', async () => {
  const teaching = aTeaching();
  await teaching.keepQuestions(assignment.id, [{ ...questions[0]!, prompt: 'As it was.' }]);
  const session = aSession(assignmentToFragment({ assignment, extraMinutes: 0 }), teaching);
  await session.follow();
  expect(session.asked?.questions.map(({ prompt }) => prompt)).toEqual(['As it was.']);
});

test('an address that says nothing is told from one that is no assignment', async () => {
  const empty = aSession('');
  await empty.follow();
  expect(empty.stage).toBe('empty');
  const session = aSession('cut-off');
  await session.follow();
  expect(session.stage).toBe('none');
});
