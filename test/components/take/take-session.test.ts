import { describe, expect, test, vi } from 'vitest';
import type { QuizKeeper } from '../../../src/components/questions/keep-quiz.ts';
import { TakeSession } from '../../../src/components/take/TakeSession.svelte.ts';
import type { TakeWorld } from '../../../src/components/take/take-world.ts';
import { returnedToText, type ReturnedWork } from '../../../src/domain/class/returned-work.ts';
import {
  formatAssignmentFile,
  parseAssignmentFile,
} from '../../../src/domain/assignments/assignment-file.ts';
import { assignmentToFragment } from '../../../src/domain/assignments/assignment-link.ts';
import type { Assignment } from '../../../src/domain/assignments/assignment.ts';
import { messages as english } from '../../../src/i18n/languages/en.ts';
import { aResult, anAssignment, someQuestions } from '../../support/class.ts';
import { aClock, aTeaching, anAddress, loaderOf } from '../../support/worlds.ts';

const messages = english.teaching.take;
const questions = someQuestions(2);
const amina = { nickname: 'Amina', rollNumber: '' };
const bilal = { nickname: 'Bilal', rollNumber: '' };

function aSession(assignment: Assignment | undefined, changes: Partial<TakeWorld> = {}) {
  const teaching = aTeaching();
  const clock = aClock();
  const onresult = vi.fn();
  const forgetAnswers = vi.fn<TakeWorld['forgetAnswers']>(() => Promise.resolve());
  const saveFile = vi.fn<TakeWorld['saveFile']>();
  const address = anAddress(
    assignment ? assignmentToFragment({ assignment, extraMinutes: 0 }) : '',
  );
  const keepQuiz = vi.fn((_name: string) =>
    Promise.resolve({ kept: new Map(), onresult } as unknown as QuizKeeper),
  );
  const addToReview = vi.fn((ids: readonly string[]) => Promise.resolve(ids.length));
  const world: TakeWorld = {
    openTeaching: () => Promise.resolve(teaching),
    loadQuestions: loaderOf(questions),
    readAssignment: (text) => Promise.resolve(parseAssignmentFile(text)),
    keepQuiz,
    forgetAnswers,
    addToReview,
    newSalt: () => 'salt',
    saveFile,
    address,
    now: clock.now,
    ...changes,
  };
  return {
    session: new TakeSession(world, messages),
    address,
    clock,
    keepQuiz,
    onresult,
    addToReview,
    forgetAnswers,
    saveFile,
    teaching,
  };
}

