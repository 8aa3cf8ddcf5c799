import { describe, expect, test } from 'vitest';
import {
  judgementKey,
  makeGradebook,
  nameOf,
  studentKey,
} from '../../../src/domain/class/gradebook.ts';
import { codesToResults, resultToCode } from '../../../src/domain/assignments/result.ts';
import { matchStudent } from '../../../src/domain/class/roster.ts';
import {
  decidableSignatures,
  unsureSignatures,
} from '../../../src/domain/class/roster-decisions.ts';
import {
  discrimination,
  objectiveStatistics,
  placesToTeach,
  questionStatistics,
} from '../../../src/domain/class/statistics.ts';
import { aQuestion } from '../../support/builders.ts';
import { anAssignment, aResult, received, someQuestions } from '../../support/class.ts';

const questions = someQuestions(3);
const assignment = anAssignment(questions);
const gradebook = (
  results: Parameters<typeof received>[0][],
  roster: { name: string; rollNumber: string }[] = [],
  of = assignment,
) => makeGradebook({ assignment: of, questions, received: results.map(received), roster });

describe('a gradebook', () => {
  test('is right to the mark, and counts an answer not given as none', () => {
    const { rows } = gradebook([
      aResult(assignment, 'B', ['a', 'b', null]),
      aResult(assignment, 'A', ['a', 'a', 'a']),
    ]);
    expect(rows.map((row) => [nameOf(row), row.counted.points])).toEqual([
      ['A', 3],
      ['B', 1],
    ]);
  });

  test('counts what came twice once, and says so', () => {
    const twice = aResult(assignment, 'A', ['a', 'a', 'a']);
    const { rows, duplicates } = gradebook([twice, twice]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.results).toHaveLength(1);
    expect(duplicates).toBe(1);
  });

  test('counts the best attempt, and keeps the others', () => {
    const { rows } = gradebook([
      aResult(assignment, 'A', ['a', 'a', 'b'], { attempt: 1, handedInAtMs: 2_000_000 }),
      aResult(assignment, 'a ', ['a', 'b', 'b'], { attempt: 2, handedInAtMs: 3_000_000 }),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.counted.points).toBe(2);
    expect(rows[0]?.results.map(({ flags }) => flags)).toEqual([[], ['too-many-attempts']]);
  });

  test('an altered copy of a result is another result, not the same one twice', () => {
    const code = resultToCode(aResult(assignment, 'A', ['a', 'b', 'b']));
    const better = resultToCode(aResult(assignment, 'A', ['a', 'a', 'a']));
    // The seal of the first before the contents of the second.
    const forged = [better.split('.')[0], code.split('.')[1], ...better.split('.').slice(2)];
    const read = codesToResults(`${code}\n${forged.join('.')}`);
    const { rows, duplicates } = makeGradebook({
      assignment,
      questions,
      received: read.flatMap((one) => (one.ok ? [one] : [])),
      roster: [],
    });
    expect(duplicates).toBe(0);
    expect(rows[0]?.results).toHaveLength(2);
    expect(rows[0]?.counted.points).toBe(1);
  });

  test('an altered result stands, flagged, and does not count beside one that is whole', () => {
    const whole = received(aResult(assignment, 'A', ['a', 'b', 'b']));
    const better = received(aResult(assignment, 'A', ['a', 'a', 'a']));
    const { rows } = makeGradebook({
      assignment: { ...assignment, attempts: 0 },
      questions,
      received: [{ ...better, isWhole: false }, whole],
      roster: [],
    });
    expect(rows[0]?.counted.points).toBe(1);
    expect(rows[0]?.results.flatMap(({ flags }) => flags)).toEqual(['altered']);
  });

  test('flags what came early, late or over time, and what other questions were asked', () => {
    const timed = anAssignment(questions, {
      opens: '2026-11-02T08:00',
      due: '2026-11-02T20:00',
      minutes: 10,
    });
    const at = (time: string) => new Date(time).getTime();
    const handed = (from: string, to: string, extraMinutes = 0) =>
      gradebook(
        [
          aResult(timed, 'A', ['a', 'a', 'a'], {
            startedAtMs: at(from),
            handedInAtMs: at(to),
            extraMinutes,
          }),
        ],
        [],
        timed,
      ).rows[0]?.counted.flags;
    expect(handed('2026-11-02T09:00', '2026-11-02T09:10')).toEqual([]);
    expect(handed('2026-11-02T07:55', '2026-11-02T08:01')).toEqual(['early']);
    expect(handed('2026-11-02T19:58', '2026-11-02T20:05')).toEqual(['late']);
    expect(handed('2026-11-02T09:00', '2026-11-02T09:20')).toEqual(['over-time']);
    expect(handed('2026-11-02T09:00', '2026-11-02T09:20', 15)).toEqual([]);
    const stale = aResult(timed, 'A', ['a', 'a', 'a'], {
      startedAtMs: at('2026-11-02T09:00'),
      handedInAtMs: at('2026-11-02T09:10'),
    });
    const changed = stale.answers.map((answer) => ({ ...answer, digest: 'AAAA' }));
    expect(gradebook([{ ...stale, answers: changed }], [], timed).rows[0]?.counted.flags).toEqual([
      'changed-questions',
    ]);
  });

  test('an answer in one’s own words waits for the teacher, whatever the student thinks of it', () => {
    const open = { ...aQuestion('open'), id: 'q-open' };
    const own = anAssignment([open]);
    const handed = received({
      ...aResult(own, 'A', []),
      answers: [
        {
          question: open.id,
          digest: own.questions[0]!.digest,
          answer: { text: 'Mine.', met: ['who', 'what'] },
          confidence: null,
        },
      ],
    });
    const grade = (judged: Map<string, string[]>) =>
      makeGradebook({ assignment: own, questions: [open], received: [handed], roster: [], judged })
        .rows[0]?.counted;
    expect(grade(new Map())).toMatchObject({ points: 0, flags: ['to-read'] });
    const unread = questionStatistics([open], [grade(new Map())!]);
    expect(unread[0]).toMatchObject({ unjudged: 1, facility: undefined });
    expect([objectiveStatistics(unread), placesToTeach(unread)]).toEqual([[], []]);
    const judged = new Map([[judgementKey(handed, open.id), ['who']]]);
    expect(grade(judged)).toMatchObject({ points: 0.5, flags: [] });
    expect(questionStatistics([open], [grade(judged)!])[0]?.facility).toBe(0.5);
  });

  test('flags a result whose times do not fit each other: a clock was changed', () => {
    const assignment = anAssignment(questions);
    const flagsAt = (handedInAtMs: number) =>
      makeGradebook({
        assignment,
        questions,
        received: [received(aResult(assignment, 'Amina', ['a'], { handedInAtMs }))],
        roster: [],
      }).rows[0]?.counted.flags;
    expect(flagsAt(900_000)).toContain('clock');
    expect(flagsAt(1_000_000)).toContain('clock');
    expect(flagsAt(1_000_001)).not.toContain('clock');
  });

  test('a third result where two are allowed is flagged, whatever it says of itself', () => {
    const two = anAssignment(questions, { attempts: 2 });
    const { rows } = gradebook(
      [1, 2, 3].map((at) => aResult(two, 'A', ['a', 'b', 'c'], { handedInAtMs: at * 2_000_000 })),
      [],
      two,
    );
    expect(rows[0]?.results.map(({ flags }) => flags)).toEqual([[], [], ['too-many-attempts']]);
  });

  test('drops nothing: results of another assignment stand apart, who is missing is named', () => {
    const other = anAssignment(questions, { id: 'zzzz9999' });
    const { rows, others, missing } = gradebook(
      [aResult(assignment, 'Ayesha', ['a', 'a', 'a']), aResult(other, 'Ayesha', ['a', 'a', 'a'])],
      [
        { name: 'Ayesha', rollNumber: '1' },
        { name: 'Bilal', rollNumber: '2' },
      ],
    );
    expect(rows).toHaveLength(1);
    expect(others).toHaveLength(1);
    expect(missing.map(({ name }) => name)).toEqual(['Bilal']);
  });
});

test('two students of one name are two, told apart by roll number or by the teacher', () => {
  const roster = [
    { name: 'Ali', rollNumber: '1' },
    { name: 'Ali', rollNumber: '2' },
  ];
  const signed = (nickname: string, rollNumber: string, choice: string) =>
    received(
      aResult(assignment, nickname, [choice, choice, choice], {
        student: { nickname, rollNumber },
      }),
    );
  const { rows } = makeGradebook({
    assignment,
    questions,
    received: [signed('Ali', '1', 'a'), signed('Ali', '2', 'b'), signed('ali', '', 'c')],
    roster,
  });
  expect(rows.map(nameOf)).toEqual(['ali', 'Ali (1)', 'Ali (2)']);
  const { rows: decided } = makeGradebook({
    assignment,
    questions,
    received: [signed('Ali', '1', 'a'), signed('ali', '', 'c')],
    roster,
    decided: new Map([['ali|', 'Ali (2)']]),
  });
  expect(decided.map(nameOf)).toEqual(['Ali (1)', 'Ali (2)']);
});

describe('a student is matched to the roster', () => {
  const roster = [
    { name: 'Ayesha Khan', rollNumber: '07' },
    { name: 'Bilal Ahmed', rollNumber: '12' },
    { name: 'عائشہ', rollNumber: '13' },
  ];
  const match = (nickname: string, rollNumber = '') =>
    matchStudent({ nickname, rollNumber }, roster);

  test('by roll number, or by name without regard to case and spaces', () => {
    expect(match('', '12')).toMatchObject({ student: { name: 'Bilal Ahmed' } });
    expect(match('  ayesha  KHAN ')).toMatchObject({ student: { name: 'Ayesha Khan' } });
    expect(match('عائشہ')).toMatchObject({ student: { rollNumber: '13' } });
  });

  test('a near miss is suggested, not decided', () => {
    expect(match('Aysha Khan')).toMatchObject({ suggestions: [{ name: 'Ayesha Khan' }] });
    expect(match('Bilal')).toMatchObject({ suggestions: [{ name: 'Bilal Ahmed' }] });
    expect(match('Zafar')).toEqual({ state: 'unsure', suggestions: [] });
  });

  test('a name that is one student’s and a number that is another’s settle nothing', () => {
    expect(match('Ayesha Khan', '12')).toMatchObject({
      state: 'unsure',
      suggestions: [{ name: 'Bilal Ahmed' }, { name: 'Ayesha Khan' }],
    });
  });
});

describe('statistics', () => {
  // Worked out by hand: shares (1,1,1) (1,1,0) (1,0,0) (0,0,0).
  const { rows } = gradebook([
    aResult(assignment, 'A', ['a', 'a', 'a']),
    aResult(assignment, 'B', ['a', 'a', 'b']),
    aResult(assignment, 'C', ['a', 'b', 'b']),
    aResult(assignment, 'D', ['c', 'b', null]),
  ]);
  const statistics = questionStatistics(
    questions,
    rows.map(({ counted }) => counted),
  );

  test('facility and discrimination equal what was worked out by hand', () => {
    const expected = [
      [0.75, 0.75 / Math.sqrt(0.75 * 2.75)],
      [0.5, 1 / Math.sqrt(2)],
      [0.25, 0.75 / Math.sqrt(0.75 * 2.75)],
    ];
    for (const [at, [facility, discriminates]] of expected.entries()) {
      expect(Math.abs((statistics[at]?.facility ?? NaN) - facility!)).toBeLessThan(1e-9);
      expect(Math.abs((statistics[at]?.discrimination ?? NaN) - discriminates!)).toBeLessThan(1e-9);
    }
  });

  test('what everybody answers alike tells nobody apart', () => {
    expect(discrimination([1, 1, 1], [3, 2, 1])).toBeUndefined();
    expect(discrimination([1], [2])).toBeUndefined();
  });

  test('say how often each option was chosen, and how many answered', () => {
    expect(statistics[0]?.chosen).toEqual([
      { label: 'One', count: 3 },
      { label: 'Three', count: 1 },
    ]);
    expect(statistics[2]).toMatchObject({ answered: 3, results: 4 });
  });

  test('name the objectives, the least met first, and the paragraphs that most missed', () => {
    expect(objectiveStatistics(statistics)).toEqual([
      { objective: expect.stringContaining('/one') as string, questions: 3, facility: 0.5 },
    ]);
    expect(placesToTeach(statistics)).toMatchObject([{ url: '/chapters/one/#p3', facility: 0.25 }]);
  });
});

describe('whose results are whose', () => {
  const roster = [
    { name: 'Ayesha Khan', rollNumber: '' },
    { name: 'Bilal Ahmed', rollNumber: '' },
  ];
  const signed = (nickname: string) => {
    const student = { nickname, rollNumber: '' };
    const key = studentKey(student);
    return {
      key,
      student,
      match: matchStudent(student, roster),
      results: [{ result: { student } }],
    };
  };
  const rows = [signed('Ayesha Khan'), signed('Bilaal Ahmed')];
  const none = new Map<string, string>();

  test('is asked of a signature that is spelt nearly as the roster has it', () => {
    expect(unsureSignatures(rows, none, roster.slice(1))).toMatchObject([
      { name: 'Bilaal Ahmed', suggestions: [{ name: 'Bilal Ahmed' }] },
    ]);
  });

  test('is not asked where the only one it could be has handed in already', () => {
    expect(unsureSignatures(rows, none, roster.slice(0, 1))).toEqual([]);
  });

  test('is not asked again once it is decided, and can be changed all the same', () => {
    const decided = new Map([[rows[1]!.key, 'Bilal Ahmed']]);
    expect(unsureSignatures(rows, decided, roster)).toEqual([]);
    expect(decidableSignatures(rows, decided).map(({ name }) => name)).toEqual(['Bilaal Ahmed']);
  });

  test('is never up for change where the student signed as the roster has it', () => {
    expect(decidableSignatures(rows, none).map(({ name }) => name)).toEqual(['Bilaal Ahmed']);
  });
});
