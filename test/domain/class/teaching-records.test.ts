import { describe, expect, test } from 'vitest';
import { lockOf } from '../../../src/domain/assignments/lock.ts';
import { resultToCode } from '../../../src/domain/assignments/result.ts';
import { readTeaching } from '../../../src/domain/class/teaching-records.ts';
import { aResult, anAssignment, someQuestions } from '../../support/class.ts';

const questions = someQuestions(2);
const assignment = anAssignment(questions);
const code = resultToCode(aResult(assignment, 'Amina', ['a', 'b']));
const begun = { student: { nickname: 'Amina', rollNumber: '' }, attempt: 1, startedAtMs: 0 };
const lock = lockOf('4711', 'salt');

describe('of what a teacher keeps', () => {
  test.each([
    ['assignments', assignment],
    ['results', code],
    ['results', `${code} ${code.slice(0, -20)}`],
    ['begun', begun],
    ['handed-in', code],
    ['questions', questions],
    ['papers', ''],
    ['own', questions[0]],
    ['locks', lock],
  ] as const)('a good record of %s is read as it is', (store, value) => {
    expect(readTeaching(store, 'key', value)).toEqual({ record: value });
  });

  test.each([
    ['assignments', null, 'it is no assignment'],
    ['assignments', { ...assignment, title: '' }, 'it is no assignment'],
    ['results', 'Good morning', 'it is no code of a result'],
    ['results', 7, 'it is no code of a result'],
    ['begun', null, 'it is no attempt that was started'],
    ['begun', { ...begun, student: null }, 'it is no attempt that was started'],
    [
      'begun',
      { ...begun, student: { nickname: 1, rollNumber: '' } },
      'it is no attempt that was started',
    ],
    [
      'begun',
      { ...begun, student: { nickname: '', rollNumber: 1 } },
      'it is no attempt that was started',
    ],
    ['begun', { ...begun, attempt: 0 }, 'it is no attempt that was started'],
    ['begun', { ...begun, attempt: 1.5 }, 'it is no attempt that was started'],
    ['begun', { ...begun, startedAtMs: -1 }, 'it is no attempt that was started'],
    ['begun', { ...begun, startedAtMs: '5' }, 'it is no attempt that was started'],
    ['handed-in', null, 'it is no code of a result'],
    ['questions', {}, 'it is no list of questions'],
    ['questions', [...questions, null], 'it is no list of questions'],
    ['papers', 7, 'it is no text'],
    ['own', { ...questions[0], kind: 'essay' }, 'it is no question'],
    ['locks', { ...lock, salt: 1 }, 'it is no lock'],
    ['locks', { ...lock, digest: 1 }, 'it is no lock'],
    ['locks', null, 'it is no lock'],
  ] as const)('%s, where %j stands, has nothing good, and says why', (store, value, reason) => {
    expect(readTeaching(store, 'key', value)).toEqual({
      record: undefined,
      bad: { value, reason },
    });
  });

  test.each([
    ['roster', { name: 'Amina', rollNumber: '' }, { name: '', rollNumber: '' }, 'no student'],
    ['roster', { name: 'Amina', rollNumber: '' }, { name: 1, rollNumber: '' }, 'no student'],
    ['roster', { name: 'Amina', rollNumber: '' }, { name: 'Amina' }, 'no student'],
    ['decisions', ['amina|', 'Amina'], ['amina|', 1], 'no decision'],
    ['decisions', ['amina|', 'Amina'], [1, 'Amina'], 'no decision'],
    ['decisions', ['amina|', 'Amina'], ['amina|', 'Amina', 1], 'no decision'],
    ['decisions', ['amina|', 'Amina'], ' A', 'no decision'],
    ['judged', ['seal/q1', []], ['seal/q1', ['who', 1]], 'no judgement'],
    ['judged', ['seal/q1', ['who']], ['seal/q1', 'who'], 'no judgement'],
    ['judged', ['seal/q1', ['who']], [1, ['who']], 'no judgement'],
  ])('the list %s keeps %j and not %j', (key, good, bad, reason) => {
    expect(readTeaching('class', key, [good])).toEqual({ record: [good] });
    expect(readTeaching('class', key, [bad, good])).toEqual({
      record: [good],
      bad: { value: [bad], reason: `${reason}: 1 of 2` },
    });
  });

  test('a list that is none, and one that there is not, have nothing good', () => {
    expect(readTeaching('class', 'roster', {})).toEqual({
      record: undefined,
      bad: { value: {}, reason: 'it is no list' },
    });
    expect(readTeaching('class', 'other', [])).toEqual({
      record: undefined,
      bad: { value: [], reason: 'it is none of the lists' },
    });
  });
});
