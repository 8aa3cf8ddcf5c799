import { describe, expect, test } from 'vitest';
import { evidenceLinks } from '../../../src/domain/questions/evidence-links.ts';
import { KIND_NAMES } from '../../../src/domain/questions/kinds.ts';
import { groupText } from '../../../src/domain/questions/outputs/sort.ts';
import { partsOfText } from '../../../src/domain/questions/kinds/gaps.ts';
import { lossSentence } from '../../../src/domain/questions/loss-sentence.ts';
import { oneForEachObjective } from '../../../src/domain/questions/one-for-each-objective.ts';
import { kindOf } from '../../../src/domain/questions/kinds.ts';
import { plainParts } from '../../../src/domain/questions/outputs.ts';
import { shownQuestion } from '../../../src/domain/questions/shown-question.ts';
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

const withReasons = aQuestion('true-false', {
  reasons: [
    { id: 'two', text: 'They are two.', right: true, feedback: 'Yes.' },
    { id: 'one', text: 'They are one.', feedback: 'No.' },
  ],
});

describe('the right answer in words', () => {
  test.each([
    [aQuestion('single-choice'), ['One']],
    [aQuestion('multiple-choice'), ['One', 'Two']],
    [aQuestion('true-false'), ['False']],
    [aQuestion('true-false', { answer: true }), ['True']],
    [withReasons, ['False', 'They are two.']],
    [aQuestion('short-text'), ['Khyber Pakhtunkhwa']],
    [aQuestion('order'), ['Step a', 'Step b', 'Step c', 'Step d']],
    [aQuestion('match'), ['Left a — Right a', 'Left b — Right b', 'Left c — Right c']],
    [aQuestion('sort'), ['Group one: Statement a', 'Group two: Statement b Statement c']],
    [aQuestion('number'), ['15.3 per cent (±0.5)']],
    [aQuestion('number', { tolerance: 0 }), ['15.3 per cent']],
    [{ ...aQuestion('number'), unit: '' }, ['15.3 (±0.5)']],
    [aQuestion('gaps'), ['First [a plan], then [Peshawar].']],
    [aQuestion('place-in-time'), ['2014']],
    [aQuestion('place-in-time', { earliest: 2010, latest: 2012 }), ['2010–2012']],
    [aQuestion('open'), ['Both counted otherwise.']],
  ])('of a question of the kind $kind', (question, words) => {
    expect(kindOf(question).describeRightAnswer(question, messages)).toEqual(words);
  });
});

describe('below the prompt stand', () => {
  test.each([
    [aQuestion('single-choice'), [['Three', 'Two', 'One']]],
    [aQuestion('multiple-choice'), [['Four', 'Three', 'Two', 'One']]],
    [aQuestion('true-false'), [['True', 'False']]],
    [
      withReasons,
      [
        ['True', 'False'],
        ['They are one.', 'They are two.'],
      ],
    ],
    [aQuestion('short-text'), []],
    [aQuestion('order'), [['Step d', 'Step c', 'Step b', 'Step a']]],
    [
      aQuestion('match'),
      [
        ['Left a', 'Left b', 'Left c'],
        ['Right c', 'Right b', 'Right a'],
      ],
    ],
    [
      aQuestion('sort'),
      [
        ['Statement c', 'Statement b', 'Statement a'],
        ['Group one', 'Group two'],
      ],
    ],
    [aQuestion('number'), [['________ per cent']]],
    [aQuestion('gaps'), [['First ________, then __________.']]],
    [aQuestion('place-in-time'), [['2000 … 2020']]],
    [aQuestion('open'), [['Says who counted.', 'Says what was counted.']]],
  ])(
    'the parts of a question of the kind $kind, in the order in which they are shown',
    (question, parts) => {
      const options = kindOf(question).options(question, (ids) => [...ids].reverse());
      expect(plainParts({ question, options }, messages)).toEqual(parts);
    },
  );
});

test.each(['short-text', 'number', 'gaps', 'place-in-time', 'open'] as const)(
  'a question of the kind %s has nothing to choose from',
  (kind) => {
    expect(shownQuestion(aQuestion(kind), 'seed').options).toEqual([]);
  },
);

test('steps stand in the order in which they are shown until one is moved', () => {
  const { question, options } = shownQuestion(aQuestion('order'), 'seed');
  expect(kindOf(question).untouched?.(question, options)).toEqual(options);
});

test('steps that a shuffle leaves as they are begin with the second', () => {
  const question = aQuestion('order');
  expect(kindOf(question).options(question, (ids) => [...ids])).toEqual(['b', 'c', 'd', 'a']);
  const nearly = ['a', 'c', 'b', 'd'];
  expect(kindOf(question).options(question, () => nearly)).toEqual(nearly);
});

test('“none of these” is moved behind the others, which keep their order', () => {
  const question = aQuestion('single-choice', {
    choices: ['none', 'b', 'c'].map((id) => ({ id, text: id, right: id === 'b', feedback: id })),
  });
  expect(kindOf(question).options(question, (ids) => [...ids])).toEqual(['b', 'c', 'none']);
});

test('two questions are shuffled each in its own way by one seed', () => {
  const orders = Array.from({ length: 20 }, (_, at) =>
    shownQuestion(aQuestion('multiple-choice', { id: `q${at}` }), 'seed').options.join(''),
  );
  expect(new Set(orders).size).toBeGreaterThan(1);
  const seeds = Array.from({ length: 20 }, (_, at) =>
    shownQuestion(aQuestion('multiple-choice'), `seed-${at}`).options.join(''),
  );
  expect(new Set(seeds).size).toBeGreaterThan(1);
});

test('a text with gaps is read in its order, and braces that are no gap are text', () => {
  expect(partsOfText('{gap-1} and {Two} {two}.')).toEqual([
    { gap: 'gap-1' },
    { text: ' and {Two} ' },
    { gap: 'two' },
    { text: '.' },
  ]);
});

test('a group has its text, and one that there is not has none', () => {
  expect(groupText(aQuestion('sort'), 'two')).toBe('Group two');
  expect(groupText(aQuestion('sort'), 'three')).toBe('');
});

test('evidence leads to its events and then its terms; what has no page is left out', () => {
  const names = {
    'event:talks': { title: 'The talks', url: '/timeline/#talks' },
    'term:truce': { title: 'Truce', url: '/glossary/#truce' },
  };
  expect(evidenceLinks({ events: ['gone', 'talks'], terms: ['truce', 'talks'] }, names)).toEqual([
    { title: 'The talks', url: '/timeline/#talks' },
    { title: 'Truce', url: '/glossary/#truce' },
  ]);
});

test('what a format loses is one sentence, with how many questions each loss concerns', () => {
  const words = {
    losesNothing: 'Nothing is lost.',
    loses: 'Lost: {losses}.',
    losses: { hint: 'hints ({count})' },
  };
  expect(lossSentence([], words)).toBe('Nothing is lost.');
  const losses = [
    { loss: 'hint', count: 3 },
    { loss: 'new', count: 1 },
  ];
  expect(lossSentence(losses, words)).toBe('Lost: hints (3); new.');
});
