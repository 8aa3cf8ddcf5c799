import { describe, expect, test } from 'vitest';
import { KIND_NAMES, kindOf } from '../../../src/domain/questions/kinds.ts';
import { outputsOf } from '../../../src/domain/questions/outputs.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { aQuestion } from '../../support/builders.ts';

const messages = { true: 'True', false: 'False', because: 'Because' };

/** The ids of the parts, shown from the last to the first. */
const turned = (question: Question) =>
  kindOf(question).options(question, (ids) => [...ids].reverse());
const plain = (...texts: string[]) => ({ texts, marks: 'none', hasBlanks: false });
const lettered = (...texts: string[]) => ({ texts, marks: 'letters', hasBlanks: false });
const numbered = (...texts: string[]) => ({ texts, marks: 'numbers', hasBlanks: true });

const withReasons = aQuestion('true-false', {
  reasons: [
    { id: 'two', text: 'They are two.', right: true, feedback: 'Yes.' },
    { id: 'one', text: 'They are one.', feedback: 'No.' },
  ],
});

describe('an answer in words', () => {
  const words = (question: Question, answer: unknown = kindOf(question).rightAnswer(question)) =>
    outputsOf(question).answered(question, answer);

  test.each<[kind: Question['kind'], answered: string[]]>([
    ['single-choice', ['One']],
    ['multiple-choice', ['One', 'Two']],
    ['true-false', ['false']],
    ['short-text', ['Khyber Pakhtunkhwa']],
    ['order', ['1. Step a', '2. Step b', '3. Step c', '4. Step d']],
    ['match', ['Left a → Right a', 'Left b → Right b', 'Left c → Right c']],
  ])('of %s is what was chosen or written, part by part', (kind, answered) => {
    expect(words(aQuestion(kind))).toEqual(answered);
  });

  test.each(KIND_NAMES)(
    'of %s is there whatever it is worth, and of none there is nothing',
    (kind) => {
      const question = aQuestion(kind);
      expect(words(question).join('')).not.toBe('');
      expect(words(question, kindOf(question).blank(question)).join('')).toBe('');
    },
  );
});

describe('on paper, with its parts turned about,', () => {
  test.each([
    {
      question: aQuestion('single-choice'),
      lists: [lettered('Three', 'Two', 'One')],
      lines: 0,
      key: 'c',
    },
    {
      question: aQuestion('multiple-choice'),
      lists: [lettered('Four', 'Three', 'Two', 'One')],
      lines: 0,
      key: 'c, d',
    },
    { question: aQuestion('short-text'), lists: [], lines: 1, key: 'Khyber Pakhtunkhwa' },
    {
      question: aQuestion('order'),
      lists: [lettered('Step d', 'Step c', 'Step b', 'Step a')],
      lines: 1,
      key: 'd – c – b – a',
    },
    {
      question: aQuestion('match'),
      lists: [numbered('Left a', 'Left b', 'Left c'), lettered('Right c', 'Right b', 'Right a')],
      lines: 0,
      key: '1 c, 2 b, 3 a',
    },
    {
      question: aQuestion('sort'),
      lists: [
        numbered('Statement c', 'Statement b', 'Statement a'),
        lettered('Group one', 'Group two'),
      ],
      lines: 0,
      key: '1 b, 2 b, 3 a',
    },
    {
      question: aQuestion('number'),
      lists: [plain('________ per cent')],
      lines: 0,
      key: '15.3 per cent (±0.5)',
    },
    {
      question: aQuestion('gaps'),
      lists: [plain('First ________, then __________.')],
      lines: 0,
      key: 'First [a plan], then [Peshawar].',
    },
    {
      question: aQuestion('place-in-time'),
      lists: [plain('2000 … 2020')],
      lines: 1,
      key: '2014',
    },
    {
      question: aQuestion('open'),
      lists: [],
      lines: 8,
      key: 'Both counted otherwise. · Says who counted. · Says what was counted.',
    },
  ])('a question of the kind $question.kind has the key “$key”', ({ question, key, ...sheet }) => {
    const outputs = outputsOf(question);
    const options = turned(question);
    expect(outputs.printed(question, options, messages)).toEqual({ ...sheet, isStacked: false });
    expect(outputs.key(question, options, messages)).toBe(key);
  });

  test('a statement to judge has its reasons below, where there are any', () => {
    const without = aQuestion('true-false');
    const outputs = outputsOf(without);
    expect(outputs.printed(without, [], messages)).toEqual({
      lists: [plain('True', 'False')],
      isStacked: true,
      lines: 0,
    });
    expect(outputs.key(without, [], messages)).toBe('False');
    expect(outputs.printed(withReasons, turned(withReasons), messages).lists).toEqual([
      plain('True', 'False'),
      { ...lettered('They are one.', 'They are two.'), heading: 'Because' },
    ]);
    expect(outputs.key(withReasons, turned(withReasons), messages)).toBe('False, b');
    expect(outputs.key({ ...without, answer: true }, [], messages)).toBe('True');
  });
});

