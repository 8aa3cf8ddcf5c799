import { expect, test } from 'vitest';
import { judgementKey } from '../../../src/domain/class/graded-result.ts';
import { makeGradebook } from '../../../src/domain/class/gradebook.ts';
import {
  returnedToText,
  returnedWork,
  textToReturned,
} from '../../../src/domain/class/returned-work.ts';
import { aQuestion } from '../../support/builders.ts';
import { anAssignment, aResult, received, someQuestions } from '../../support/class.ts';

const questions = someQuestions(2).map((question) => ({
  ...question,
  url: `/quizzes/one/#${question.id}`,
}));
const own = { ...aQuestion('short-text'), id: 'own-1', url: '' };
const all = [...questions, own];
const assignment = anAssignment(all, { points: { q1: 3 } });
const result = received(aResult(assignment, 'Amina', ['a', 'b', null]));

function aWork() {
  const { rows } = makeGradebook({
    assignment,
    questions: all,
    received: [result],
    roster: [{ name: 'Amina Bibi', rollNumber: '4' }],
    decided: new Map([['amina|', 'Amina Bibi (4)']]),
    marks: new Map([
      [judgementKey(result, 'q2'), { share: 0.5, reason: 'Half of it.', comment: 'Look again.' }],
    ]),
  });
  return returnedWork(rows[0]!, { assignment, questions: all });
}

test('what goes back has the answers, their marks and points, the reasons and the comments', () => {
  expect(aWork()).toMatchObject({
    title: 'Week 3',
    name: 'Amina Bibi (4)',
    points: 3.5,
    of: 5,
    answers: [
      { question: 'q1', answer: 'a', share: 1, points: 3, comment: '' },
      { question: 'q2', answer: 'b', share: 0.5, reason: 'Half of it.', comment: 'Look again.' },
      { question: 'own-1', answer: null, share: 0 },
    ],
  });
});

test('a question that is the teacher’s own goes with it, and none of the course’s', () => {
  expect(aWork().own.map(({ id }) => id)).toEqual(['own-1']);
});

test('it comes back from its line as it was, with whatever stands around it', () => {
  const work = aWork();
  const text = `Your marked work.\n\n${returnedToText(work)}\n`;
  expect(textToReturned(text)).toEqual({ ok: true, work });
  expect(textToReturned(`https://example.org/assignment/#${returnedToText(work)}`)).toEqual({
    ok: true,
    work,
  });
});

test.each([
  ['Nothing of the kind.', 'none'],
  [returnedToText({} as never), 'damaged'],
  [returnedToText(aWork()).replace('B1.', 'B9.'), 'later-version'],
  [returnedToText(aWork()).slice(0, 80), 'damaged'],
  [returnedToText({ ...aWork(), own: [{ kind: 'match' } as never] }), 'damaged'],
  [returnedToText({ ...aWork(), answers: [aWork().answers[0]!, aWork().answers[0]!] }), 'damaged'],
])('%s is not taken for it: %s', (text, fault) => {
  expect(textToReturned(text)).toEqual({ ok: false, fault });
});