describe('opening', () => {
  test('without an assignment in the address the page asks for one, and says nothing is wrong', async () => {
    const { session } = aSession(undefined);
    await session.follow();
    expect(session.stage).toBe('asking');
    expect(session.notice).toBe('');
  });

  test('what is pasted and holds no assignment is said to', async () => {
    const { session } = aSession(undefined);
    await session.paste('See you on Monday.');
    expect(session.notice).toBe(messages.faults.none);
  });

  test.each([
    ['cut short', (link: string) => link.slice(0, -40), messages.faults.damaged],
    [
      'changed by a letter',
      (link: string) =>
        link.replace(/.{10}$/, (end) => `${end.startsWith('Q') ? 'R' : 'Q'}${end.slice(1)}`),
      messages.faults.damaged,
    ],
    [
      'of a later version',
      (link: string) => link.replace('A1', 'A9'),
      messages.faults['later-version'],
    ],
    ['of something else', () => 'hello', messages.faults.none],
  ])('an address that is %s is said to be so', async (_how, spoil, message) => {
    const { session, address } = aSession(undefined);
    const whole = { assignment: anAssignment(questions), extraMinutes: 0 };
    address.write(spoil(assignmentToFragment(whole)));
    await session.follow();
    expect(session.stage).toBe('asking');
    expect(session.notice).toBe(message);
  });

  test('an address of a huge size opens or is refused, and nothing breaks', async () => {
    const { session, address } = aSession(undefined);
    const whole = { assignment: anAssignment(questions), extraMinutes: 0 };
    address.write(`${assignmentToFragment(whole)}${'A'.repeat(20_000)}`);
    await session.follow();
    expect(['asking', 'open']).toContain(session.stage);
  });

  test('a link that is pasted stands in the address afterwards', async () => {
    const { session, address } = aSession(undefined);
    const assignment = anAssignment(questions);
    await session.paste(assignmentToFragment({ assignment, extraMinutes: 0 }));
    expect(session.stage).toBe('open');
    expect(address.read()).toMatch(/^A1\./);
  });

  test('the questions of a file are asked, whatever the course has made of them since', async () => {
    const { session } = aSession(undefined, {
      loadQuestions: loaderOf(
        questions.map((question) => ({ ...question, prompt: 'Changed since.' })),
      ),
    });
    const given = { assignment: anAssignment(questions), extraMinutes: 0 };
    await session.openFile(formatAssignmentFile(given, questions, 'A course'));
    expect(session.opened?.questions.map(({ prompt }) => prompt)).toEqual(['Well?', 'Well?']);
    expect(session.changed).toEqual([]);
  });

  test('questions that the course has changed or lost are told', async () => {
    const { session } = aSession(anAssignment([...questions, ...someQuestions(3).slice(2)]), {
      loadQuestions: loaderOf([{ ...questions[0]!, prompt: 'Changed since.' }, questions[1]!]),
    });
    await session.follow();
    expect(session.changed.map(({ id }) => id)).toEqual(['q1']);
    expect(session.opened?.unknown).toEqual(['q3']);
  });

  test('when the questions cannot be fetched the page says so, and trying again succeeds', async () => {
    const load = vi.fn(loaderOf(questions));
    load.mockRejectedValueOnce(new Error('offline'));
    const { session } = aSession(anAssignment(questions), { loadQuestions: load });
    await session.follow();
    expect(session.stage).toBe('failed');
    await session.follow();
    expect(session.stage).toBe('open');
  });

  test('of two assignments opened in a row the later one stays, however slow the first was', async () => {
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const load = loaderOf(questions);
    const { session } = aSession(undefined, {
      loadQuestions: async (ids) => {
        if (ids.length === 1) await slow;
        return load(ids);
      },
    });
    const link = (assignment: Assignment) => assignmentToFragment({ assignment, extraMinutes: 0 });
    const first = session.paste(link(anAssignment(questions.slice(0, 1), { title: 'First' })));
    await session.paste(link(anAssignment(questions, { id: 'second12', title: 'Second' })));
    answer();
    await first;
    expect(session.opened?.given.assignment.title).toBe('Second');
  });
});

describe('answering and handing in', () => {
  test('an attempt is kept under the student’s own name, and goes on when the page is opened again', async () => {
    const { session, keepQuiz, teaching } = aSession(anAssignment(questions));
    await session.follow();
    await session.start(amina);
    expect(session.attempt?.started).toEqual({
      student: amina,
      attempt: 1,
      startedAtMs: 1_000_000,
    });
    expect(keepQuiz).toHaveBeenLastCalledWith('assignment/abcd1234/amina|/1');
    const again = aSession(anAssignment(questions), {
      openTeaching: () => Promise.resolve(teaching),
    });
    await again.session.follow();
    await again.session.start(amina);
    expect(again.session.attempt?.started).toEqual(session.attempt?.started);
  });

  test('another student at the device finds neither the answers nor the receipt of the first', async () => {
    const { session } = aSession(anAssignment(questions, { attempts: 1 }));
    await session.follow();
    await session.start(amina);
    await session.handIn(aResult(anAssignment(questions), 'Amina', ['a', 'b']));
    expect(session.handedIn).toHaveLength(1);
    expect(session.isOver).toBe(true);
    session.changeStudent();
    await session.start(bilal);
    expect(session.handedIn).toEqual([]);
    expect(session.isOver).toBe(false);
    expect(session.attempt?.started.attempt).toBe(1);
  });

  test('a second attempt is counted as one, and the latest is shown', async () => {
    const assignment = anAssignment(questions, { attempts: 2 });
    const { session, clock } = aSession(assignment);
    await session.follow();
    await session.start(amina);
    await session.handIn(aResult(assignment, 'Amina', ['b', 'b']));
    clock.set(5_000_000);
    await session.start(amina);
    expect(session.attempt?.started).toMatchObject({ attempt: 2, startedAtMs: 5_000_000 });
  });

  test('what cannot be kept has its code all the same, and the page says so', async () => {
    const { session } = aSession(anAssignment(questions), {
      openTeaching: () => Promise.resolve(aTeaching({ isFull: true })),
    });
    await session.follow();
    await session.start(amina);
    await session.handIn(aResult(anAssignment(questions), 'Amina', ['a', 'a']));
    expect(session.notice).toBe(messages.handInFailed);
    expect(session.handedIn[0]?.code).toMatch(/^R1\./);
  });
});

