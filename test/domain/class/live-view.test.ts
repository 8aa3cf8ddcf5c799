import { describe, expect, test } from 'vitest';
import {
  adviceOf,
  compareVotes,
  liveView,
  showsRight,
  tallyOf,
} from '../../../src/domain/class/live-view.ts';
import type { ClassWatched, MemberSeen } from '../../../src/domain/class/live-records.ts';
import { MINUTE_MS } from '../../../src/domain/dates/durations.ts';
import { aQuestion } from '../../support/builders.ts';
import { classWork } from '../../support/class-visitor.ts';

const choice = { ...aQuestion('single-choice'), id: 'choice' };
const match = { ...aQuestion('match'), id: 'match' };
const open = { ...aQuestion('open'), id: 'open' };
const { assignment, questions } = classWork([choice, match, open]);
const right = choice.choices.find((candidate) => candidate.right)?.id ?? '';
const wrong = choice.choices.find((candidate) => !candidate.right)?.id ?? '';

function aMember(id: string, changes: Partial<MemberSeen> = {}): MemberSeen {
  return {
    id,
    student: { nickname: id, rollNumber: '' },
    group: '',
    joinedAtMs: 0,
    attempt: 1,
    startedAtMs: 0,
    submittedAtMs: null,
    lastAtMs: null,
    answers: [],
    ...changes,
  };
}

function watched(members: MemberSeen[], changes: Partial<ClassWatched> = {}): ClassWatched {
  return {
    nowMs: 0,
    id: 'c',
    code: 'K7Q4MD',
    mode: 'own-pace',
    isOpen: true,
    isJoinable: true,
    isTold: false,
    assignment,
    questions,
    lesson: { stage: 'waiting', question: null },
    shownQuestions: [],
    members,
    rounds: [],
    requests: [],
    closedAtMs: null,
    deletesAtMs: null,
    ...changes,
  };
}

const gives = (question: string, answer: unknown) => ({ question, answer, confidence: null });

describe('the class at a glance', () => {
  test('has for each student how each answer stands', () => {
    const answers = [
      gives('choice', right),
      gives('match', { a: 'a', b: 'c' }),
      gives('open', { text: 'x', met: [] }),
    ];
    const { rows } = liveView(watched([aMember('Amina', { answers })]), 0);
    expect(rows[0]).toMatchObject({ cells: ['right', 'partly', 'read'], answered: 3, of: 3 });
  });

  test('tells who has not begun, who works, who has been quiet for long, and who has submitted', () => {
    const members = [
      aMember('not begun', { startedAtMs: null, attempt: 0 }),
      aMember('works', { lastAtMs: 5 * MINUTE_MS }),
      aMember('stuck', { lastAtMs: 1 * MINUTE_MS }),
      aMember('submitted', { lastAtMs: 1, submittedAtMs: 2 }),
    ];
    const { rows, submitted } = liveView(watched(members), 6 * MINUTE_MS);
    expect(rows.map(({ state }) => state)).toEqual(['not-begun', 'working', 'stuck', 'submitted']);
    expect(rows[2]?.quietMinutes).toBe(5);
    expect(submitted).toBe(1);
  });

  test('says of a question that it goes wrong when most of three or more answers are wrong', () => {
    const member = (id: string, answer: string) =>
      aMember(id, { answers: [gives('choice', answer)] });
    const two = [member('a', wrong), member('b', wrong)];
    expect(liveView(watched(two), 0).columns[0]?.goesWrong).toBe(false);
    const { columns } = liveView(watched([...two, member('c', right)]), 0);
    expect(columns[0]).toMatchObject({ answered: 3, goesWrong: true });
    expect(columns[0]?.rightShare).toBeCloseTo(1 / 3);
    expect(columns[2]).toMatchObject({ answered: 0, rightShare: undefined, goesWrong: false });
  });

  test('names a student by what is known, with a point between name and number', () => {
    const students = [
      { nickname: 'Amina', rollNumber: '4' },
      { nickname: 'Bilal', rollNumber: '' },
      { nickname: '', rollNumber: '7' },
    ];
    const members = students.map((student, at) => aMember(`m${at}`, { student }));
    expect(liveView(watched(members), 0).rows.map(({ name }) => name)).toEqual([
      'Amina · 4',
      'Bilal',
      '7',
    ]);
  });

  test('counts a blank answer as none, and a half typed one as wrong', () => {
    const answers = [gives('choice', null), gives('match', { a: 5 })];
    const { rows } = liveView(watched([aMember('x', { answers })]), 0);
    expect(rows[0]).toMatchObject({ cells: ['none', 'wrong', 'none'], answered: 1, of: 3 });
  });

  test('holds nobody for stuck before four minutes, nor where all go together', () => {
    const begun = watched([aMember('x', { lastAtMs: 0 })]);
    const stateAt = (minutes: number, changes: Partial<ClassWatched> = {}) =>
      liveView({ ...begun, ...changes }, minutes * MINUTE_MS).rows[0]?.state;
    expect([stateAt(3.9), stateAt(4), stateAt(4, { mode: 'together' })]).toEqual([
      'working',
      'stuck',
      'working',
    ]);
    const waits = [aMember('y', { startedAtMs: null })];
    expect(stateAt(9, { mode: 'together', members: waits })).toBe('working');
  });

  test('says of no question that it goes wrong where half of the answers are right', () => {
    const members = [right, right, wrong, wrong].map((answer, at) =>
      aMember(`m${at}`, { answers: [gives('choice', answer)] }),
    );
    expect(liveView(watched(members), 0).columns[0]).toMatchObject({
      rightShare: 0.5,
      goesWrong: false,
    });
  });

  test('leaves out what is not asked of a student’s group', () => {
    const groups = [
      { name: 'A', questions: ['choice'] },
      { name: 'B', questions: ['match'] },
    ];
    const { rows } = liveView(
      watched([aMember('x', { group: 'A' })], { assignment: { ...assignment, groups } }),
      0,
    );
    expect(rows[0]).toMatchObject({ cells: ['none', 'not-asked', 'none'], of: 2 });
  });
});

