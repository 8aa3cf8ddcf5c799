import { describe, expect, test } from 'vitest';
import {
  askedOf,
  changedQuestions,
  shownForAttempt,
  submittedAnswers,
  tellsGrades,
  timeLeftMs,
} from '../../../src/domain/assignments/assignment-attempt.ts';
import {
  assignmentFileName,
  formatAssignmentFile,
  isSoundQuestion,
  parseAssignmentFile,
} from '../../../src/domain/assignments/assignment-file.ts';
import {
  assignmentFaults,
  FEEDBACKS,
  phaseOf,
  SIGNATURES,
} from '../../../src/domain/assignments/assignment.ts';
import { timeOf } from '../../../src/domain/assignments/moment.ts';
import {
  assignmentToFragment,
  fragmentToAssignment,
} from '../../../src/domain/assignments/assignment-link.ts';
import { gradeSubmitted } from '../../../src/domain/assignments/grade-submitted.ts';
import { codesToResults, resultToCode } from '../../../src/domain/assignments/result.ts';
import { CONFIDENCES } from '../../../src/domain/attempts/confidence.ts';
import { questionDigest } from '../../../src/domain/questions/question-digest.ts';
import { sealText } from '../../../src/domain/text/sealed-text.ts';
import { aQuestion } from '../../support/builders.ts';
import { anAssignment, aResult, someQuestions } from '../../support/class.ts';

const questions = someQuestions(6);
const assignment = anAssignment(questions);
const DUE = '2026-12-01T20:00';
const DUE_MS = timeOf(DUE);
const damaged = { ok: false, fault: 'damaged' };

describe('an attempt', () => {
  const idsOf = (isShuffled: boolean, startedAtMs: number, attempt = 1) =>
    shownForAttempt(questions, { id: 'abcd1234', isShuffled }, { startedAtMs, attempt }).map(
      ({ question, options }) => `${question.id} ${options.join('')}`,
    );

  test('shows the same questions in the same order each time it is opened', () => {
    expect(idsOf(true, 1)).toEqual(idsOf(true, 1));
  });

  test('is shuffled otherwise for another beginning and another attempt', () => {
    expect(idsOf(true, 2)).not.toEqual(idsOf(true, 1));
    expect(idsOf(true, 1, 2)).not.toEqual(idsOf(true, 1));
  });

  test('of an assignment that is not shuffled has one order for all', () => {
    expect(idsOf(false, 1)).toEqual(idsOf(false, 2, 2));
    expect(idsOf(false, 1).map((text) => text.split(' ')[0])).toEqual(
      questions.map(({ id }) => id),
    );
  });

  test('names the questions that read differently from what was set', () => {
    const [first, ...others] = questions;
    const changed = { ...first!, prompt: 'Another?' };
    expect(changedQuestions([changed, ...others], assignment)).toEqual([changed]);
    expect(changedQuestions(questions, assignment)).toEqual([]);
  });

  test('hands in one answer for each question, and a blank one as none', () => {
    const open = aQuestion('open');
    const [first, second] = questions;
    const given = new Map([
      [first!.id, { answer: 'a', confidence: 'sure' as const }],
      [open.id, { answer: { text: '', met: null }, confidence: 'guess' as const }],
    ]);
    expect(submittedAnswers([first!, second!, open], given)).toEqual([
      { question: 'q1', digest: questionDigest(first!), answer: 'a', confidence: 'sure' },
      { question: 'q2', digest: questionDigest(second!), answer: null, confidence: null },
      { question: open.id, digest: questionDigest(open), answer: null, confidence: 'guess' },
    ]);
  });

  test.each([
    ['at-once', DUE, DUE_MS - 1, true],
    ['at-end', DUE, DUE_MS - 1, true],
    ['after-due', DUE, DUE_MS, false],
    ['after-due', DUE, DUE_MS + 1, true],
    ['after-due', null, 0, true],
  ] as const)(
    'with feedback %s and due %s tells at %s how it did: %s',
    (feedback, due, ms, tells) => {
      expect(tellsGrades({ feedback, due }, ms)).toBe(tells);
    },
  );

  test.each([
    [0, 5, undefined],
    [30, 0, 29 * 60_000],
    [30, 15, 44 * 60_000],
    [1, 0, 0],
  ])('of %s minutes and %s more has so much left after one minute: %s', (minutes, extra, left) => {
    expect(timeLeftMs(minutes, extra, 1_000_000, 1_060_000)).toBe(left);
  });
});

