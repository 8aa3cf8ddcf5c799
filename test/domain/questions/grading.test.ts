import { describe, expect, test } from 'vitest';
import { isRight, type GradedPart } from '../../../src/domain/questions/grade.ts';
import {
  gradeAnswer,
  isBlankAnswer,
  KIND_NAMES,
  kindOf,
  ruleOf,
} from '../../../src/domain/questions/kinds.ts';
import { isOpen } from '../../../src/domain/questions/kinds/open.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { aQuestion } from '../../support/builders.ts';

const part = (
  id: string,
  outcome: GradedPart['outcome'],
  [label, feedback]: [string, string],
): GradedPart => ({ id, label, outcome, feedback });

const withReasons = aQuestion('true-false', {
  reasons: [
    { id: 'two', text: 'They are two.', right: true, feedback: 'Yes, two.' },
    { id: 'one', text: 'They are one.', feedback: 'No, not one.' },
  ],
});

interface Graded {
  question: Question;
  answer: unknown;
  points: number;
  total: number;
  parts: GradedPart[];
}

const graded: Graded[] = [
  {
    question: aQuestion('single-choice'),
    answer: 'a',
    points: 1,
    total: 1,
    parts: [part('a', 'right', ['One', 'Yes.'])],
  },
  {
    question: aQuestion('single-choice'),
    answer: 'b',
    points: 0,
    total: 1,
    parts: [part('b', 'wrong', ['Two', 'No, two.'])],
  },
  {
    question: aQuestion('multiple-choice'),
    answer: ['a', 'c'],
    points: 0,
    total: 2,
    parts: [
      part('a', 'right', ['One', 'Yes, one.']),
      part('b', 'missed', ['Two', 'Yes, two.']),
      part('c', 'wrong', ['Three', 'No, three.']),
    ],
  },
  {
    question: aQuestion('true-false'),
    answer: { value: true, reason: null },
    points: 0,
    total: 1,
    parts: [part('true', 'wrong', ['', 'It is not.'])],
  },
  {
    question: withReasons,
    answer: { value: false, reason: 'two' },
    points: 2,
    total: 2,
    parts: [
      part('false', 'right', ['', 'Right, it is not.']),
      part('two', 'right', ['They are two.', 'Yes, two.']),
    ],
  },
  {
    question: withReasons,
    answer: { value: false, reason: 'one' },
    points: 1,
    total: 2,
    parts: [
      part('false', 'right', ['', 'Right, it is not.']),
      part('one', 'wrong', ['They are one.', 'No, not one.']),
    ],
  },
  {
    question: withReasons,
    answer: { value: true, reason: null },
    points: 0,
    total: 2,
    parts: [
      part('true', 'wrong', ['', 'It is not.']),
      part('two', 'missed', ['They are two.', 'Yes, two.']),
    ],
  },
  {
    question: aQuestion('short-text'),
    answer: 'kp',
    points: 1,
    total: 1,
    parts: [part('answer', 'right', ['kp', 'Yes.'])],
  },
  {
    question: aQuestion('short-text'),
    answer: 'Punjab',
    points: 0,
    total: 1,
    parts: [part('answer', 'wrong', ['Punjab', 'It is Khyber Pakhtunkhwa.'])],
  },
  {
    question: aQuestion('order'),
    answer: ['b', 'a', 'c', 'd'],
    points: 3,
    total: 4,
    parts: [
      part('a', 'wrong', ['Step a', 'a.']),
      part('b', 'wrong', ['Step b', 'b.']),
      part('c', 'right', ['Step c', 'c.']),
      part('d', 'right', ['Step d', 'd.']),
    ],
  },
  {
    question: aQuestion('match'),
    answer: { a: 'a', b: 'c' },
    points: 1,
    total: 3,
    parts: [
      part('a', 'right', ['Left a', 'a.']),
      part('b', 'wrong', ['Left b', 'b.']),
      part('c', 'wrong', ['Left c', 'c.']),
    ],
  },
  {
    question: aQuestion('sort'),
    answer: { a: 'one', b: 'one' },
    points: 1,
    total: 3,
    parts: [
      part('a', 'right', ['Statement a', 'a.']),
      part('b', 'wrong', ['Statement b', 'b.']),
      part('c', 'wrong', ['Statement c', 'c.']),
    ],
  },
  {
    question: aQuestion('number'),
    answer: ' 15.8 ',
    points: 1,
    total: 1,
    parts: [part('answer', 'right', ['15.8 per cent', 'Yes.'])],
  },
  {
    question: aQuestion('number'),
    answer: '15.81',
    points: 0,
    total: 1,
    parts: [part('answer', 'wrong', ['15.81 per cent', 'It is 15.3.'])],
  },
  {
    question: aQuestion('gaps'),
    answer: { one: ' Plan ' },
    points: 1,
    total: 2,
    parts: [part('one', 'right', ['Plan', 'The plan.']), part('two', 'wrong', ['…', 'The city.'])],
  },
  {
    question: aQuestion('place-in-time'),
    answer: 2014,
    points: 1,
    total: 1,
    parts: [part('year', 'right', ['2014', 'Yes.'])],
  },
  {
    question: aQuestion('place-in-time'),
    answer: 2007,
    points: 0,
    total: 1,
    parts: [part('year', 'wrong', ['2007', 'It was 2014.'])],
  },
  {
    question: aQuestion('open'),
    answer: { text: 'Mine.', met: ['what'] },
    points: 1,
    total: 2,
    parts: [
      part('who', 'missed', ['', 'Says who counted.']),
      part('what', 'right', ['', 'Says what was counted.']),
    ],
  },
];

