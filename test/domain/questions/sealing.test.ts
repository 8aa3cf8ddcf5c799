import { describe, expect, test } from 'vitest';
import { gradeSubmitted } from '../../../src/domain/assignments/grade-submitted.ts';
import { KIND_NAMES, kindOf } from '../../../src/domain/questions/kinds.ts';
import type { OpenAnswer } from '../../../src/domain/questions/kinds/open.ts';
import { isRight } from '../../../src/domain/questions/grade.ts';
import type { KindName, Question, QuestionOf } from '../../../src/domain/questions/question.ts';
import { sealAnswer, sealQuestion, unsealAnswer } from '../../../src/domain/questions/sealing.ts';
import { aQuestion } from '../../support/builders.ts';

const SEEDS = Array.from({ length: 50 }, (_, at) => `a secret ${at}`);

/** The question with a mark in every text that is not shown before it is answered. */
function marked(question: Question): Question {
  const hidden = ['feedback', 'hint', 'model', 'accepted', 'paragraph', 'note', 'locator'];
  const mark = (value: unknown, isHidden: boolean): unknown => {
    if (typeof value === 'string') return isHidden ? `CANARY ${value}` : value;
    if (Array.isArray(value)) return value.map((one) => mark(one, isHidden));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [
        key,
        mark(held, isHidden || hidden.includes(key) || key === 'rubric'),
      ]),
    );
  };
  return mark(question, false) as Question;
}

/**
 * The same question with another key, where the key stands apart from what is shown; of pairs and
 * steps it is the order and the ids that tell, which tests of their own look at.
 */
const OTHER_KEYS: { [Name in KindName]?: (question: QuestionOf<Name>) => object } = {
  'single-choice': ({ choices }) => ({
    choices: choices.map((choice) => ({ ...choice, right: choice.id === choices.at(-1)?.id })),
  }),
  'multiple-choice': ({ choices }) => ({
    choices: choices.map((choice) => ({ ...choice, right: !choice.right })),
  }),
  'true-false': ({ answer }) => ({ answer: !answer }),
  'short-text': () => ({ accepted: ['another'] }),
  number: () => ({ answer: 7, tolerance: 2 }),
  gaps: ({ gaps }) => ({ gaps: gaps.map((gap) => ({ ...gap, accepted: ['another'] })) }),
  sort: ({ statements }) => ({
    statements: statements.map((statement) => ({ ...statement, group: 'two' })),
  }),
  'place-in-time': () => ({ earliest: 2003, latest: 2004 }),
  open: () => ({ model: 'Another.', rubric: [] }),
};

describe.each(KIND_NAMES)('a sealed question of the kind %s', (name) => {
  const question: Question = aQuestion(name);
  const kind = kindOf(question);
  const right = kind.rightAnswer(question);

  test('has none of the feedback, the hint, the model, the evidence and the sources', () => {
    for (const seed of SEEDS) {
      const sealed = JSON.stringify(sealQuestion(marked(question), seed, 'q1'));
      expect(sealed).not.toContain('CANARY');
    }
  });

  test('is the same whatever the right answer is, so that it cannot tell', () => {
    const changes = OTHER_KEYS[name];
    if (!changes) return;
    const other = { ...question, ...changes(question as never) };
    expect(JSON.stringify(kind.rightAnswer(other))).not.toBe(JSON.stringify(right));
    for (const seed of SEEDS) {
      expect(sealQuestion(other, seed, 'q1')).toEqual(sealQuestion(question, seed, 'q1'));
    }
  });

  test('asks what the question asks, with every part that can be chosen', () => {
    const sealed = sealQuestion(question, 'x', 'q1');
    expect(sealed.question).toMatchObject({ id: 'q1', prompt: question.prompt, kind: name });
    expect(sealed.options).toHaveLength(kind.options(question, (ids) => [...ids]).length);
    expect(sealed.options.every((id) => JSON.stringify(sealed.question).includes(`"${id}"`))).toBe(
      true,
    );
  });

  test('takes the right answer there and back, and it is graded as right', () => {
    for (const seed of SEEDS) {
      const sent = sealAnswer(question, seed, right);
      const back = unsealAnswer(question, seed, JSON.parse(JSON.stringify(sent)));
      // What somebody else judges comes back unjudged: the criteria are found met by the teacher.
      const met = kind.judged ? (right as OpenAnswer).met : null;
      expect(isRight(gradeSubmitted(question, back, met))).toBe(true);
    }
  });

  test('takes a blank answer for a blank one, and no answer for none', () => {
    const { question: sealed } = sealQuestion(question, 'x', 'q1');
    expect(unsealAnswer(question, 'x', kind.blank(sealed))).toEqual(kind.blank(question));
    for (const value of [undefined, { nothing: [] }, [[]], { __proto__: null, a: 'b' }]) {
      expect(unsealAnswer(question, 'x', value)).toBeUndefined();
    }
  });

  test('does not take the ids of the question itself', () => {
    if (Object.keys(Object(right) as object).length === 0 || typeof right === 'string') return;
    const isNamed = JSON.stringify(sealAnswer(question, 'x', right)) !== JSON.stringify(right);
    if (isNamed) expect(unsealAnswer(question, 'x', right)).not.toEqual(right);
  });
});