describe('a moment is', () => {
  const times = { opens: '2026-11-30T08:00', due: DUE };
  const opens = timeOf(times.opens);
  test.each([
    [times, opens - 1, 'early'],
    [times, opens, 'open'],
    [times, DUE_MS, 'open'],
    [times, DUE_MS + 1, 'late'],
    [{ opens: null, due: null }, DUE_MS, 'open'],
    [{ opens: null, due: DUE }, DUE_MS + 1, 'late'],
    [{ opens: times.opens, due: null }, opens - 1, 'early'],
  ] as const)('for %j at %s %s', (of, ms, phase) => {
    expect(phaseOf(of, ms)).toBe(phase);
  });
});

describe('what does not hold of an assignment is named', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `q${at}`, digest: 'abcd' }));
  test.each([
    ['id', { id: 'short' }, ['id']],
    ['id', { id: 'abcd1234abcd12345' }, ['id']],
    ['id', { id: 'abcd 1234' }, ['id']],
    ['title', { title: ' ' }, ['title']],
    ['title', { title: 'x'.repeat(121) }, ['title']],
    ['instructions', { instructions: 'x'.repeat(601) }, ['instructions']],
    ['chapters', { chapters: ['one', '../two'] }, ['chapters']],
    ['questions', { questions: [] }, ['questions']],
    ['questions', { questions: many(201) }, ['questions']],
    ['questions', { questions: [...many(2), ...many(1)] }, ['questions']],
    ['questions', { questions: [...many(1), { id: 'Q 1', digest: 'abcd' }] }, ['questions']],
    ['opens', { opens: '2026-11-30' }, ['opens']],
    ['opens', { opens: '2026-13-30T08:00' }, ['opens']],
    ['opens', { opens: ' 2026-11-30T08:00' }, ['opens']],
    ['due', { due: '2026-11-30T08:00Z' }, ['due']],
    ['due', { due: '2026-11-30T08:00+05:00' }, []],
    ['due', { due: '2026-11-30T08:00+5' }, ['due']],
    ['due', { opens: '2026-11-30T08:00+05:00', due: '2026-11-30T08:00+06:00' }, ['due']],
    ['due', { opens: DUE, due: DUE }, ['due']],
    ['attempts', { attempts: -1 }, ['attempts']],
    ['attempts', { attempts: 21 }, ['attempts']],
    ['attempts', { attempts: 1.5 }, ['attempts']],
    ['minutes', { minutes: 601 }, ['minutes']],
    ['feedback', { feedback: 'never' as 'at-end' }, ['feedback']],
    ['signature', { signature: 'name' as 'both' }, ['signature']],
    ['two', { title: '', minutes: -1 }, ['title', 'minutes']],
  ])('%s: %j', (_field, changes, fields) => {
    expect(assignmentFaults({ ...assignment, ...changes })).toEqual(fields);
  });

  test.each([
    { id: 'abcd1234abcd1234', title: 'x'.repeat(120), instructions: 'x'.repeat(600) },
    { chapters: [], questions: many(200) },
    { chapters: ['x'.repeat(80)] },
    { opens: '2026-11-30T08:00', due: DUE },
    { opens: DUE, due: null },
    { attempts: 0, minutes: 0 },
    { attempts: 20, minutes: 600 },
  ])('and of what stands at its edge nothing: %j', (changes) => {
    expect(assignmentFaults({ ...assignment, ...changes })).toEqual([]);
  });
});