test.each(graded)(
  'the answer $answer to a question of the kind $question.kind earns $points of $total, and each part says why',
  ({ question, answer, points, total, parts }) => {
    expect(gradeAnswer(question, answer)).toEqual({ state: 'graded', points, total, parts });
  },
);

describe('a gap is filled rightly', () => {
  const gap = (changes: object) =>
    aQuestion('gaps', {
      gaps: aQuestion('gaps').gaps.map((one, at) => (at === 0 ? { ...one, ...changes } : one)),
    });
  const pointsOf = (changes: object, written: string) =>
    gradeAnswer(gap(changes), { one: written, two: '' });

  test.each([
    ['Plan', 1],
    ['plan', 0],
    ['The Plan', 0],
  ])('where it is chosen, by the very text: “%s” gives %d', (written, points) => {
    const changes = { accepted: ['Plan'], choices: ['Plan', 'plan', 'The Plan'] };
    expect(pointsOf(changes, written)).toMatchObject({ points });
  });

  test.each([
    ['64', 1],
    ['64.5', 1],
    ['about 63.5 per cent', 1],
    ['64.6', 0],
    ['sixty-four', 0],
  ])('where it is a number, by one that is near enough: “%s” gives %d', (written, points) => {
    expect(pointsOf({ accepted: ['64'], tolerance: 0.5 }, written)).toMatchObject({ points });
  });

  test('and no further than its tolerance where that is nothing', () => {
    expect(pointsOf({ accepted: ['64'], tolerance: 0 }, '64.0')).toMatchObject({ points: 1 });
    expect(pointsOf({ accepted: ['64'], tolerance: 0 }, '64.1')).toMatchObject({ points: 0 });
  });
});

test('the rule that is stated is that of the kind, or by weights where a choice has one', () => {
  const { choices } = aQuestion('multiple-choice');
  const [first, ...others] = choices;
  const weighted = aQuestion('multiple-choice', { choices: [{ ...first!, share: 1 }, ...others] });
  expect(ruleOf(weighted)).toBe('weighted');
  for (const kind of KIND_NAMES) expect(ruleOf(aQuestion(kind))).toBe(kindOf({ kind }).rule);
});

test('full marks are right, and nothing less is', () => {
  expect(isRight({ state: 'graded', points: 2, total: 2, parts: [] })).toBe(true);
  expect(isRight({ state: 'graded', points: 1, total: 2, parts: [] })).toBe(false);
  expect(isRight({ state: 'unanswered' })).toBe(false);
  expect(isRight({ state: 'unjudged' })).toBe(false);
});

describe('an answer that names what the question does not have', () => {
  test.each([
    ['single-choice', 'z'],
    ['multiple-choice', ['a', 'z']],
    ['order', ['a', 'b']],
    ['order', ['a', 'a', 'b', 'c']],
    ['match', { a: 'z' }],
    ['sort', { a: 'three' }],
    ['gaps', { three: 'x' }],
    ['number', 'fifteen'],
    ['place-in-time', 1999],
  ] as const)('of the kind %s, %j, is invalid', (kind, answer) => {
    expect(kindOf(aQuestion(kind)).grade(aQuestion(kind), answer)).toEqual({ state: 'invalid' });
  });

  test('is invalid wherever it is graded', () => {
    expect(gradeAnswer(aQuestion('single-choice'), 'z')).toEqual({ state: 'invalid' });
  });
});

