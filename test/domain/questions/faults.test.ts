import { describe, expect, test } from 'vitest';
import { questionFaults } from '../../../src/domain/questions/faults.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { aQuestion } from '../../support/builders.ts';

/** What is wrong with a question as its author reads it. */
const told = (question: Question, changes: object) =>
  questionFaults({ ...question, ...changes }).map(
    ({ field, found, expected }) => `${field}: ${found}; expected ${expected}`,
  );

const choice = (id: string, right: boolean, text = id) => ({ id, text, right, feedback: id });
const gap = (id: string, accepted = [id]) => ({ id, accepted, feedback: id });

describe('an author is told', () => {
  test.each([
    [
      'that no choice is right',
      aQuestion('single-choice'),
      { choices: [choice('a', false), choice('b', false)] },
      [
        'choices: no right choice; expected exactly one with “right: true” (or the kind “multiple-choice”)',
      ],
    ],
    [
      'that two choices are right where one may be',
      aQuestion('single-choice'),
      { choices: [choice('a', true), choice('b', true), choice('c', false)] },
      [
        'choices: 2 right choices; expected exactly one with “right: true” (or the kind “multiple-choice”)',
      ],
    ],
    [
      'that two choices have one id',
      aQuestion('single-choice'),
      { choices: [choice('a', true, 'x'), choice('a', false, 'y')] },
      ['choices: two with the id “a”; expected a different id for each'],
    ],
    [
      'that two choices say the same, whatever their case',
      aQuestion('single-choice'),
      {
        choices: [
          choice('a', true, 'The Talks'),
          choice('b', false, 'the talks.'),
          choice('c', false),
        ],
      },
      ['choices: two that say “the talks”; expected options that differ'],
    ],
    [
      'that none of several choices is right',
      aQuestion('multiple-choice'),
      { choices: [choice('a', false), choice('b', false)] },
      ['choices: no right choice; expected at least one with “right: true”'],
    ],
    [
      'that all of several choices are right',
      aQuestion('multiple-choice'),
      { choices: [choice('a', true), choice('b', true)] },
      [
        'choices: only right choices; expected at least one wrong choice, so that choosing everything is not the answer',
      ],
    ],
    [
      'that two of several choices are the same',
      aQuestion('multiple-choice'),
      { choices: [choice('a', true, 'x'), choice('a', false, 'x')] },
      [
        'choices: two with the id “a”; expected a different id for each',
        'choices: two that say “x”; expected options that differ',
      ],
    ],
    [
      'that no reason is right',
      aQuestion('true-false'),
      { reasons: [choice('a', false), choice('b', false)] },
      ['reasons: no right reason; expected exactly one with “right: true”'],
    ],
    [
      'that two reasons are right, and have one id',
      aQuestion('true-false'),
      { reasons: [choice('a', true, 'x'), choice('a', true, 'y')] },
      [
        'reasons: 2 right reasons; expected exactly one with “right: true”',
        'reasons: two with the id “a”; expected a different id for each',
      ],
    ],
    [
      'that nobody can type an answer',
      aQuestion('short-text'),
      { accepted: ['plan', '—'] },
      ['accepted: an answer without a letter or digit; expected a word that a reader can type'],
    ],
    [
      'that two steps are one',
      aQuestion('order'),
      { steps: [choice('a', true, 'x'), choice('b', true, 'x')] },
      ['steps: two that say “x”; expected options that differ'],
    ],
    [
      'that pairs share a left or a right side',
      aQuestion('match'),
      {
        pairs: [
          { id: 'a', left: 'x', right: '1', feedback: '' },
          { id: 'b', left: 'x', right: '2', feedback: '' },
          { id: 'c', left: 'y', right: '2', feedback: '' },
        ],
      },
      [
        'pairs: two that say “x”; expected options that differ',
        'pairs: two that say “2”; expected options that differ',
      ],
    ],
    [
      'that a statement has no group, and a group no statement',
      aQuestion('sort'),
      { statements: [{ id: 'a', text: 'a', group: 'thre', feedback: '' }] },
      [
        'statements: the group “thre” of the statement “a”; expected one of the groups “one”, “two”',
        'groups: the group “one”, under which no statement belongs; expected groups that are each the right one of some statement',
        'groups: the group “two”, under which no statement belongs; expected groups that are each the right one of some statement',
      ],
    ],
    [
      'that groups and statements repeat themselves',
      aQuestion('sort'),
      {
        groups: [
          { id: 'one', text: 'x' },
          { id: 'two', text: 'x' },
        ],
        statements: [
          { id: 'a', text: 'y', group: 'one', feedback: '' },
          { id: 'b', text: 'y', group: 'two', feedback: '' },
        ],
      },
      [
        'groups: two that say “x”; expected options that differ',
        'statements: two that say “y”; expected options that differ',
      ],
    ],
    [
      'that a number has a tolerance below nought',
      aQuestion('number'),
      { tolerance: -1 },
      ['tolerance: -1; expected 0 or a number above it'],
    ],
    [
      'that a gap stands twice in the text, and another nowhere',
      aQuestion('gaps'),
      { text: 'Only {one} and {one}.' },
      [
        'text: “{one}” more than once; expected each gap exactly once in the text, in braces',
        'text: “{two}” nowhere; expected each gap exactly once in the text, in braces',
      ],
    ],
    [
      'that the text has a gap that there is not',
      aQuestion('gaps'),
      { text: '{one} {two} {three}' },
      ['text: “{three}”, which is no gap; expected only the gaps {one}, {two}'],
    ],
    [
      'that two gaps have one id, and that one cannot be filled',
      aQuestion('gaps'),
      { text: '{one} then', gaps: [gap('one'), gap('one', ['…'])] },
      [
        'gaps: two with the id “one”; expected a different id for each',
        'gaps: two that say “one”; expected options that differ',
        'gaps: an answer without a letter or digit; expected a word that a reader can type',
      ],
    ],
    [
      'that two criteria are one',
      aQuestion('open'),
      {
        rubric: [
          { id: 'who', text: 'Says who.' },
          { id: 'who', text: 'Says what.' },
        ],
      },
      ['rubric: two with the id “who”; expected a different id for each'],
    ],
  ])('%s', (_what, question, changes, faults) => {
    expect(told(question, changes)).toEqual(faults);
  });

  test.each([
    [{ from: 2015 }, '2014 to 2014 on a line from 2015 to 2020'],
    [{ to: 2013 }, '2014 to 2014 on a line from 2000 to 2013'],
    [{ latest: 2013 }, '2014 to 2013 on a line from 2000 to 2020'],
    [{ from: 2014, to: 2014 }, '2014 to 2014 on a line from 2014 to 2014'],
  ])('that a year is not on its line: %j', (changes, found) => {
    expect(told(aQuestion('place-in-time'), changes)).toEqual([
      `earliest: ${found}; expected from ≤ earliest ≤ latest ≤ to`,
    ]);
  });
});

test.each([
  [aQuestion('place-in-time'), { from: 2014 }],
  [aQuestion('place-in-time'), { to: 2014 }],
  [aQuestion('place-in-time'), { latest: 2016 }],
  [aQuestion('number'), { tolerance: 0 }],
  [aQuestion('true-false'), { reasons: [choice('a', true), choice('b', false)] }],
])('what stands at the edge of what may be is no fault: $kind', (question, changes) => {
  expect(told(question, changes)).toEqual([]);
});
