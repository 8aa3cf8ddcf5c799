import { expect, test } from 'vitest';
import {
  draftCandidates,
  draftOf,
  draftQuestions,
  finishDraft,
  newDraft,
  toggleChapter,
  type Draft,
} from '../../../src/domain/assignments/draft.ts';
import { questionDigest } from '../../../src/domain/questions/question-digest.ts';
import { aQuestion } from '../../support/builders.ts';
import { someQuestions } from '../../support/class.ts';

const questions = ['one', 'two', 'three'].flatMap((chapter) =>
  ['a', 'b'].map((id) => ({ ...aQuestion('single-choice', { id: `${chapter}-${id}` }), chapter })),
);
const asked = (draft: Draft) => draftQuestions(draft, questions).map(({ id }) => id);

test('a chapter that is asked about is read as well, until it is taken from what is read', () => {
  const first = newDraft('x');
  const second = { ...first, ...toggleChapter(first, 'two') };
  expect([second.filter.chapters, second.chapters]).toEqual([['two'], ['two']]);
  const unread = { ...second, chapters: ['three'] };
  expect(draftCandidates(unread, questions).map(({ chapter }) => chapter)).toEqual(['two', 'two']);
  const back = { ...unread, ...toggleChapter(unread, 'two') };
  expect([back.filter.chapters, back.chapters]).toEqual([[], ['three']]);
});

test('what is left out of a balanced set stays out of it, and others are another set', () => {
  const draft = { ...newDraft('x'), count: 3 };
  const set = asked(draft);
  expect(set).toHaveLength(3);
  expect(asked({ ...draft, leftOut: [set[0]!] })).not.toContain(set[0]);
  expect([2, 3, 4, 5].map((seed) => asked({ ...draft, seed }).join())).not.toEqual(
    Array(4).fill(set.join()),
  );
});

test('an assignment opened to be changed asks what it asked, in the order of the course', () => {
  const draft = { ...newDraft('x'), isBalanced: false, picked: ['two-b', 'one-a'] };
  const made = finishDraft(draft, questions, 'No title');
  expect(made.questions).toEqual(
    ['one-a', 'two-b'].map((id) => ({
      id,
      digest: questionDigest(questions.find((question) => question.id === id)!),
    })),
  );
  expect(finishDraft(draftOf(made), questions, '')).toEqual(made);
});

test.each([
  ['  ', 'The chapter'],
  [' Week 3 ', 'Week 3'],
])('the title %j becomes %j', (title, expected) => {
  expect(finishDraft({ ...newDraft('x'), title }, questions, 'The chapter').title).toBe(expected);
});

test('a new draft asks twelve questions of the whole course, once, and tells at the end', () => {
  expect(newDraft('x')).toEqual({
    id: 'x',
    title: '',
    instructions: '',
    chapters: [],
    opens: null,
    due: null,
    attempts: 1,
    isShuffled: true,
    feedback: 'at-end',
    minutes: 0,
    signature: 'nickname',
    filter: { chapters: [], objectives: [], levels: [], kinds: [] },
    isBalanced: true,
    count: 12,
    seed: 1,
    picked: [],
    leftOut: [],
  });
});

test('more questions for an assignment are looked for in what it has to be read', () => {
  const made = finishDraft({ ...newDraft('x'), chapters: ['two'] }, questions, 'No title');
  const draft = draftOf(made);
  expect(draft.filter).toEqual({ chapters: ['two'], objectives: [], levels: [], kinds: [] });
  expect(draftCandidates(draft, questions).map(({ id }) => id)).toEqual(['two-a', 'two-b']);
});

test('instructions are kept without the spaces around them', () => {
  const draft = { ...newDraft('x'), instructions: ' Read first.\n' };
  expect(finishDraft(draft, questions, '').instructions).toBe('Read first.');
});

test('a teacher’s own questions are asked when they are asked for, and by their objective', () => {
  const own = { ...aQuestion('single-choice', { id: 'mine' }), chapter: 'own' };
  const all = [...questions, own];
  expect(draftCandidates(newDraft('x'), all)).toEqual(questions);
  const filter = { ...newDraft('x').filter, chapters: ['own'] };
  expect(draftCandidates({ ...newDraft('x'), filter }, all)).toEqual([own]);
  const objectives = ['two/one'];
  const narrowed = { ...newDraft('x'), filter: { ...newDraft('x').filter, objectives } };
  expect(draftCandidates(narrowed, all).map(({ id }) => id)).toEqual(['two-a', 'two-b']);
});

test('a set of a teacher’s own questions is asked about, and is nothing to read', () => {
  const draft = { ...newDraft('abcd1234'), ...toggleChapter(newDraft('abcd1234'), 'own/Sums 10') };
  expect(draft.filter.chapters).toEqual(['own/Sums 10']);
  expect(draft.chapters).toEqual([]);
});

test('points and groups of questions that are not asked are left behind', () => {
  const questions = someQuestions(2);
  const draft = {
    ...newDraft('abcd1234'),
    isBalanced: false,
    picked: ['q1'],
    points: { q1: 2, q2: 5 },
    groups: [{ name: 'Red', questions: ['q1', 'q2'] }],
    draw: 0,
  };
  expect(finishDraft(draft, questions, 'Untitled')).toMatchObject({
    points: { q1: 2 },
    groups: [{ name: 'Red', questions: ['q1'] }],
  });
  expect(finishDraft(draft, questions, 'Untitled')).not.toHaveProperty('draw');
});

test('a draft keeps the points of every question that is asked, and what is drawn; of none it has none', () => {
  const picked = ['one-a', 'two-a', 'two-b'];
  const draft: Draft = {
    ...newDraft('x'),
    isBalanced: false,
    picked,
    points: { 'one-a': 2, 'two-b': 3, 'three-a': 4 },
    draw: 2,
  };
  const finished = finishDraft(draft, questions, 'Untitled');
  expect(finished).toMatchObject({ points: { 'one-a': 2, 'two-b': 3 }, draw: 2 });
  expect(Object.keys(finished.points ?? {})).toHaveLength(2);
  const plain = finishDraft(
    { ...draft, points: { 'three-a': 4 }, draw: 0, groups: [] },
    questions,
    'Untitled',
  );
  for (const field of ['points', 'draw', 'groups']) expect(plain).not.toHaveProperty(field);
});