describe('weights that a question brings', () => {
  const choices = (shares: Record<string, number>) =>
    Object.entries(shares).map(([id, share]) => ({
      id,
      text: id,
      right: share > 0,
      share,
      feedback: 'Why.',
    }));

  test.each([
    [['a', 'b'], 1],
    [['a'], 0.5],
    [['a', 'c'], 0],
    [['a', 'b', 'c'], 0.25],
    [['c'], 0],
  ])('of several choices: %j gives %d', (answer, points) => {
    const question = aQuestion('multiple-choice', {
      choices: choices({ a: 0.5, b: 0.5, c: -0.75 }),
    });
    expect(gradeAnswer(question, answer)).toMatchObject({ points, total: 1 });
    expect(ruleOf(question)).toBe('weighted');
  });

  test('three thirds are the whole mark', () => {
    const question = aQuestion('multiple-choice', {
      choices: choices({ a: 1 / 3, b: 1 / 3, c: 1 / 3, d: -1 }),
    });
    expect(isRight(gradeAnswer(question, ['a', 'b', 'c']))).toBe(true);
  });

  test('one choice can take something away', () => {
    const question = aQuestion('single-choice', { choices: choices({ a: 1, b: -0.5 }) });
    expect(gradeAnswer(question, 'b')).toMatchObject({ points: -0.5, total: 1 });
  });

  test('a word and a number can be right in part, each with its own feedback', () => {
    const word = aQuestion('short-text', {
      partly: [{ text: 'Islamabd', share: 0.5, feedback: 'Nearly.' }],
    });
    expect(gradeAnswer(word, 'islamabd')).toMatchObject({
      points: 0.5,
      parts: [{ outcome: 'wrong', feedback: 'Nearly.' }],
    });
    const number = aQuestion('number', {
      answer: 15,
      tolerance: 0,
      partly: [{ answer: 15, tolerance: 2, share: 0.25, feedback: 'Near.' }],
    });
    expect(gradeAnswer(number, '17')).toMatchObject({ points: 0.25 });
    expect(gradeAnswer(number, '18')).toMatchObject({ points: 0 });
  });

  test('pairs can have right sides that belong to none, which are wrong wherever they are chosen', () => {
    const question = aQuestion('match', { distractors: [{ id: 'none', right: 'neither' }] });
    const [first] = question.pairs;
    expect(kindOf(question).options(question, (ids) => [...ids])).toContain('none');
    expect(gradeAnswer(question, { [first!.id]: 'none' })).toMatchObject({ points: 0 });
  });
});

describe('what can be an answer', () => {
  test.each([
    ['single-choice', 'c', true],
    ['multiple-choice', ['a', 'd'], true],
    ['multiple-choice', ['a', 'z'], false],
    ['multiple-choice', 'a', false],
    ['true-false', { value: null, reason: null }, true],
    ['true-false', { value: 'true', reason: null }, false],
    ['true-false', { value: true, reason: 'two' }, false],
    ['true-false', null, false],
    ['order', [], true],
    ['order', ['d', 'c', 'b', 'a'], true],
    ['order', ['a', 'b', 'c', 'd', 'd'], false],
    ['match', { a: 'b' }, true],
    ['match', { z: 'a' }, false],
    ['match', { a: 1 }, false],
    ['match', null, false],
    ['match', ['a'], false],
    ['sort', { a: 'two' }, true],
    ['sort', { z: 'two' }, false],
    ['sort', null, false],
    ['sort', [], false],
    ['gaps', { one: 'x' }, true],
    ['gaps', { one: 1 }, false],
    ['gaps', null, false],
    ['gaps', [], false],
    ['place-in-time', 2000, true],
    ['place-in-time', 2020, true],
    ['place-in-time', 1999, false],
    ['place-in-time', 2021, false],
    ['place-in-time', '2014', false],
    ['open', { text: '', met: null }, true],
    ['open', { text: 1, met: null }, false],
    ['open', null, false],
  ] as const)('of the kind %s: %j, %s', (kind, value, isAnswer) => {
    const question = aQuestion(kind);
    expect(kindOf(question).parseAnswer(question, value)).toEqual(isAnswer ? value : undefined);
  });

  test('of a reason only one that the question has', () => {
    const kind = kindOf(withReasons);
    expect(kind.parseAnswer(withReasons, { value: true, reason: 'one' })).toBeDefined();
    expect(kind.parseAnswer(withReasons, { value: true, reason: 'three' })).toBeUndefined();
  });

  test('a criterion that is no more is left out of what was judged', () => {
    const question = aQuestion('open');
    const answer = { text: 'Mine.', met: ['gone', 'what'] };
    expect(kindOf(question).parseAnswer(question, answer)).toEqual({
      text: 'Mine.',
      met: ['what'],
    });
  });
});

