import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPaper, judgementKey } from '../../../src/domain/class/graded-result.ts';
import { makeGradebook, nameOf } from '../../../src/domain/class/gradebook.ts';
import {
  codesToResults,
  resultToCode,
  studentKey,
} from '../../../src/domain/assignments/result.ts';
import { matchStudent, rosterName } from '../../../src/domain/class/roster.ts';
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

  test('counts the best attempt where it came after a worse one', () => {
    const any = anAssignment(questions, { attempts: 0 });
    const { rows } = gradebook(
      [
        aResult(any, 'A', ['a', 'b', 'b'], { handedInAtMs: 2_000_000 }),
        aResult(any, 'A', ['a', 'a', 'b'], { handedInAtMs: 3_000_000 }),
      ],
      [],
      any,
    );
    expect(rows[0]?.counted.points).toBe(2);
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
      received: read.flatMap((result) => (result.ok ? [result] : [])),
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
      [1, 2, 2].map((attempt, at) =>
        aResult(two, 'A', ['a', 'b', 'c'], { attempt, handedInAtMs: (at + 1) * 2_000_000 }),
      ),
      [],
      two,
    );
    expect(rows[0]?.results.map(({ flags }) => flags)).toEqual([
      [],
      ['same-attempt'],
      ['too-many-attempts', 'same-attempt'],
    ]);
  });

  describe('two students of one name', () => {
    const twice = [1, 2].map((at) =>
      aResult(assignment, 'Ali', [at === 1 ? 'a' : 'b', 'a', 'a'], {
        startedAtMs: at * 1_000_000,
        handedInAtMs: at * 2_000_000,
      }),
    );
    const seals = twice.map((result) => received(result).seal);

    test('are told by more than “one attempt too many”', () => {
      const { rows } = gradebook(twice);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.results.every(({ flags }) => flags.includes('same-attempt'))).toBe(true);
    });

    test('are parted by hand, each with a name of its own and what counts for each', () => {
      const { rows } = makeGradebook({
        assignment,
        questions,
        received: twice.map(received),
        roster: [],
        placed: new Map([[seals[1]!, 'Ali (2)']]),
      });
      expect(rows.map((row) => [nameOf(row), row.results.length])).toEqual([
        ['Ali', 1],
        ['Ali (2)', 1],
      ]);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
      expect(rows.every(({ counted }) => !counted.flags.includes('same-attempt'))).toBe(true);
    });

    test('and two rows of one student are joined by the name on the list', () => {
      const { rows, missing } = makeGradebook({
        assignment,
        questions,
        received: [...twice.slice(0, 1), aResult(assignment, 'Aly K.', ['a', 'a', 'a'])].map(
          received,
        ),
        roster: [{ name: 'Ali', rollNumber: '7' }],
        placed: new Map([
          [received(aResult(assignment, 'Aly K.', ['a', 'a', 'a'])).seal, 'Ali (7)'],
        ]),
      });
      expect(rows).toHaveLength(1);
      expect(rows[0]?.results).toHaveLength(2);
      expect(missing).toEqual([]);
    });
  });

  test('a line that is typed once more for the same paper takes the place of the one before', () => {
    const paper = (shares: number[]) => ({
      student: { nickname: 'Zafar', rollNumber: '' },
      versionId: 'v',
      shares,
    });
    const { rows } = makeGradebook({
      assignment,
      questions,
      received: [],
      papers: [paper([1, 1, 1]), paper([1, 0, 0])],
      roster: [],
    });
    expect(rows.map(({ results, counted }) => [results.length, counted.points])).toEqual([[1, 1]]);
  });

  test('a teacher’s mark takes the place of the one that was worked out, and is known by its reason', () => {
    const result = received(aResult(assignment, 'A', ['b', 'a', 'a']));
    const { rows } = makeGradebook({
      assignment,
      questions,
      received: [result],
      roster: [],
      marks: new Map([
        [judgementKey(result, questions[0]!.id), { share: 0.5, reason: 'Half of it is said.' }],
      ]),
    });
    expect(rows[0]?.counted.points).toBe(2.5);
    expect(rows[0]?.counted.marks[0]?.reason).toBe('Half of it is said.');
  });

  test('questions count what the assignment says, and only those that were asked', () => {
    const weighed = anAssignment(questions, { points: { [questions[0]!.id]: 4 }, draw: 2 });
    const two = { ...aResult(weighed, 'A', ['a', 'b']) };
    two.answers = two.answers.slice(0, 2);
    const { rows } = gradebook([two], [], weighed);
    expect(rows[0]?.counted).toMatchObject({ points: 4, of: 5, asked: [true, true, false] });
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

describe('a result that came', () => {
  const at = (time: string) => new Date(time).getTime();
  const timed = anAssignment(questions, {
    opens: '2026-11-02T08:00',
    due: '2026-11-02T20:00',
    minutes: 10,
  });
  test.each([
    ['2026-11-02T08:00:00', '2026-11-02T08:05:00', []],
    ['2026-11-02T07:59:59', '2026-11-02T08:05:00', ['early']],
    ['2026-11-02T19:55:00', '2026-11-02T20:01:00', []],
    ['2026-11-02T19:55:00', '2026-11-02T20:01:01', ['late']],
    ['2026-11-02T09:00:00', '2026-11-02T09:11:00', []],
    ['2026-11-02T09:00:00', '2026-11-02T09:11:01', ['over-time']],
  ])('from %s to %s has the flags %j: a minute is not held against anyone', (from, to, flags) => {
    const times = { startedAtMs: at(from), handedInAtMs: at(to) };
    const { rows } = gradebook([aResult(timed, 'A', ['a', 'a', 'a'], times)], [], timed);
    expect(rows[0]?.counted.flags).toEqual(flags);
  });

  test('is not early, late or over time where there is no such time', () => {
    const { rows } = gradebook([aResult(assignment, 'A', ['a', 'a', 'a'])]);
    expect(rows[0]?.counted.flags).toEqual([]);
  });

  test('by its own account after too many attempts is flagged, though it came alone', () => {
    const { rows } = gradebook([aResult(assignment, 'A', ['a', 'a', 'a'], { attempt: 2 })]);
    expect(rows[0]?.counted.flags).toEqual(['too-many-attempts']);
    const any = anAssignment(questions, { attempts: 0 });
    const free = gradebook([aResult(any, 'A', ['a', 'a', 'a'], { attempt: 9 })], [], any);
    expect(free.rows[0]?.counted.flags).toEqual([]);
  });

  test('with one changed question is flagged, and one that is not asked here is none', () => {
    const one = aResult(assignment, 'A', ['a', 'a', 'a']);
    const [first, ...others] = one.answers;
    const flagsWith = (answers: typeof one.answers) =>
      makeGradebook({
        assignment,
        questions: someQuestions(3),
        received: [received({ ...one, answers })],
        roster: [],
      }).rows[0]?.counted.flags;
    expect(flagsWith([{ ...first!, digest: 'AAAA' }, ...others])).toEqual(['changed-questions']);
    expect(flagsWith([...one.answers, { ...first!, question: 'gone', digest: 'AAAA' }])).toEqual(
      [],
    );
  });

  test('of which one answer waits for the teacher is to be read', () => {
    const open = { ...aQuestion('open'), id: 'q-open' };
    const both = [questions[0]!, open];
    const set = anAssignment(both);
    const handed = received({
      ...aResult(set, 'A', ['a']),
      answers: set.questions.map(({ id, digest }, of) => ({
        question: id,
        digest,
        answer: of === 0 ? 'a' : { text: 'Mine.', met: null },
        confidence: null,
      })),
    });
    const { rows } = makeGradebook({
      assignment: set,
      questions: both,
      received: [handed],
      roster: [],
    });
    expect(rows[0]?.counted).toMatchObject({ flags: ['to-read'], points: 1 });
    const judged = new Map([[judgementKey({ seal: 'another' }, open.id), ['who']]]);
    const unlike = makeGradebook({
      assignment: set,
      questions: both,
      received: [handed],
      roster: [],
      judged,
    });
    expect(unlike.rows[0]?.counted.flags).toEqual(['to-read']);
  });

  test('whole and altered under one seal is taken whole, whichever came first', () => {
    const whole = received(aResult(assignment, 'A', ['a', 'a', 'a']));
    const altered = { ...whole, isWhole: false };
    for (const both of [
      [whole, altered],
      [altered, whole],
    ]) {
      const { rows } = makeGradebook({ assignment, questions, received: both, roster: [] });
      expect(rows[0]?.counted.isWhole).toBe(true);
      expect(rows[0]?.results).toHaveLength(1);
    }
  });

  test('of another assignment counts nowhere', () => {
    const other = anAssignment(questions, { id: 'zzzz9999' });
    const { rows, others } = gradebook([aResult(other, 'A', ['a', 'a', 'a'])]);
    expect(rows).toEqual([]);
    expect(others.map(({ result }) => result.assignment)).toEqual(['zzzz9999']);
  });

  test('stands in the order in which it was handed in; of equal ones the first counts', () => {
    const any = anAssignment(questions, { attempts: 0 });
    const { rows } = gradebook(
      [3, 1, 2].map((of) =>
        aResult(any, 'A', ['a', of === 3 ? 'b' : 'a', 'b'], { handedInAtMs: of * 2_000_000 }),
      ),
      [],
      any,
    );
    const times = rows[0]?.results.map(({ result }) => result.handedInAtMs);
    expect(times).toEqual([2_000_000, 4_000_000, 6_000_000]);
    expect(rows[0]?.counted.result.handedInAtMs).toBe(2_000_000);
  });
});

describe('the marks of a paper', () => {
  const papers = [
    {
      student: { nickname: 'Amina', rollNumber: '' },
      versionId: 'v1',
      shares: [1, null, 0.5],
    },
  ];

  test('stand beside what came by code, without answers', () => {
    const { rows, duplicates } = makeGradebook({
      assignment,
      questions,
      received: [received(aResult(assignment, 'Bilal', ['a', 'a', 'a']))],
      papers: papers,
      roster: [],
    });
    expect(duplicates).toBe(0);
    expect(rows.map((row) => [nameOf(row), row.counted.points])).toEqual([
      ['Amina', 1.5],
      ['Bilal', 3],
    ]);
    const [amina, bilal] = rows;
    expect(amina?.counted).toMatchObject({
      isWhole: true,
      flags: [],
      seal: 'v1/amina|',
      answers: [undefined, undefined, undefined],
      grades: [
        { state: 'graded', points: 1, total: 1 },
        { state: 'unanswered' },
        { state: 'graded', points: 0.5, total: 1 },
      ],
      result: { assignment: assignment.id, answers: [] },
    });
    expect([isPaper(amina!.counted), isPaper(bilal!.counted)]).toEqual([true, false]);
  });
});

describe('a gradebook lists', () => {
  test.each([
    [{ nickname: 'Amina', rollNumber: '7' }, 'Amina'],
    [{ nickname: '', rollNumber: '7' }, '7'],
    [{ nickname: '', rollNumber: '' }, '?'],
  ])('%j as “%s” where nobody is known', (student, name) => {
    expect(nameOf({ match: undefined, student })).toBe(name);
  });

  test('a student of the roster once, whatever the student signed with', () => {
    const roster = [{ name: 'Ayesha Khan', rollNumber: '07' }];
    const { rows } = gradebook(
      [
        aResult(assignment, 'Ayesha Khan', ['a', 'b', 'b']),
        aResult(assignment, '', ['a', 'a', 'b'], { student: { nickname: '', rollNumber: '7' } }),
      ],
      roster,
    );
    expect(rows.map(nameOf)).toEqual(['Ayesha Khan (07)']);
    expect(rows[0]?.results).toHaveLength(2);
  });

  test('nobody of the roster for whom the teacher said so', () => {
    const roster = [{ name: 'Ali', rollNumber: '' }];
    const { rows, missing } = makeGradebook({
      assignment,
      questions,
      received: [received(aResult(assignment, 'Ali', ['a', 'a', 'a']))],
      roster,
      decided: new Map([['ali|', '']]),
    });
    expect(rows[0]?.match).toEqual({ state: 'unsure', suggestions: [] });
    expect(missing).toEqual(roster);
  });

  test('no match where there is no roster', () => {
    expect(gradebook([aResult(assignment, 'A', ['a', 'a', 'a'])]).rows[0]?.match).toBeUndefined();
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

  test.each([
    ['007', '07'],
    ['7', '07'],
    ['0', '0'],
    ['000', '0'],
    ['A-07', 'a 07'],
  ])('the roll number %s is %s', (typed, rollNumber) => {
    expect(
      matchStudent({ nickname: '', rollNumber: typed }, [{ name: 'Ali', rollNumber }]).state,
    ).toBe('matched');
  });

  test.each([
    ['107', '17'],
    ['70', '7'],
    ['', ''],
  ])('the roll number %s is not %s', (typed, rollNumber) => {
    expect(
      matchStudent({ nickname: '', rollNumber: typed }, [{ name: 'Ali', rollNumber }]),
    ).toEqual({ state: 'unsure', suggestions: [] });
  });

  test('three are suggested at most, the nearest first, and the words of a name in any order', () => {
    const many = ['Ahmed Alu', 'Ahmed Ali', 'Ahmet Aly', 'Ahmed Alis'].map((name) => ({
      name,
      rollNumber: '',
    }));
    const found = matchStudent({ nickname: 'Ali Ahmed', rollNumber: '' }, many);
    expect(found).toMatchObject({ state: 'unsure' });
    const names = found.state === 'unsure' ? found.suggestions.map(({ name }) => name) : [];
    expect(names).toHaveLength(3);
    expect(names[0]).toBe('Ahmed Ali');
    expect(names).not.toContain('Ahmet Aly');
  });

  test('a name in the roster has its number where that says more', () => {
    expect(rosterName({ name: 'Ali', rollNumber: '7' })).toBe('Ali (7)');
    expect(rosterName({ name: 'Ali', rollNumber: '' })).toBe('Ali');
    expect(rosterName({ name: '7', rollNumber: '7' })).toBe('7');
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
  const statisticsOf = () => {
    const { rows } = gradebook([
      aResult(assignment, 'A', ['a', 'a', 'a']),
      aResult(assignment, 'B', ['a', 'a', 'b']),
      aResult(assignment, 'C', ['a', 'b', 'b']),
      aResult(assignment, 'D', ['c', 'b', null]),
    ]);
    return questionStatistics(
      questions,
      rows.map(({ counted }) => counted),
    );
  };

  test('facility and discrimination equal what was worked out by hand', () => {
    const statistics = statisticsOf();
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
    expect(discrimination([3, 2, 1], [1, 1, 1])).toBeUndefined();
    expect(discrimination([1], [2])).toBeUndefined();
    expect(discrimination([], [])).toBeUndefined();
  });

  test('two who differ alike are told apart wholly, and the other way round not at all', () => {
    expect(discrimination([0, 1], [2, 4])).toBeCloseTo(1);
    expect(discrimination([0, 1], [4, 2])).toBeCloseTo(-1);
  });

  test('say how sure the class was, and how often it was right then', () => {
    const sure = aResult(assignment, 'A', ['a', 'b', 'b']);
    const [first, ...others] = sure.answers;
    const guessed = aResult(assignment, 'B', ['b', 'b', 'b']);
    const { rows } = gradebook([
      { ...sure, answers: [{ ...first!, confidence: 'sure' }, ...others] },
      {
        ...guessed,
        answers: guessed.answers.map((answer) => ({ ...answer, confidence: 'guess' as const })),
      },
    ]);
    const [of] = questionStatistics(
      questions,
      rows.map(({ counted }) => counted),
    );
    expect(of?.confidence).toEqual({
      sure: { count: 1, right: 1 },
      'think-so': { count: 0, right: 0 },
      guess: { count: 1, right: 0 },
    });
  });

  test('put what was chosen most first, and count nothing for who did not answer', () => {
    const { rows } = gradebook(
      ['b', 'a', 'a', null].map((choice, at) =>
        aResult(assignment, `Student ${at}`, [choice, null, null]),
      ),
    );
    const [first, second] = questionStatistics(
      questions,
      rows.map(({ counted }) => counted),
    );
    expect(first?.chosen).toEqual([
      { label: 'One', count: 2 },
      { label: 'Two', count: 1 },
    ]);
    expect([first?.answered, first?.unjudged, second?.chosen]).toEqual([3, 0, []]);
  });

  test('of no results are none', () => {
    expect(questionStatistics(questions.slice(0, 1), [])).toMatchObject([
      { results: 0, answered: 0, unjudged: 0, facility: undefined, chosen: [] },
    ]);
  });

  test('put the weakest objective and paragraph first, and name no place that there is not', () => {
    const three = questions.map((question, at) => ({
      ...question,
      objective: `objective-${at}`,
      evidenceUrl: ['/a', '', '/c'][at]!,
    }));
    const set = anAssignment(three);
    const { rows } = makeGradebook({
      assignment: set,
      questions: three,
      received: ['A', 'B', 'C'].map((name, of) =>
        received(aResult(set, name, [of === 0 ? 'a' : 'b', 'b', 'b'])),
      ),
      roster: [],
    });
    const all = questionStatistics(
      three,
      rows.map(({ counted }) => counted),
    );
    expect(objectiveStatistics(all).map(({ objective }) => objective)).toEqual([
      'first/objective-1',
      'first/objective-2',
      'first/objective-0',
    ]);
    expect(placesToTeach(all)).toMatchObject([
      { url: '/c', facility: 0, questions: [{ id: 'q3' }] },
      { url: '/a', facility: 1 / 3, questions: [{ id: 'q1' }] },
    ]);
  });

  test('say how often each option was chosen, and how many answered', () => {
    const statistics = statisticsOf();
    expect(statistics[0]?.chosen).toEqual([
      { label: 'One', count: 3 },
      { label: 'Three', count: 1 },
    ]);
    expect(statistics[2]).toMatchObject({ answered: 3, results: 4 });
  });

  test('name the objectives, the least met first, and the paragraphs that most missed', () => {
    const statistics = statisticsOf();
    expect(objectiveStatistics(statistics)).toEqual([
      { objective: expect.stringContaining('/one') as string, questions: 3, facility: 0.5 },
    ]);
    expect(placesToTeach(statistics)).toMatchObject([{ url: '/chapters/one/#p3', facility: 0.25 }]);
  });

  test('a question that nobody answered tells nothing of its paragraph', () => {
    const [one] = statisticsOf();
    const missed = { ...one!, facility: 0.1, answered: 3 };
    expect(placesToTeach([missed])).toHaveLength(1);
    expect(placesToTeach([{ ...missed, facility: 0, answered: 0 }])).toEqual([]);
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

test.each([
  ['Ayesha  KHAN', '07', 'ayesha khan|07'],
  ['J.K.', '', 'j k|'],
  ['Qurʼān', '2021-CS-07', 'quran|2021 cs 07'],
  ['علي', '٧', 'علي|٧'],
])(
  'what is kept of “%s”, %s, stays under the key that it always had',
  (nickname, rollNumber, key) => {
    expect(studentKey({ nickname, rollNumber })).toBe(key);
  },
);

test('of 500 generated classes none has two rows, questions or suggestions of one key', () => {
  const name = fc.constantFrom('Ayesha Khan', 'Bilal', 'Khan Ayesha', 'bilal', '7', '');
  const number = fc.constantFrom('7', '07', '12', '');
  fc.assert(
    fc.property(
      fc.array(fc.record({ name, rollNumber: number }), { maxLength: 8 }),
      fc.array(fc.record({ nickname: name, rollNumber: number }), { maxLength: 8 }),
      (roster, students) => {
        const book = gradebook(
          students.map((student, at) =>
            aResult(assignment, '', [], { student, handedInAtMs: at * 1000 }),
          ),
          roster,
        );
        const keys = book.rows.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { match } of book.rows) {
          const suggested = match?.state === 'unsure' ? match.suggestions : [];
          expect(new Set(suggested).size).toBe(suggested.length);
        }
        const asked = unsureSignatures(book.rows, new Map(), book.missing).map(({ key }) => key);
        const decidable = decidableSignatures(book.rows, new Map()).map(({ key }) => key);
        expect(new Set(asked).size).toBe(asked.length);
        expect(new Set(decidable).size).toBe(decidable.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('two sections have a number 7 each: who signs with name and number is found', () => {
  const roster = [
    { name: 'Ayesha Khan', rollNumber: '7' },
    { name: 'Bilal Ahmed', rollNumber: '07' },
  ];
  expect(matchStudent({ nickname: 'bilal ahmed', rollNumber: '7' }, roster)).toEqual({
    state: 'matched',
    student: roster[1],
  });
  expect(matchStudent({ nickname: '', rollNumber: '7' }, roster).state).toBe('unsure');
});
