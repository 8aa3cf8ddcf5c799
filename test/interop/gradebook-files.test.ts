import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { judgementKey } from '../../src/domain/class/graded-result.ts';
import { makeGradebook } from '../../src/domain/class/gradebook.ts';
import { questionStatistics } from '../../src/domain/class/statistics.ts';
import { gradebookToCsv, gradebookToJson } from '../../src/interop/gradebook-files.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { matchStudent } from '../../src/domain/class/roster.ts';
import { formatRoster, readRoster } from '../../src/interop/read-roster.ts';
import { questionDigest } from '../../src/domain/questions/question-digest.ts';
import { aQuestion } from '../support/builders.ts';
import { anAssignment, aResult, received, someQuestions } from '../support/class.ts';

const questions = someQuestions(2);
const assignment = anAssignment(questions);
const gradebook = makeGradebook({
  assignment,
  questions,
  received: ['=HYPERLINK("x")', 'عائشہ خان', '@cmd', 'O’Brien, "Al"'].map((name) =>
    received(aResult(assignment, name, ['a', 'b'])),
  ),
  roster: [],
});

test('the table opens in a spreadsheet with Urdu names intact, and runs nothing', () => {
  const csv = gradebookToCsv(gradebook, questions, messages.teaching.results.flags);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain('عائشہ خان');
  expect(csv).not.toMatch(/(^|,|\n)"?[=+@-]/m);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
});

test('the JSON has every result with every answer, and the statistics', () => {
  const statistics = questionStatistics(
    questions,
    gradebook.rows.map(({ counted }) => counted),
  );
  const file = JSON.parse(gradebookToJson(gradebook, statistics, 'a-course')) as {
    students: { student: string; results: { answers: unknown[]; points: number }[] }[];
    questions: { id: string; facility: number }[];
  };
  expect(file.students).toHaveLength(4);
  expect(file.students[0]?.results[0]?.answers).toHaveLength(2);
  expect(file.questions.map(({ facility }) => facility)).toEqual([1, 0]);
});

test.each([
  ['Ayesha Khan, 07\nBilal Ahmed, 12', 2],
  ['Name,Roll no\nAyesha Khan,07\n\nBilal Ahmed,12\n', 2],
  ['Ayesha Khan\t07\nBilal Ahmed\t12', 2],
  ['\uFEFFAyesha;07\r\nAyesha;07\r\n', 1],
  ['R1\n,R1', 1],
  ['عائشہ', 1],
  ['', 0],
])('a roster typed or pasted as %j has its students', (text, count) => {
  const roster = readRoster(text).students;
  expect(roster).toHaveLength(count);
  expect(readRoster(formatRoster(roster)).students).toEqual(roster);
});

test.each([
  ['Roll No;Name\n1;Ayesha Khan', [{ name: 'Ayesha Khan', rollNumber: '1' }]],
  ['Student name,Class,Roll\nAyesha Khan,10B,2', [{ name: 'Ayesha Khan', rollNumber: '2' }]],
  ['Name\nAyesha Khan', [{ name: 'Ayesha Khan', rollNumber: '' }]],
])('the headings of %j say which column is which', (text, expected) => {
  expect(readRoster(text).students).toEqual(expected);
});

test('a name whose words come in the other order is near', () => {
  const roster = readRoster('"Khan, Ayesha",1').students;
  const match = matchStudent({ nickname: 'Ayesha Khan', rollNumber: '' }, roster);
  expect(match).toEqual({ state: 'unsure', suggestions: roster });
});

test('what has no grade is an empty cell, and what a teacher should know is said in words', () => {
  const open = aQuestion('open');
  const asked = anAssignment([open]);
  const book = makeGradebook({
    assignment: asked,
    questions: [open],
    received: [
      received({
        ...aResult(asked, 'Ayesha', []),
        answers: [
          {
            question: open.id,
            digest: questionDigest(open),
            answer: { text: 'So.', met: ['who'] },
            confidence: null,
          },
        ],
      }),
    ],
    roster: [],
  });
  const [row] = Papa.parse<Record<string, string>>(
    gradebookToCsv(book, [open], messages.teaching.results.flags).slice(1),
    { header: true },
  ).data;
  expect(row).toMatchObject({ points: '0', notes: 'to be read', [`1. ${open.prompt}`]: '' });
});

test('a list of roll numbers alone is one of students who sign with their numbers', () => {
  const roster = readRoster('Roll no\n07\n8\n').students;
  expect(roster).toEqual([
    { name: '07', rollNumber: '07' },
    { name: '8', rollNumber: '8' },
  ]);
  expect(formatRoster(roster)).toBe('07\n8');
  const match = matchStudent({ nickname: '', rollNumber: '7' }, roster);
  expect(match).toEqual({ state: 'matched', student: roster[0] });
});

test('each student has a row: of the roster by name and number, of a paper without a time', () => {
  const three = someQuestions(3);
  const set = anAssignment(three, { attempts: 0 });
  const student = { nickname: 'Ayesha Khan', rollNumber: '7' };
  const book = makeGradebook({
    assignment: set,
    questions: three,
    received: [
      received(aResult(set, '', ['a', 'b', null], { student, handedInAtMs: 1_090_000 })),
      received(aResult(set, '', ['b', 'b', null], { student, handedInAtMs: 2_000_000 })),
      received(aResult(set, 'Bilal', ['a', 'a', 'a'], { handedInAtMs: 1_000_000 })),
    ],
    papers: [
      {
        student: { nickname: 'Zafar', rollNumber: '' },
        versionId: 'v',
        shares: [1 / 3, null, 1],
      },
    ],
    roster: [{ name: 'Ayesha Khan', rollNumber: '07' }],
  });
  const csv = gradebookToCsv(book, three, messages.teaching.results.flags);
  expect(Papa.parse(csv.slice(1), { header: true, skipEmptyLines: true }).data).toEqual([
    {
      student: 'Ayesha Khan (07)',
      'roll number': '07',
      'signed with': 'Ayesha Khan / 7',
      points: '1',
      'of points': '3',
      minutes: '1.5',
      'handed in': '1970-01-01T00:18:10.000Z',
      attempts: '2',
      notes: messages.teaching.results.flags['same-attempt'],
      '1. Well?': '1',
      '2. Well?': '0',
      '3. Well?': '',
    },
    {
      student: 'Bilal',
      'roll number': '',
      'signed with': 'Bilal',
      points: '3',
      'of points': '3',
      minutes: '0.0',
      'handed in': '1970-01-01T00:16:40.000Z',
      attempts: '1',
      notes: messages.teaching.results.flags.clock,
      '1. Well?': '1',
      '2. Well?': '1',
      '3. Well?': '1',
    },
    {
      student: 'Zafar',
      'roll number': '',
      'signed with': 'Zafar',
      points: '1.3333',
      'of points': '3',
      minutes: '',
      'handed in': 'on paper',
      attempts: '1',
      notes: '',
      '1. Well?': '0.3333',
      '2. Well?': '',
      '3. Well?': '1',
    },
  ]);
});

test('the JSON says which result counts, and which came twice or from elsewhere', () => {
  const any = anAssignment(questions, { attempts: 0 });
  const elsewhere = anAssignment(questions, { id: 'zzzz9999' });
  const poor = received(aResult(any, 'A', ['b', 'b'], { handedInAtMs: 2_000_000 }));
  const good = received(aResult(any, 'A', ['a', 'b'], { handedInAtMs: 3_000_000 }));
  const book = makeGradebook({
    assignment: any,
    questions,
    received: [poor, good, good, received(aResult(elsewhere, 'A', ['a', 'a']))],
    roster: [],
  });
  const text = gradebookToJson(book, [], 'a-course');
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toMatchObject({
    format: 'a-course-gradebook',
    version: 1,
    students: [
      {
        student: 'A',
        counted: 1,
        results: [
          { seal: poor.seal, isWhole: true, flags: ['same-attempt'], points: 0, shares: [0, 0] },
          { seal: good.seal, points: 1, shares: [1, 0], handedInAtMs: 3_000_000 },
        ],
      },
    ],
    duplicates: 1,
    ofOtherAssignments: [{ result: { assignment: 'zzzz9999' } }],
    questions: [],
  });
});

test('the JSON has no share where a question was not asked or is to be read, and no mark where none was given', () => {
  const [first, second] = someQuestions(2);
  const open = aQuestion('open');
  const asked = [first!, second!, open];
  const drawn = anAssignment(asked, { draw: 2 });
  const { answers, ...rest } = aResult(drawn, 'A', ['a']);
  const given = received({
    ...rest,
    answers: [
      answers[0]!,
      {
        question: open.id,
        digest: questionDigest(open),
        answer: { text: 'So.', met: ['who'] },
        confidence: null,
      },
    ],
  });
  const book = makeGradebook({
    assignment: drawn,
    questions: asked,
    received: [given],
    roster: [],
    marks: new Map([[judgementKey(given, first!.id), { share: 0.5, comment: 'Half.' }]]),
  });
  const file = JSON.parse(gradebookToJson(book, [], 'a-course')) as {
    students: { results: { shares: unknown; marks: unknown }[] }[];
  };
  expect(file.students[0]?.results[0]).toMatchObject({
    shares: [0.5, null, null],
    marks: [{ share: 0.5, comment: 'Half.' }, null, null],
  });
});

test('all that a teacher should know of a result stands in one cell', () => {
  const late = anAssignment(questions, { due: '1970-01-01T00:10' });
  const book = makeGradebook({
    assignment: late,
    questions,
    received: [
      received(
        aResult(late, 'A', ['a', 'b'], { startedAtMs: 200_000_000, handedInAtMs: 100_000_000 }),
      ),
    ],
    roster: [],
  });
  const words = messages.teaching.results.flags;
  expect(gradebookToCsv(book, questions, words)).toContain(`${words.late}; ${words.clock}`);
});

test.each([
  [
    'Name\n1a\nAyesha 2',
    [
      { name: '1a', rollNumber: '1a' },
      { name: 'Ayesha 2', rollNumber: '' },
    ],
  ],
  ['Ayesha Khan , 7', [{ name: 'Ayesha Khan', rollNumber: '7' }]],
  ['Nickname,Nothing\nAyesha,7', [{ name: 'Ayesha', rollNumber: '' }]],
  ['Full name,ID\nAyesha,7', [{ name: 'Ayesha', rollNumber: '7' }]],
  [
    'Norah,Name of mother\nAyesha,Amina',
    [
      { name: 'Norah', rollNumber: 'Name of mother' },
      { name: 'Ayesha', rollNumber: 'Amina' },
    ],
  ],
])('the roster %j is read as it is meant', (text, students) => {
  expect(readRoster(text).students).toEqual(students);
});

test('a roster is read as far as any class goes', () => {
  const text = Array.from({ length: 5001 }, (_, at) => `Student ${at},${at}`).join('\n');
  expect(readRoster(text).students).toHaveLength(5000);
});