describe('on a shared computer', () => {
  const assignment = anAssignment(questions);

  /** Amina has handed in and Bilal has begun; then somebody opens the link again. */
  async function afterTwo(word = '') {
    const first = aSession(assignment);
    await first.session.follow();
    await first.session.start(amina, word);
    await first.session.handIn(aResult(assignment, 'Amina', ['a', 'b']));
    first.session.changeStudent();
    await first.session.start(bilal);
    const next = aSession(assignment, { openTeaching: () => Promise.resolve(first.teaching) });
    await next.session.follow();
    return next;
  }

  test('whoever opens the assignment next is nobody yet, and nothing of the others is told', async () => {
    const { session } = await afterTwo();
    expect(session.student).toBeUndefined();
    expect(session.attempt).toBeUndefined();
    expect(session.handedIn).toEqual([]);
    expect(session.namesOthers).toBe(false);
  });

  test('one who was here before chooses themselves: their attempt goes on, or their receipt is shown', async () => {
    const { session } = await afterTwo();
    expect(session.others.map(({ student }) => student.nickname).sort()).toEqual([
      'Amina',
      'Bilal',
    ]);
    await session.choose(bilal);
    expect(session.attempt?.started.student).toEqual(bilal);
    session.changeStudent();
    await session.choose(amina);
    expect(session.attempt).toBeUndefined();
    expect(session.handedIn).toHaveLength(1);
  });

  test('what stands behind a word opens by that word alone, by choosing and by signing', async () => {
    const { session } = await afterTwo('4711');
    await session.choose(amina);
    expect(session.notice).toBe(messages.locked);
    await session.choose(amina, '1234');
    expect(session.notice).toBe(messages.wrongWord);
    await session.start(amina, '1234');
    expect(session.student).toBeUndefined();
    await session.choose(amina, '4711');
    expect(session.handedIn).toHaveLength(1);
  });

  test('a word that is too short is not set, and the attempt waits', async () => {
    const { session } = aSession(assignment);
    await session.follow();
    await session.start(amina, '123');
    expect(session.attempt).toBeUndefined();
    expect(session.notice).toContain('4 signs');
  });

  test('who has finished takes everything away: the receipt in a file, then attempt, code, word and answers', async () => {
    const { session, teaching, forgetAnswers, saveFile } = aSession(assignment);
    await session.follow();
    await session.start(amina, '4711');
    await session.handIn(aResult(assignment, 'Amina', ['a', 'b']));
    await session.finish();
    expect(saveFile.mock.calls[0]?.[1]).toMatch(/^R1\./);
    expect(forgetAnswers.mock.calls[0]?.[0]).toBe('assignment/abcd1234/amina|/');
    expect(await teaching.handedIn('abcd1234')).toEqual([]);
    expect(await teaching.started('abcd1234')).toEqual([]);
    expect(await teaching.locks('abcd1234')).toEqual(new Map());
    expect(session.others).toEqual([]);
    expect(session.student).toBeUndefined();
    expect(session.notice).toBe(messages.forgotten);
  });

  test('what cannot be deleted is said to be there still', async () => {
    const { session } = aSession(assignment, {
      forgetAnswers: () => Promise.reject(new Error('full')),
    });
    await session.follow();
    await session.start(amina);
    await session.finish();
    expect(session.notice).toBe(messages.notForgotten);
  });
});