describe('a link', () => {
  test('keeps every choice that a teacher can make', () => {
    for (const feedback of FEEDBACKS) {
      for (const signature of SIGNATURES) {
        const changes = { feedback, signature, isShuffled: false, attempts: 0 };
        const texts = { instructions: 'Read first.', chapters: ['one', 'two'] };
        const set = anAssignment(questions, { ...changes, ...texts });
        const given = { assignment: set, extraMinutes: 7 };
        expect(fragmentToAssignment(assignmentToFragment(given))).toEqual({ ok: true, given });
      }
    }
  });

  const good = ['abcd1234', 'T', '', 'one', 'q1', 'abcd', '', '', [1, 1, 1, 0], [0, 0]];
  const at = (place: number, value: unknown) => good.map((one, of) => (of === place ? value : one));
  test('whose values are good is read', () => {
    expect(fragmentToAssignment(sealText('A', good))).toMatchObject({
      ok: true,
      given: { extraMinutes: 0, assignment: { feedback: 'at-end', signature: 'nickname' } },
    });
  });

  test.each([
    [null],
    ['text'],
    [good.slice(1)],
    [[...good, 1]],
    [at(1, 7)],
    [at(1, '')],
    [at(8, ['1', 1, 1, 0])],
    [at(8, [1, '1', 1, 0])],
    [at(8, [1, 1, 9, 0])],
    [at(8, [])],
    [at(9, [9, 0])],
    [at(9, [0, -1])],
    [at(9, [0, 1.5])],
    [at(9, [0])],
  ])('that holds %j is damaged, though its seal fits', (value) => {
    expect(fragmentToAssignment(sealText('A', value))).toEqual(damaged);
  });
});

describe('a file of an assignment', () => {
  const given = { assignment, extraMinutes: 10 };
  const textOf = () => formatAssignmentFile(given, questions, 'A course');

  test('says of which course it is, and gives back the assignment with its questions', () => {
    const text = textOf();
    expect(text.split('\n\n')[0]).toBe(
      'An assignment of the course “A course”. Open it on the course’s page for assignments.',
    );
    expect(parseAssignmentFile(text)).toEqual({ ok: true, given, questions });
  });

  test('that is none is refused', () => {
    expect(parseAssignmentFile('Good morning')).toEqual({ ok: false, fault: 'none' });
  });

  test('with a letter changed is damaged', () => {
    const text = textOf();
    const code = text.indexOf('F1.') + 5;
    const letter = text[code] === 'x' ? 'y' : 'x';
    expect(parseAssignmentFile(text.slice(0, code) + letter + text.slice(code + 1))).toEqual(
      damaged,
    );
  });

  const [first, ...others] = questions;
  test.each([
    ['nothing', null],
    ['no assignment', { extraMinutes: 0, questions }],
    ['a bad assignment', { assignment: { ...assignment, title: '' }, extraMinutes: 0, questions }],
    ['an assignment of another form', { assignment: {}, extraMinutes: 0, questions }],
    ['no extra minutes', { assignment, questions }],
    ['no questions', { assignment, extraMinutes: 0 }],
    ['too few questions', { assignment, extraMinutes: 0, questions: others }],
    ['too many questions', { assignment, extraMinutes: 0, questions: [...questions, first] }],
    ['questions in another order', { assignment, extraMinutes: 0, questions: [...others, first] }],
    [
      'a question that was changed',
      { assignment, extraMinutes: 0, questions: [{ ...first, prompt: 'Another?' }, ...others] },
    ],
    [
      'a question of another name',
      { assignment, extraMinutes: 0, questions: [{ ...first, id: 'other' }, ...others] },
    ],
  ])('that has %s is damaged, though its seal fits', (_what, value) => {
    expect(parseAssignmentFile(sealText('F', value))).toEqual(damaged);
  });
});

