import { describe, expect, test, vi } from 'vitest';
import {
  AnswerSession,
  type AnswerWorld,
} from '../../../src/components/questions/AnswerSession.svelte.ts';
import { changedAnswer, type AnswerChange } from '../../../src/domain/attempts/changed-answer.ts';
import type { AnswerRecord } from '../../../src/domain/attempts/records.ts';
import type { QuestionRecord } from '../../../src/domain/questions/question.ts';
import { aQuestion } from '../../support/builders.ts';

function aSession(
  kind: QuestionRecord['kind'] = 'single-choice',
  changes: Partial<AnswerWorld> = {},
) {
  let record: AnswerRecord | undefined;
  const onkeep = vi.fn((change: AnswerChange) => {
    record = changedAnswer(record, change);
    return Promise.resolve(record);
  });
  const world = {
    ongrade: vi.fn(),
    onchecked: vi.fn(),
    onanswer: vi.fn(),
    showsModel: true,
    onkeep,
  };
  const question = aQuestion(kind);
  const options = ['d', 'c', 'b', 'a'];
  const session = new AnswerSession({ question, options }, { ...world, ...changes });
  return { session, ...world, record: () => record };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('what is answered', () => {
  test('is kept as soon as it stands there, unchecked', async () => {
    const { session, record } = aSession();
    session.change('a');
    expect(session.saving).toBe('saving');
    await settled();
    expect(session.saving).toBe('kept');
    expect(record()).toMatchObject({ answer: 'a', isChecked: false });
  });

  test('is judged when it is checked, once each time, and kept as checked', async () => {
    const { session, onchecked, record } = aSession();
    session.change('a');
    session.choose('sure');
    session.check();
    await settled();
    expect(onchecked).toHaveBeenCalledTimes(1);
    expect(session.grade).toMatchObject({ state: 'graded', points: 1 });
    expect(record()).toMatchObject({ isChecked: true, confidence: 'sure' });
  });

  test('checked twelve times as it stands counts once; changed, it counts again', async () => {
    const { session, onchecked } = aSession();
    session.change('a');
    for (let time = 0; time < 12; time += 1) session.check();
    expect(onchecked).toHaveBeenCalledTimes(1);
    session.change('b');
    session.change('a');
    session.check();
    expect(onchecked).toHaveBeenCalledTimes(1);
    session.change('b');
    session.check();
    expect(onchecked).toHaveBeenCalledTimes(2);
    await settled();
  });

  test('is judged no more once it is changed', async () => {
    const { session, ongrade } = aSession();
    session.change('a');
    session.check();
    session.change('b');
    await settled();
    expect(session.grade).toBeUndefined();
    expect(ongrade).toHaveBeenLastCalledWith(undefined, null);
  });

  test('with nothing chosen is neither judged nor kept', async () => {
    const { session, onchecked, onkeep } = aSession();
    session.check();
    await settled();
    expect(onchecked).not.toHaveBeenCalled();
    expect(onkeep).not.toHaveBeenCalled();
  });

  test('of an order that nobody touched is the order that stands there', async () => {
    const { session, record } = aSession('order');
    session.check();
    await settled();
    expect(record()?.answer).toEqual(['d', 'c', 'b', 'a']);
  });

  test('in one’s own words is given, where somebody else reads it', async () => {
    const { session, onchecked } = aSession('open', { showsModel: false });
    session.change({ text: 'Because of the talks.', met: [] });
    session.check();
    await settled();
    expect(session.isGiven).toBe(true);
    expect(onchecked).toHaveBeenCalledTimes(1);
  });

  test('that is not kept is said not to be', async () => {
    const { session } = aSession('single-choice', {
      onkeep: () => Promise.reject(new Error('full')),
    });
    session.change('a');
    await settled();
    expect(session.saving).toBe('failed');
  });

  test('quickly after each other is kept in order, and the last stays', async () => {
    const { session, record } = aSession();
    for (const answer of ['a', 'b', 'c']) session.change(answer);
    await settled();
    expect(record()).toMatchObject({ answer: 'c', revision: 3 });
  });
});

describe('what was kept', () => {
  const kept: AnswerRecord = {
    version: 1,
    answer: 'a',
    isChecked: true,
    confidence: 'guess',
    revision: 4,
  };

  test('stands there, judged as it was', () => {
    const { session, onchecked } = aSession();
    session.takeUp(kept);
    expect(session.answer).toBe('a');
    expect(session.confidence).toBe('guess');
    expect(session.grade).toMatchObject({ state: 'graded' });
    session.check();
    expect(onchecked).not.toHaveBeenCalled();
  });

  test('earlier than what stands there changes nothing', () => {
    const { session } = aSession();
    session.takeUp(kept);
    session.takeUp({ ...kept, answer: 'b', revision: 3 });
    expect(session.answer).toBe('a');
  });

  test('of a question that has changed since is left alone', () => {
    const { session } = aSession();
    session.takeUp({ ...kept, answer: 'no-such-choice' });
    expect(session.grade).toBeUndefined();
    expect(session.answer).not.toBe('no-such-choice');
  });

  test('by another tab meanwhile takes the place of a blank from here', async () => {
    const { session } = aSession('short-text', {
      onkeep: () => Promise.resolve({ ...kept, answer: 'KP', isChecked: false }),
    });
    session.change('');
    await settled();
    expect(session.answer).toBe('KP');
  });
});
