import { describe, expect, test } from 'vitest';
import { StepSession, type Step } from '../../../src/components/questions/StepSession.svelte.ts';

const ids = Array.from({ length: 12 }, (_, index) => `q${index + 1}`);

function aQuiz(start?: Step) {
  const steps: (Step | undefined)[] = [start];
  const session = new StepSession(
    { read: () => steps.at(-1), write: (step) => steps.push(step) },
    ids,
  );
  return { session, steps };
}

const shown = (session: StepSession) => ids.filter((id) => session.isShown(id));

describe('one question at a time', () => {
  test('begins with the first, and shows no other', () => {
    expect(shown(aQuiz().session)).toEqual(['q1']);
  });

  test('goes on, to the end of the set, and from there to the next set', () => {
    const { session } = aQuiz();
    for (let turn = 0; turn < 5; turn += 1) session.next();
    expect(shown(session)).toEqual(['q6']);
    session.next();
    expect(session.isAtEnd).toBe(true);
    expect(shown(session)).toEqual([]);
    expect(session.inSet).toEqual(ids.slice(0, 6));
    session.next();
    expect(shown(session)).toEqual(['q7']);
    expect(session.isLastSet).toBe(true);
  });

  test('keeps its place in the address, and Back leads through it', () => {
    const { session, steps } = aQuiz();
    session.next();
    session.next();
    expect(steps.at(-1)).toEqual({ question: 'q3', isAtEnd: false });
    steps.pop();
    session.follow();
    expect(shown(session)).toEqual(['q2']);
  });

  test('takes up the place of an address, whatever it names', () => {
    expect(shown(aQuiz({ question: 'q9', isAtEnd: false }).session)).toEqual(['q9']);
    expect(aQuiz({ question: 'q6', isAtEnd: true }).session.isAtEnd).toBe(true);
    expect(shown(aQuiz({ question: 'nowhere', isAtEnd: true }).session)).toEqual(['q1']);
    // Only the last of a set has an end behind it.
    expect(shown(aQuiz({ question: 'q2', isAtEnd: true }).session)).toEqual(['q2']);
  });

  test('goes back, and begins the quiz again', () => {
    const { session } = aQuiz({ question: 'q9', isAtEnd: false });
    session.previous();
    expect(shown(session)).toEqual(['q8']);
    session.restart();
    session.previous();
    expect(shown(session)).toEqual(['q1']);
  });
});