describe('a question can be asked', () => {
  test.each([
    ['as the builder makes it', {}, true],
    ['not without a prompt', { prompt: undefined }, false],
    ['not with an id of two words', { id: 'a question' }, false],
    ['not with an id that is too long', { id: 'x'.repeat(81) }, false],
    ['not of a kind that there is not', { kind: 'essay' }, false],
    ['not without its choices', { choices: undefined }, false],
    [
      'not where no choice is right',
      { choices: [{ id: 'a', text: 'One', right: false, feedback: '' }] },
      false,
    ],
    [
      'where two choices are right, though none of the course may be so',
      { choices: ['a', 'b'].map((id) => ({ id, text: id, right: true, feedback: '' })) },
      true,
    ],
    [
      'not where its looks hold an element that may not be',
      { rich: { x: [{ tag: 'script', children: ['alert(1)'] }] } },
      false,
    ],
    [
      'not where its evidence leads to another site',
      { evidenceUrl: 'https://example.org/' },
      false,
    ],
    ['not where its evidence runs something', { evidenceUrl: 'javascript:alert(1)' }, false],
    [
      'not where a picture is fetched from elsewhere',
      { rich: { x: [{ picture: 'https://example.org/a.png', alt: '' }] } },
      false,
    ],
  ])('%s', (_how, changes, isSound) => {
    expect(isSoundQuestion({ ...aQuestion('single-choice'), ...changes })).toBe(isSound);
  });
});

test('a question whose own right answer has no full marks cannot be asked', () => {
  expect(isSoundQuestion({ ...aQuestion('short-text'), accepted: [] })).toBe(false);
  const order = aQuestion('order');
  expect(isSoundQuestion({ ...order, steps: order.steps.slice(0, 1) })).toBe(false);
});

describe('what a student hands in', () => {
  const result = aResult(assignment, 'Ayesha', ['a', null]);

  test.each([null, ...CONFIDENCES])('keeps how sure the student was: %s', (confidence) => {
    const answers = result.answers.map((answer) => ({ ...answer, confidence }));
    const [read] = codesToResults(resultToCode({ ...result, answers }));
    expect(read?.ok && read.result.answers).toEqual(answers);
  });

  test('names a student by sixty characters at most', () => {
    const student = { nickname: 'x'.repeat(61), rollNumber: '1'.repeat(61) };
    const [read] = codesToResults(resultToCode({ ...result, student }));
    expect(read?.ok && read.result.student).toEqual({
      nickname: 'x'.repeat(60),
      rollNumber: '1'.repeat(60),
    });
  });

  const good = ['abcd1234', 'Ayesha', '', 1, 5, 10, 0, [['q1', 'abcd', 'a', -1]]];
  const at = (place: number, value: unknown) => good.map((one, of) => (of === place ? value : one));
  test('is read where its values are good, at the edge too', () => {
    expect(codesToResults(sealText('R', good))).toMatchObject([
      { ok: true, result: { startedAtMs: 5, handedInAtMs: 15, answers: [{ confidence: null }] } },
    ]);
    expect(codesToResults(sealText('R', at(4, 8.64e15 - 10)))).toMatchObject([{ ok: true }]);
    expect(codesToResults(sealText('R', at(5, 0)))).toMatchObject([{ ok: true }]);
    expect(codesToResults(sealText('R', at(7, [])))).toMatchObject([{ ok: true }]);
  });

  test.each([
    [null],
    [good.slice(1)],
    [[...good, 1]],
    [at(0, 7)],
    [at(0, 'short')],
    [at(1, 7)],
    [at(2, null)],
    [at(3, -1)],
    [at(3, '1')],
    [at(4, 1.5)],
    [at(4, -1)],
    [at(4, 8.64e15 + 2)],
    [at(4, 8.64e15 - 9)],
    [at(5, '10')],
    [at(5, 0.5)],
    [at(5, -8.64e15)],
    [at(6, -1)],
    [at(7, 'none')],
    [at(7, [null])],
    [at(7, [['q1', 'abcd', 'a']])],
    [at(7, [['q1', 'abcd', 'a', -1, 0]])],
    [at(7, [[1, 'abcd', 'a', -1]])],
    [at(7, [['q1', 1, 'a', -1]])],
    [at(7, [['q1', 'abcd', 'a', null]])],
  ])('that holds %j is damaged, though its seal fits', (value) => {
    expect(codesToResults(sealText('R', value))).toEqual([damaged]);
  });
});