describe('what the order and the ids of parts tell', () => {
  const asked = (name: 'order' | 'match' | 'sort' | 'single-choice') =>
    SEEDS.map((seed) => sealQuestion(aQuestion(name), seed, 'q1').question);

  test('no step is always at one place, or of one id', () => {
    const firsts = asked('order').map((question) => 'steps' in question && question.steps[0]?.text);
    expect(new Set(firsts).size).toBeGreaterThan(2);
  });

  test('the sides of a pair have nothing in common', () => {
    for (const one of asked('match')) {
      if (!('pairs' in one)) continue;
      expect(one.pairs.every(({ right }) => right === '')).toBe(true);
      const numbers = one.pairs.map(({ id, left }) => {
        const match = one.distractors?.find(({ right }) => right === left.replace('Left', 'Right'));
        return [id.split('-')[1], match?.id.split('-')[1]];
      });
      expect(numbers).toHaveLength(3);
    }
    const apart = asked('match').filter(
      (question) =>
        'pairs' in question &&
        question.pairs.some(({ id, left }) => {
          const own = question.distractors?.find(
            ({ right }) => right === left.replace('Left', 'Right'),
          );
          return own?.id.split('-')[1] !== id.split('-')[1];
        }),
    );
    expect(apart.length).toBeGreaterThan(SEEDS.length / 2);
  });

  test('the right choice is at every place, under every id', () => {
    const right = aQuestion('single-choice').choices.find((choice) => choice.right)?.text;
    const ids = asked('single-choice').map(
      (question) =>
        'choices' in question && question.choices.find(({ text }) => text === right)?.id,
    );
    expect(new Set(ids).size).toBe(aQuestion('single-choice').choices.length);
  });

  test('of a text with a look, only what is seen is sent', () => {
    const { prompt } = aQuestion('short-text');
    const words = { nodes: [] } as never;
    const { hint } = aQuestion('short-text');
    const rich = { [prompt]: words, [hint]: words, 'CANARY feedback': words };
    const { question } = sealQuestion({ ...aQuestion('short-text'), rich }, 'x', 'q1');
    expect(Object.keys(question.rich ?? {})).toEqual([prompt]);
  });

  test('a look that is only of what is not seen is not sent at all', () => {
    const { hint } = aQuestion('short-text');
    const question = { ...aQuestion('short-text'), rich: { [hint]: { nodes: [] } as never } };
    expect(sealQuestion(question, 'x', 'q1').question).not.toHaveProperty('rich');
  });
});

test('what is sent of each kind is this, to the last sign', async () => {
  const withChoices = aQuestion('gaps', {
    gaps: aQuestion('gaps').gaps.map((gap) => ({
      ...gap,
      choices: [...gap.accepted, 'another', 'a third'],
    })),
  });
  const questions: Question[] = [...KIND_NAMES.map((name) => aQuestion(name)), withChoices];
  const sent = questions.map((question) => sealQuestion(question, 'a seed', 'q1'));
  await expect(`${JSON.stringify(sent, null, 1)}\n`).toMatchFileSnapshot(
    '../../fixtures/questions-sealed.json',
  );
});
