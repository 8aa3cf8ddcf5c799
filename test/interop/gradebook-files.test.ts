import Papa from 'papaparse';
import { expect, test } from 'vitest';
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
  const roster = readRoster(text);
  expect(roster).toHaveLength(count);
  expect(readRoster(formatRoster(roster))).toEqual(roster);
});

test.each([
  ['Roll No;Name\n1;Ayesha Khan', [{ name: 'Ayesha Khan', rollNumber: '1' }]],
  ['Student name,Class,Roll\nAyesha Khan,10B,2', [{ name: 'Ayesha Khan', rollNumber: '2' }]],
  ['Name\nAyesha Khan', [{ name: 'Ayesha Khan', rollNumber: '' }]],
])('the headings of %j say which column is which', (text, expected) => {
  expect(readRoster(text)).toEqual(expected);
});

test('a name whose words come in the other order is near', () => {
  const roster = readRoster('"Khan, Ayesha",1');
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
  const roster = readRoster('Roll no\n07\n8\n');
  expect(roster).toEqual([
    { name: '07', rollNumber: '07' },
    { name: '8', rollNumber: '8' },
  ]);
  expect(formatRoster(roster)).toBe('07\n8');
  const match = matchStudent({ nickname: '', rollNumber: '7' }, roster);
  expect(match).toEqual({ state: 'matched', student: roster[0] });
});