test('what is handed in where nothing lasts is not said to be on this device', async () => {
  // A store in memory stands for a browser that keeps nothing.
  const { session } = aSession(anAssignment(questions));
  await session.follow();
  await session.start(amina);
  await session.handIn(aResult(anAssignment(questions), 'Amina', ['a', 'b']));
  expect(session.durability).toBe('refused');
  expect(session.notice).toBe(messages.handedInNot);
});

describe('what a student learns', () => {
  test('what was missed comes into the review when it is handed in', async () => {
    const assignment = anAssignment(questions, { feedback: 'at-end' });
    const { session, onresult } = aSession(assignment);
    await session.follow();
    await session.start(amina);
    await session.handIn(aResult(assignment, 'Amina', ['a', 'b']));
    expect(onresult.mock.calls.map(([question]) => (question as { id: string }).id)).toEqual([
      'q1',
      'q2',
    ]);
  });

  test('nothing is told before the date that the teacher set, and then it is', async () => {
    const assignment = anAssignment(questions, { feedback: 'after-due', due: '2026-01-01T08:00' });
    const { session, clock, onresult } = aSession(assignment);
    await session.follow();
    await session.start(amina);
    await session.handIn(aResult(assignment, 'Amina', ['a', 'b']));
    expect(onresult).not.toHaveBeenCalled();
    expect(session.tells).toBe(false);
    clock.set(Date.parse('2027-01-01'));
    session.tick();
    expect(session.tells).toBe(true);
    expect(session.phase).toBe('late');
  });
});

test('what comes late can still be handed in, and how it did is told at once', async () => {
  const due = '2024-01-01T08:00';
  const assignment = anAssignment(questions, { due, feedback: 'after-due' });
  const { session, clock } = aSession(assignment);
  clock.set(Date.UTC(2026, 0, 1));
  session.tick();
  await session.follow();
  expect(session.phase).toBe('late');
  await session.start(amina);
  await session.handIn(aResult(assignment, 'Amina', ['a', 'a'], { handedInAtMs: clock.now() }));
  expect(session.handedIn).toHaveLength(1);
  expect(session.tells).toBe(true);
});

describe('what a teacher gives back', () => {
  const own = { ...questions[0]!, id: 'own-1', url: '' };
  const work: ReturnedWork = {
    title: 'Week 3',
    name: 'Amina',
    student: { nickname: 'Amina', rollNumber: '' },
    handedInAtMs: 1,
    points: 1,
    of: 3,
    answers: [questions[0]!.id, questions[1]!.id, own.id].map((question, at) => ({
      question,
      answer: 'a',
      share: at === 0 ? 1 : 0,
      points: 1,
      met: null,
      reason: '',
      comment: at === 1 ? 'Look again.' : '',
    })),
    own: [own],
  };

  test('opens from its link, and what was missed of the course comes into the review', async () => {
    const { session, addToReview } = aSession(undefined, {
      address: anAddress(returnedToText(work)),
    });
    await session.follow();
    expect(session.stage).toBe('returned');
    expect(session.returned?.work.answers[1]?.comment).toBe('Look again.');
    expect(session.returned?.asked.questions.map(({ id }) => id)).toContain('own-1');
    expect(addToReview).toHaveBeenCalledWith([questions[1]!.id]);
    expect(session.reviewed).toBe(1);
  });

  test('opens from its file as well', async () => {
    const { session } = aSession(undefined);
    await session.openFile(`Your marked work.\n\n${returnedToText(work)}\n`);
    expect(session.stage).toBe('returned');
  });

  test('that is cut says so, and nothing is opened', async () => {
    const { session } = aSession(undefined);
    await session.paste(returnedToText(work).slice(0, 60));
    expect(session.stage).toBe('asking');
    expect(session.notice).toBe(messages.returnedFaults.damaged);
  });
});
