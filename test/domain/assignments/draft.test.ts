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
      digest: questionDigest(questions.find((one) => one.id === id)!),
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
