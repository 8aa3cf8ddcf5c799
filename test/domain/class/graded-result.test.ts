import { describe, expect, test } from 'vitest';
import { gradePaper, gradeResult } from '../../../src/domain/class/graded-result.ts';
import { makeGradebook } from '../../../src/domain/class/gradebook.ts';
import type { Assignment } from '../../../src/domain/assignments/assignment.ts';
import { anAssignment, aResult, received, someQuestions } from '../../support/class.ts';

const questions = someQuestions(3);
const weighed = { points: { q1: 2, q2: 0.5 } };

/** What is graded of a student who was asked, or answered, the first two questions alone. */
function gradeOfTwo(changes: Partial<Assignment>) {
  const assignment = anAssignment(questions, changes);
  const whole = aResult(assignment, 'Amina', ['a', 'b', null]);
  const result = received({ ...whole, answers: whole.answers.slice(0, 2) });
  return gradeResult(result, { assignment, questions });
}

describe('what a result is of', () => {
  test('is all questions where all are asked the same, also one that it does not name', () => {
    expect(gradeOfTwo(weighed)).toMatchObject({ asked: [true, true, true], points: 2, of: 3.5 });
  });

  test.each<[why: string, changes: Partial<Assignment>]>([
    ['some are drawn', { draw: 2 }],
    ['groups are asked different ones', { groups: [{ name: 'A', questions: ['q3'] }] }],
  ])('is what was asked of the student where %s', (_why, changes) => {
    expect(gradeOfTwo({ ...weighed, ...changes })).toMatchObject({
      asked: [true, true, false],
      points: 2,
      of: 2.5,
    });
  });
});

test('a paper’s marks count what was on the sheet; a mark that is missing is no answer, and loses its points', () => {
  const assignment = anAssignment(questions, weighed);
  const marks = {
    student: { nickname: 'Amina', rollNumber: '' },
    versionId: 'v1',
    shares: [0.5, null, undefined],
  };
  expect(gradePaper(marks, { assignment, questions })).toEqual({
    result: {
      assignment: assignment.id,
      student: marks.student,
      attempt: 1,
      startedAtMs: 0,
      handedInAtMs: 0,
      extraMinutes: 0,
      answers: [],
    },
    seal: 'v1/amina|',
    code: '',
    isWhole: true,
    flags: [],
    answers: [undefined, undefined, undefined],
    marks: [undefined, undefined, undefined],
    asked: [true, true, false],
    grades: [
      { state: 'graded', points: 0.5, total: 1, parts: [] },
      { state: 'unanswered' },
      { state: 'unanswered' },
    ],
    workedOut: [
      { state: 'graded', points: 0.5, total: 1, parts: [] },
      { state: 'unanswered' },
      { state: 'unanswered' },
    ],
    points: 1,
    of: 2.5,
  });
});

describe('a gradebook', () => {
  const assignment = () => anAssignment(questions, { attempts: 0 });
  const paper = (versionId: string) => ({
    student: { nickname: 'Amina', rollNumber: '' },
    versionId,
    shares: [1, 1, 1],
  });
  const handedIn = (changes: object = {}) =>
    received(aResult(assignment(), 'Amina', ['a', 'a', 'b'], changes));

  test('says of two codes of one attempt that they are twice the same, and of papers beside one never', () => {
    const book = makeGradebook({
      assignment: assignment(),
      questions,
      received: [handedIn(), handedIn({ handedInAtMs: 1_700_000 })],
      papers: [paper('v1'), paper('v2')],
      roster: [],
    });
    const [row] = book.rows;
    expect(row?.results.map(({ code, flags }) => [code === '', flags])).toEqual([
      [true, []],
      [true, []],
      [false, ['same-attempt']],
      [false, ['same-attempt']],
    ]);
  });

  test('takes a result that a teacher gives to a signature into the row of who signed so', () => {
    const other = received(
      aResult(assignment(), 'Aminah', ['b', 'b', 'b'], { handedInAtMs: 1_700_000 }),
    );
    const book = makeGradebook({
      assignment: assignment(),
      questions,
      received: [handedIn(), other],
      roster: [],
      placed: new Map([[other.seal, 'Amina']]),
    });
    expect(book.rows).toHaveLength(1);
    expect(book.rows[0]).toMatchObject({ key: 'amina|', results: [{}, { seal: other.seal }] });
  });

  test('has a row of its own for a name that nobody signed with, and the name in it', () => {
    const only = handedIn();
    const book = makeGradebook({
      assignment: assignment(),
      questions,
      received: [only],
      roster: [{ name: 'Bilal', rollNumber: '' }],
      placed: new Map([[only.seal, 'Chand']]),
    });
    expect(book.rows[0]).toMatchObject({ key: 'chand|', label: 'Chand', match: undefined });
    expect(book.missing.map(({ name }) => name)).toEqual(['Bilal']);
  });

  test('a row that nobody named has no name but its signature', () => {
    const book = makeGradebook({
      assignment: assignment(),
      questions,
      received: [handedIn()],
      roster: [],
    });
    expect(book.rows[0]).not.toHaveProperty('label');
  });
});

test('what was begun at any time is not early where an assignment opens at none', () => {
  const assignment = anAssignment(questions);
  const early = received(aResult(assignment, 'Amina', ['a'], { startedAtMs: 1 }));
  expect(gradeResult(early, { assignment, questions }).flags).toEqual([]);
});
