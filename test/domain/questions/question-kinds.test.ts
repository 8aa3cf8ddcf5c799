import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOSSES } from '../../../src/domain/questions/carried-form.ts';
import { questionFaults } from '../../../src/domain/questions/faults.ts';
import { isRight, scoreOf, type Grade } from '../../../src/domain/questions/grade.ts';
import { outputsOf } from '../../../src/domain/questions/outputs.ts';
import { gradeAnswer, KIND_NAMES, kindOf } from '../../../src/domain/questions/kinds.ts';
import { shownQuestion } from '../../../src/domain/questions/shown-question.ts';
import { aQuestion } from '../../support/builders.ts';

/** For each kind: a wrong answer, and what no answer of the kind can be. */
const samples: Record<string, { wrong: unknown; impossible: unknown }> = {
  'single-choice': { wrong: 'b', impossible: 'z' },
  'multiple-choice': { wrong: ['c'], impossible: ['a', 'a'] },
  'true-false': { wrong: { value: true, reason: null }, impossible: 'true' },
  'short-text': { wrong: 'Punjab', impossible: 7 },
  order: { wrong: ['d', 'c', 'b', 'a'], impossible: ['a', 'b'] },
  match: { wrong: { a: 'b', b: 'c', c: 'a' }, impossible: { a: 'z' } },
  sort: { wrong: { a: 'two', b: 'one', c: 'one' }, impossible: { a: 'three' } },
  number: { wrong: '27', impossible: 15.3 },
  gaps: { wrong: { one: 'x', two: 'y' }, impossible: { three: 'x' } },
  'place-in-time': { wrong: 2000, impossible: 2014.5 },
  open: { wrong: { text: 'No idea.', met: [] }, impossible: { text: 'x', met: 'how' } },
};

/** Answers of the form of the right one, with other contents. */
function answersNear(right: unknown): fc.Arbitrary<unknown> {
  const letters = fc.constantFrom('a', 'b', 'c', 'd', 'who', 'what', 'one', 'two');
  if (typeof right === 'string') return fc.oneof(fc.string(), fc.double().map(String), letters);
  if (typeof right === 'number') return fc.integer({ min: 1990, max: 2030 });
  if (typeof right === 'boolean') return fc.boolean();
  if (Array.isArray(right)) return fc.array(letters, { maxLength: 5 });
  return fc.oneof(
    fc.dictionary(letters, fc.oneof(letters, fc.string())),
    fc.record({ text: fc.string(), met: fc.oneof(fc.constant(null), fc.uniqueArray(letters)) }),
  );
}