describe('what was chosen is told', () => {
  test.each([
    [aQuestion('single-choice'), 'b', ['Two']],
    [aQuestion('single-choice'), null, []],
    [aQuestion('multiple-choice'), ['a', 'c'], ['One', 'Three']],
    [aQuestion('true-false'), { value: true, reason: null }, ['true']],
    [withReasons, { value: false, reason: 'one' }, ['false', 'They are one.']],
    [aQuestion('short-text'), 'Punjab', ['Punjab']],
    [
      aQuestion('order'),
      ['b', 'a', 'c', 'd'],
      ['1. Step b', '2. Step a', '3. Step c', '4. Step d'],
    ],
    [aQuestion('match'), { a: 'b' }, ['Left a → Right b']],
    [aQuestion('sort'), { b: 'one' }, ['Statement b → Group one']],
    [aQuestion('number'), '27', ['27 per cent']],
    [aQuestion('gaps'), { one: 'plan' }, ['plan', '…']],
    [aQuestion('place-in-time'), 2010, ['2010']],
    [aQuestion('open'), { text: 'Mine.', met: ['what'] }, ['Says what was counted.']],
    [aQuestion('open'), { text: 'Mine.', met: null }, []],
  ])('of $kind: %j', (question, answer, chosen) => {
    const grade = kindOf(question).grade(question, answer);
    expect(outputsOf(question).chosen(question, answer, grade)).toEqual(chosen);
  });
});