describe('what was handed in is graded', () => {
  test('as unanswered where there is no answer, and else by its kind', () => {
    expect(gradeSubmitted(aQuestion('single-choice'), null)).toEqual({ state: 'unanswered' });
    expect(gradeSubmitted(aQuestion('single-choice'), 'a')).toMatchObject({ points: 1 });
    expect(gradeSubmitted(aQuestion('open'), null)).toEqual({ state: 'unanswered' });
  });

  test('in one’s own words by what the teacher found, not by what the student thought', () => {
    const answer = { text: 'Mine.', met: ['who', 'what'] };
    expect(gradeSubmitted(aQuestion('open'), answer)).toEqual({ state: 'unjudged' });
    expect(gradeSubmitted(aQuestion('open'), answer, ['who'])).toMatchObject({ points: 1 });
  });
});

test.each([
  ['Week 1: The talks!', 'assignment-week-1-the-talks.txt'],
  ['ہفتہ ۱', 'assignment-ہفتہ-۱.txt'],
  ['a/b\\c', 'assignment-a-b-c.txt'],
  ['…', 'assignment-abcd1234.txt'],
  ['x'.repeat(200), `assignment-${'x'.repeat(60)}.txt`],
])('the file of the assignment “%s” is called %s', (title, name) => {
  expect(assignmentFileName({ id: 'abcd1234', title })).toBe(name);
});

describe('what one student is asked', () => {
  const questions = someQuestions(6);
  const of = (nickname: string, group?: string) => ({
    student: { nickname, rollNumber: '' },
    ...(group !== undefined && { group }),
  });

  test('is all, unless something is drawn or there are groups', () => {
    expect(askedOf(questions, anAssignment(questions), of('A'))).toEqual(questions);
  });

  test('is what is in no group, and what is in the student’s', () => {
    const assignment = anAssignment(questions, {
      groups: [
        { name: 'Red', questions: ['q1', 'q2'] },
        { name: 'Blue', questions: ['q3'] },
      ],
    });
    const ids = (group: string) =>
      askedOf(questions, assignment, of('A', group)).map(({ id }) => id);
    expect(ids('Red')).toEqual(['q1', 'q2', 'q4', 'q5', 'q6']);
    expect(ids('Blue')).toEqual(['q3', 'q4', 'q5', 'q6']);
  });

  test('where it is drawn, is the same for one student each time, and not the same for all', () => {
    const assignment = anAssignment(questions, { draw: 3 });
    const drawn = (name: string) => askedOf(questions, assignment, of(name)).map(({ id }) => id);
    expect(drawn('A')).toHaveLength(3);
    expect(drawn('A')).toEqual(drawn('A'));
    const all = new Set(['A', 'B', 'C', 'D', 'E'].map((name) => drawn(name).join()));
    expect(all.size).toBeGreaterThan(1);
  });

  test('and points, a draw and groups come through a link', () => {
    const assignment = anAssignment(questions, {
      points: { q2: 2.5 },
      draw: 4,
      groups: [{ name: 'Red', questions: ['q1', 'q2'] }],
    });
    const read = fragmentToAssignment(assignmentToFragment({ assignment, extraMinutes: 0 }));
    expect(read.ok && read.given.assignment).toEqual(assignment);
  });

  test.each([
    ['points', { points: { q1: 0.3 } }],
    ['draw', { draw: 7 }],
    ['points', { points: { q1: '5' as never } }],
    ['draw', { draw: null as never }],
    ['groups', { groups: [{ name: '', questions: [] }] }],
    ['groups', { groups: [{ name: 'Red', questions: ['elsewhere'] }] }],
  ])('what does not hold of %s is found', (field, changes) => {
    expect(assignmentFaults(anAssignment(questions, changes))).toEqual([field]);
  });
});
