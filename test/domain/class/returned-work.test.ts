import { expect, test } from 'vitest';
import { judgementKey } from '../../../src/domain/class/graded-result.ts';
import { makeGradebook } from '../../../src/domain/class/gradebook.ts';
import {
  returnedToText,
  returnedWork,
  textToReturned,
  type ReturnedWork,
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

test.each<[part: string, change: (work: ReturnedWork) => unknown]>([
  ['the whole, where it is a text', () => 'work'],
  ['the whole, where it is nothing', () => null],
  ['the title', (work) => ({ ...work, title: 3 })],
  ['the name', (work) => ({ ...work, name: null })],
  ['the student', (work) => ({ ...work, student: null })],
  ['what the student signed with', (work) => ({ ...work, student: { rollNumber: '' } })],
  ['the student’s number', (work) => ({ ...work, student: { nickname: 'Amina', rollNumber: 4 } })],
  ['the time', (work) => ({ ...work, handedInAtMs: 'today' })],
  ['the points', (work) => ({ ...work, points: null })],
  ['what they are of', (work) => ({ ...work, of: '5' })],
  ['the answers', (work) => ({ ...work, answers: null })],
  ['the teacher’s own questions', (work) => ({ ...work, own: null })],
  ['one of the teacher’s own questions', (work) => ({ ...work, own: [...work.own, {}] })],
  ...Object.entries({
    question: 1,
    share: 'half',
    points: null,
    met: 'all',
    reason: null,
    comment: 7,
  }).map(([field, value]): [string, (work: ReturnedWork) => unknown] => [
    `of one answer the field “${field}”`,
    (work) => ({
      ...work,
      answers: work.answers.map((answer, at) =>
        at === 1 ? { ...answer, [field]: value } : answer,
      ),
    }),
  ]),
  ['one answer', (work) => ({ ...work, answers: [...work.answers, null] })],
])('with a right seal and something else in the place of %s it is damaged', (_part, change) => {
  const text = returnedToText(change(aWork()) as ReturnedWork);
  expect(textToReturned(text)).toEqual({ ok: false, fault: 'damaged' });
});

test('what nobody has judged yet has no share, and who met which criteria is said', () => {
  const open = { ...aQuestion('open'), id: 'o1', url: '/quizzes/one/#o1' };
  const asked = anAssignment([open]);
  const handedIn = received(
    aResult(asked, 'Amina', [], {
      answers: asked.questions.map(({ id, digest }) => ({
        question: id,
        digest,
        answer: { text: 'My view.', met: null },
        confidence: null,
      })),
    }),
  );
  const { rows } = makeGradebook({
    assignment: asked,
    questions: [open],
    received: [handedIn],
    roster: [],
  });
  const work = returnedWork(rows[0]!, { assignment: asked, questions: [open] });
  expect(work.answers).toMatchObject([{ share: null, met: null }]);
  const met = [open.rubric[0]!.id];
  const judged = returnedWork(rows[0]!, {
    assignment: asked,
    questions: [open],
    judged: new Map([['o1', met]]),
  });
  expect(judged.answers[0]?.met).toEqual(met);
  expect(judged.answers[0]?.met).not.toBe(met);
});