describe('in another system', () => {
  test.each([
    {
      question: aQuestion('single-choice'),
      form: {
        form: 'choices',
        isMultiple: false,
        choices: [
          { text: 'One', isRight: true, feedback: 'Yes.' },
          { text: 'Two', isRight: false, feedback: 'No, two.' },
          { text: 'Three', isRight: false, feedback: 'No, three.' },
        ],
      },
      losses: [],
    },
    {
      question: aQuestion('true-false'),
      form: {
        form: 'true-false',
        answer: false,
        feedback: { true: 'It is not.', false: 'Right, it is not.' },
      },
      losses: [],
    },
    {
      question: aQuestion('short-text'),
      form: {
        form: 'text',
        accepted: ['Khyber Pakhtunkhwa', 'KP'],
        feedback: { right: 'Yes.', wrong: 'It is Khyber Pakhtunkhwa.' },
      },
      losses: [],
    },
    {
      question: aQuestion('order'),
      form: {
        form: 'pairs',
        pairs: [
          { left: 'Step a', right: '1' },
          { left: 'Step b', right: '2' },
          { left: 'Step c', right: '3' },
          { left: 'Step d', right: '4' },
        ],
        feedback: 'a. b. c. d.',
      },
      losses: ['order-as-pairs', 'part-marks'],
    },
    {
      question: aQuestion('match'),
      form: {
        form: 'pairs',
        pairs: [
          { left: 'Left a', right: 'Right a' },
          { left: 'Left b', right: 'Right b' },
          { left: 'Left c', right: 'Right c' },
        ],
        feedback: 'a. b. c.',
      },
      losses: [],
    },
    {
      question: aQuestion('sort'),
      form: {
        form: 'pairs',
        pairs: [
          { left: 'Statement a', right: 'Group one' },
          { left: 'Statement b', right: 'Group two' },
          { left: 'Statement c', right: 'Group two' },
        ],
        feedback: 'a. b. c.',
      },
      losses: ['groups-as-pairs'],
    },
    {
      question: aQuestion('number', { answer: 0.3, tolerance: 0.1 }),
      form: {
        form: 'number',
        least: 0.2,
        most: 0.4,
        feedback: { right: 'Yes.', wrong: 'It is 15.3.' },
      },
      losses: [],
      afterPrompt: '(per cent)',
    },
    {
      question: aQuestion('gaps'),
      form: {
        form: 'gaps',
        text: 'First {g1}, then {g2}.',
        gaps: [
          { accepted: ['a plan', 'plan'], feedback: 'The plan.' },
          { accepted: ['Peshawar'], feedback: 'The city.' },
        ],
      },
      losses: [],
    },
    {
      question: aQuestion('place-in-time', { from: 2007, to: 2015, earliest: 2010, latest: 2012 }),
      form: {
        form: 'number',
        least: 2010,
        most: 2012,
        feedback: { right: 'Yes.', wrong: 'It was 2014.' },
        partly: [2009, 2013].map((year) => ({
          least: year,
          most: year,
          share: 0.333333333,
          feedback: 'It was 2014.',
        })),
      },
      losses: ['year-as-number'],
    },
    {
      question: aQuestion('open'),
      form: { form: 'essay', model: 'Both counted otherwise.' },
      losses: ['rubric'],
    },
  ])(
    'a question of the kind $question.kind has the form $form.form',
    ({ question, ...carried }) => {
      expect(outputsOf(question).carried(question)).toEqual(carried);
    },
  );

  test('several choices are marked as several, reasons are lost, and a bare number loses no unit', () => {
    const several = aQuestion('multiple-choice');
    expect(outputsOf(several).carried(several).form).toMatchObject({ isMultiple: true });
    expect(outputsOf(withReasons).carried(withReasons).losses).toEqual(['reasons']);
    const bare = { ...aQuestion('number'), unit: '' };
    expect(outputsOf(bare).carried(bare).losses).toEqual([]);
  });
});

describe('SCORM records', () => {
  const mark = (parts: readonly { id: string }[], id: string) =>
    String(parts.findIndex((part) => part.id === id));

  test.each([
    ['single-choice', 'choice', 'b', '1'],
    ['single-choice', 'choice', null, '-1'],
    ['multiple-choice', 'choice', ['a', 'c'], '0,2'],
    ['true-false', 'true-false', { value: true, reason: null }, 't'],
    ['true-false', 'true-false', { value: false, reason: null }, 'f'],
    ['short-text', 'fill-in', 'Punjab', 'Punjab'],
    ['short-text', 'fill-in', 'x'.repeat(300), 'x'.repeat(255)],
    ['order', 'sequencing', ['b', 'a', 'c', 'd'], '1,0,2,3'],
    ['match', 'matching', { a: 'b', c: 'c' }, '0.1,2.2'],
    ['sort', 'matching', { a: 'two', c: 'one' }, '0.1,2.0'],
    ['number', 'numeric', '27', '27'],
    ['gaps', 'fill-in', { one: 'plan' }, 'plan; '],
    ['place-in-time', 'numeric', 2010, '2010'],
    ['open', 'fill-in', { text: 'Mine.', met: null }, 'Mine.'],
  ] as const)('an answer of the kind %s as %s: %j', (kind, type, answer, response) => {
    const question = aQuestion(kind);
    expect(outputsOf(question).scormType).toBe(type);
    expect(outputsOf(question).scormResponse(question, answer, mark)).toBe(response);
  });
});

test('gaps whose ids look like places are each in their own, in whatever order, and `$&` is text', () => {
  const question = aQuestion('gaps', {
    text: 'First {g2}, then {g1}.',
    gaps: [
      { id: 'g2', accepted: ['$&'], feedback: 'Two.' },
      { id: 'g1', accepted: ['one'], feedback: 'One.' },
    ],
  });
  const outputs = outputsOf(question);
  expect(outputs.carried(question).form).toMatchObject({ text: 'First {g1}, then {g2}.' });
  expect(outputs.key(question, [], { true: '', false: '' })).toBe('First [$&], then [one].');
});