describe('nothing is', () => {
  test.each([
    ['short-text', ' — '],
    ['number', '  '],
    ['gaps', { one: ' ', two: '' }],
    ['open', { text: ' ', met: ['who'] }],
  ] as const)('answered in a question of the kind %s by %j', (kind, answer) => {
    expect(gradeAnswer(aQuestion(kind), answer)).toEqual({ state: 'unanswered' });
  });

  test('blank but the empty answer of the kind', () => {
    expect(isBlankAnswer(aQuestion('single-choice'), null)).toBe(true);
    expect(isBlankAnswer(aQuestion('open'), { text: '', met: null })).toBe(true);
    expect(isBlankAnswer(aQuestion('open'), { text: 'x', met: null })).toBe(false);
  });

  test('open but what is answered in one’s own words', () => {
    expect(isOpen(aQuestion('open'))).toBe(true);
    expect(isOpen(aQuestion('short-text'))).toBe(false);
  });
});

test('the right answer has the reason that is right, wherever it stands', () => {
  const turned = { ...withReasons, reasons: [...withReasons.reasons].reverse() };
  expect(kindOf(turned).rightAnswer(turned)).toEqual({ value: false, reason: 'two' });
});

test('a question of which no choice is right has no right answer', () => {
  const question = aQuestion('single-choice');
  const choices = question.choices.map((choice) => ({ ...choice, right: false }));
  const unanswerable = { ...question, choices };
  expect(kindOf(unanswerable).rightAnswer(unanswerable)).toBeNull();
});

test('an open answer is judged by whoever reads it, and can be left unjudged', () => {
  const kind = kindOf(aQuestion('open'));
  const answer = { text: 'Mine.', met: null };
  expect(kind.judged?.(answer, ['who'])).toEqual({ text: 'Mine.', met: ['who'] });
  expect(kind.judged?.({ ...answer, met: ['who'] }, null)).toEqual(answer);
});

test('the years that a place in time asks for are known', () => {
  const question = aQuestion('place-in-time', { earliest: 2010, latest: 2012 });
  expect(kindOf(question).years?.(question)).toEqual([2010, 2012]);
});

describe('a year beside a stretch of years', () => {
  const points = (year: number, changes: object = {}) => {
    const question = aQuestion('place-in-time', { earliest: 2010, latest: 2012, ...changes });
    const grade = gradeAnswer(question, year);
    return grade.state === 'graded' ? Number(grade.points.toFixed(3)) : undefined;
  };

  test.each([
    [2010, 1],
    [2012, 1],
    [2009, 0.8],
    [2013, 0.8],
    [2005, 0],
    [2017, 0],
    [2000, 0],
  ])('%s earns %s', (year, earned) => {
    expect(points(year)).toBe(earned);
  });

  test('loses by the wider side of the line', () => {
    expect(points(2013, { from: 2008, to: 2022 })).toBe(0.8);
  });

  test('that is the whole line is right anywhere', () => {
    expect(points(2010, { from: 2010, to: 2012 })).toBe(1);
  });
});

describe('a number within the tolerance', () => {
  test.each([
    [2.3, 0.1, '2.4', true],
    [2.3, 0.1, '2.2', true],
    [2.3, 0.1, '2.41', false],
    [123_456_789.3, 0.1, '123456789.4', true],
    [-123_456_789.3, 0.1, '-123456789.4', true],
    [5, 0, '5', true],
    [5, 0, '5.001', false],
  ])('of %s ± %s: %s, %s', (answer, tolerance, typed, right) => {
    const question = aQuestion('number', { answer, tolerance });
    expect(isRight(gradeAnswer(question, typed))).toBe(right);
  });
});

test('of two pairs with one right side it is there to be chosen once, and right for both', () => {
  const [first, second, ...others] = aQuestion('match').pairs;
  const question = aQuestion('match', {
    pairs: [first!, { ...second!, right: first!.right }, ...others],
  });
  const options = kindOf(question).options(question, (ids) => [...ids]);
  expect(options).toEqual([first!.id, ...others.map(({ id }) => id)]);
  const answer = Object.fromEntries(
    question.pairs.map(({ id }) => [id, id === second!.id ? first!.id : id]),
  );
  expect(isRight(gradeAnswer(question, answer))).toBe(true);
});