describe('the votes of a round', () => {
  const vote = (answer: unknown, at = 0) => ({ member: `m${at}`, answer });

  test('are counted for each choice, those that nobody took as well, and the right one is known', () => {
    const tally = tallyOf(choice, { votes: [vote(right, 1), vote(wrong, 2), vote(wrong, 3)] });
    expect(tally.voted).toBe(3);
    expect(tally.rightShare).toBeCloseTo(1 / 3);
    expect(tally.chosen).toHaveLength(choice.choices.length);
    expect(tally.chosen.filter(({ isRight }) => isRight)).toMatchObject([{ count: 1 }]);
  });

  test('of an answer in parts name no part as right', () => {
    const tally = tallyOf(match, { votes: [vote({ a: 'a', b: 'b', c: 'c' })] });
    expect(tally.rightShare).toBe(1);
    expect(tally.chosen.every(({ isRight }) => isRight === undefined)).toBe(true);
  });

  test('of two rounds stand beside each other, what is right first where it may be told', () => {
    const first = tallyOf(choice, { votes: [vote(wrong, 1), vote(right, 2)] });
    const second = tallyOf(choice, { votes: [vote(right, 1), vote(right, 2)] });
    const [top, ...others] = compareVotes([first, second], true);
    expect(top).toMatchObject({ isRight: true, counts: [1, 2] });
    expect(others.every(({ isRight }) => !isRight)).toBe(true);
    const asAsked = compareVotes([first], false).map(({ label }) => label);
    expect(asAsked).toEqual(choice.choices.map(({ text }) => text));
    // What was written in one of them alone has a row in both.
    const rare = { label: 'x', count: 2, isRight: undefined };
    expect(compareVotes([{ chosen: [] }, { chosen: [rare] }], true)).toEqual([
      { label: 'x', isRight: undefined, counts: [0, 2] },
    ]);
  });

  test('in own words are there to be read', () => {
    const text = 'They counted otherwise.';
    const tally = tallyOf(open, { votes: [vote({ text, met: [] })] });
    expect(tally).toMatchObject({ voted: 1, rightShare: undefined, chosen: [], toRead: [text] });
    expect(tallyOf(choice, { votes: [vote(right, 1)] }).toRead).toEqual([]);
  });

  test.each([
    [[wrong, wrong, wrong, wrong, right], 'few'],
    [[wrong, right, wrong, right], 'discuss'],
    [[right, right, right, right, right, wrong], 'most'],
    [[right, wrong], undefined],
  ])('%#: what to do next is proposed by how many are right', (answers, advice) => {
    expect(
      adviceOf(tallyOf(choice, { votes: answers.map((answer, at) => vote(answer, at)) })),
    ).toBe(advice);
  });
});

test('what to do next follows from the share, at its edges too, and from three votes on', () => {
  const tally = (voted: number, rightShare: number) => ({
    voted,
    rightShare,
    chosen: [],
    toRead: [],
  });
  const shares = [0.34, 0.35, 0.8, 0.81];
  expect(shares.map((share) => adviceOf(tally(3, share)))).toEqual([
    'few',
    'discuss',
    'discuss',
    'most',
  ]);
  expect(adviceOf(tally(2, 0.5))).toBeUndefined();
});

test('what was typed is counted as right or wrong by its grade, and only what can be chosen shows all that is right', () => {
  const typed = { ...aQuestion('short-text'), id: 'typed' };
  const [accepted = ''] = typed.accepted;
  const { chosen } = tallyOf(typed, {
    votes: [accepted, 'something else'].map((answer, at) => ({ member: `m${at}`, answer })),
  });
  expect(chosen.map(({ isRight, count }) => [isRight, count])).toEqual([
    [true, 1],
    [false, 1],
  ]);
  expect([typed, choice, match].map(showsRight)).toEqual([false, true, false]);
});