describe.each(KIND_NAMES)('a question of the kind %s', (name) => {
  const question = aQuestion(name);
  const kind = kindOf(question);
  const sample = samples[name]!;

  test('gives full marks for the right answer', () => {
    expect(isRight(gradeAnswer(question, kind.rightAnswer(question)))).toBe(true);
  });

  test('gives nothing for a wholly wrong answer, and says why for each part', () => {
    const grade = gradeAnswer(question, sample.wrong);
    expect(grade).toMatchObject({ state: 'graded', points: 0 });
    if (grade.state === 'graded') {
      expect(grade.parts.length).toBeGreaterThan(0);
      expect(grade.parts.every(({ feedback }) => feedback !== '')).toBe(true);
    }
  });

  test('is unanswered when blank', () => {
    expect(gradeAnswer(question, kind.blank(question))).toEqual({ state: 'unanswered' });
  });

  test('calls an answer that cannot be one invalid, and does not throw', () => {
    for (const value of [sample.impossible, undefined, NaN, { nothing: [] }, [[]]]) {
      expect(gradeAnswer(question, value).state).toBe('invalid');
    }
  });

  test('reads a stored right answer back from JSON', () => {
    const stored: unknown = JSON.parse(JSON.stringify(kind.rightAnswer(question)));
    expect(isRight(gradeAnswer(question, stored))).toBe(true);
  });

  test('gives a share of the points between none and all for any answer, and throws for none', () => {
    fc.assert(
      fc.property(fc.oneof(answersNear(kind.rightAnswer(question)), fc.anything()), (value) => {
        const grade = gradeAnswer(question, value);
        if (grade.state !== 'graded') return;
        expect(grade.points).toBeGreaterThanOrEqual(0);
        expect(grade.points).toBeLessThanOrEqual(grade.total);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same points whatever the seed that its parts are shown by', () => {
    const shown = (seed: string) => {
      const { options } = shownQuestion(question, seed);
      expect([...options].sort()).toEqual([...shownQuestion(question, 'other').options].sort());
      return isRight(gradeAnswer(question, kind.rightAnswer(question)));
    };
    fc.assert(fc.property(fc.string(), shown), { numRuns: 1000 });
  });

  test('describes its right answer in words', () => {
    expect(
      kind.describeRightAnswer(question, { true: 'True', false: 'False' }).length,
    ).toBeGreaterThan(0);
  });

  test('stands on paper with room for its answer, and has a key', () => {
    const { options } = shownQuestion(question, 'seed');
    const messages = { true: 'True', false: 'False', because: 'Because' };
    const outputs = outputsOf(question);
    const { lists, lines } = outputs.printed(question, options, messages);
    expect(lists.length + lines).toBeGreaterThan(0);
    expect(outputs.key(question, options, messages)).not.toBe('');
  });

  test('tells what was chosen, the same for the same choice', () => {
    const right = kind.rightAnswer(question);
    const grade = kind.grade(question, right);
    const chosen = outputsOf(question).chosen(question, right, grade);
    expect(chosen.length).toBeGreaterThan(0);
    expect(outputsOf(question).chosen(question, right, grade)).toEqual(chosen);
  });

  test('leaves in a form that other systems know, and is recorded by SCORM', () => {
    const outputs = outputsOf(question);
    const { form, losses } = outputs.carried(question);
    expect(form.form).not.toBe('');
    expect(LOSSES).toEqual(expect.arrayContaining(losses));
    const mark = (parts: readonly { id: string }[], id: string) =>
      String(parts.findIndex((part) => part.id === id));
    expect(outputs.scormResponse(question, kind.rightAnswer(question), mark)).not.toBe('');
  });

  test('has no fault as the builder makes it', () => {
    expect(questionFaults(question)).toEqual([]);
  });
});

test('choosing everything never earns full marks', () => {
  const question = aQuestion('multiple-choice');
  expect(gradeAnswer(question, ['a', 'b', 'c', 'd'])).toMatchObject({ points: 0, total: 2 });
  expect(gradeAnswer(question, ['a', 'b', 'c'])).toMatchObject({ points: 1, total: 2 });
});

test('of statements to sort, each is judged by itself, with its own feedback', () => {
  const question = aQuestion('sort');
  expect(gradeAnswer(question, { a: 'one', b: 'one' })).toMatchObject({
    points: 1,
    total: 3,
    parts: [
      { label: 'Statement a', outcome: 'right', feedback: 'a.' },
      { label: 'Statement b', outcome: 'wrong', feedback: 'b.' },
      { label: 'Statement c', outcome: 'wrong', feedback: 'c.' },
    ],
  });
});

test('a statement under a group that there is not, and a group without a statement, are faults', () => {
  const question = aQuestion('sort');
  const statements = question.statements.map((statement) => ({ ...statement, group: 'thre' }));
  const found = questionFaults({ ...question, statements }).map((fault) => fault.found);
  expect(found[0]).toBe('the group “thre” of the statement “a”');
  expect(found).toContain('the group “one”, under which no statement belongs');
});

test('an order that is nearly right earns more than one that is far off', () => {
  const question = aQuestion('order');
  expect(gradeAnswer(question, ['b', 'a', 'c', 'd'])).toMatchObject({ points: 3, total: 4 });
  expect(gradeAnswer(question, ['c', 'd', 'a', 'b'])).toMatchObject({ points: 0, total: 4 });
});

test('a short answer is compared as the glossary folds it', () => {
  expect(isRight(gradeAnswer(aQuestion('short-text'), ' khyber-PAKHTUNKHWA '))).toBe(true);
});

test('moving the choices about does not change the grade', () => {
  const question = aQuestion('single-choice');
  const turned = { ...question, choices: [...question.choices].reverse() };
  expect(gradeAnswer(turned, 'a')).toEqual(gradeAnswer(question, 'a'));
});

test('a score counts each question as one point, and what is not graded as none', () => {
  const half: Grade = { state: 'graded', points: 1, total: 2, parts: [] };
  expect(scoreOf([half, { state: 'unanswered' }, { state: 'unjudged' }])).toEqual({
    points: 0.5,
    answered: 1,
    unjudged: 1,
    questions: 3,
  });
});

test('a year near the right one earns a part of the point, one far from it none', () => {
  const question = aQuestion('place-in-time');
  const points = [2014, 2013, 2010, 2000].map((year) => {
    const grade = gradeAnswer(question, year);
    return grade.state === 'graded' ? Number(grade.points.toFixed(2)) : undefined;
  });
  expect(points).toEqual([1, 0.86, 0.43, 0]);
});

test('a gap that the text does not have, has twice, or nobody can fill, is a fault', () => {
  const question = aQuestion('gaps');
  expect(questionFaults({ ...question, text: 'Only {one} and {one}.' })).toHaveLength(2);
  expect(questionFaults({ ...question, text: '{one} {two} {three}' })[0]?.found).toContain(
    '{three}',
  );
  const [first, ...others] = question.gaps;
  const unanswerable = { ...question, gaps: [{ ...first!, accepted: ['—'] }, ...others] };
  expect(questionFaults(unanswerable)[0]?.found).toBe('an answer without a letter or digit');
});

test('an open answer counts once the model was looked at, by one’s own judgement', () => {
  const question = aQuestion('open');
  expect(gradeAnswer(question, { text: 'Mine.', met: null })).toEqual({ state: 'unjudged' });
  expect(gradeAnswer(question, { text: 'Mine.', met: ['who'] })).toMatchObject({
    points: 1,
    total: 2,
  });
});

test('a right reason earns its point only with a right judgement, and one that is missing is shown', () => {
  const question = aQuestion('true-false', {
    reasons: [
      { id: 'two', text: 'They are two.', right: true, feedback: 'Yes.' },
      { id: 'one', text: 'They are one.', feedback: 'No.' },
    ],
  });
  const points = (value: boolean, reason: string | null) =>
    gradeAnswer(question, { value, reason });
  expect(points(false, 'two')).toMatchObject({ points: 2, total: 2 });
  expect(points(false, 'one')).toMatchObject({ points: 1, total: 2 });
  expect(points(true, 'two')).toMatchObject({ points: 0, total: 2 });
  expect(points(false, null)).toMatchObject({ points: 1, parts: [{}, { outcome: 'missed' }] });
  expect(questionFaults({ ...question, reasons: question.reasons.slice(1) })).toHaveLength(1);
});
