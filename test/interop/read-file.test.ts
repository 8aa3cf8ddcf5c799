/** What holds for a file of questions whatever its format, and how the format is told. */

import { describe, expect, test } from 'vitest';
import { readQuestionFile } from '../../src/interop/questions/read-file.ts';
import { percentOf } from '../../src/interop/questions/weights.ts';

const promptsOf = (name: string, contents: string) =>
  readQuestionFile(name, contents).taken.map(({ question }) => question.prompt);
const refusedOf = (name: string, contents: string) =>
  readQuestionFile(name, contents).refused.map(({ line, fault, found }) => ({
    line,
    fault,
    found,
  }));

const AIKEN = 'Which?\nA. one\nB. two\nANSWER: A\n';
const MOODLE =
  '<quiz><question type="truefalse"><questiontext><text>So?</text></questiontext><answer fraction="100"><text>true</text></answer></question></quiz>';
const TABLE = 'form,question,right\ntrue-false,So?,true\n';

describe('the format of a file', () => {
  test.each([
    ['Aiken', 'a.txt', AIKEN, 'Which?'],
    [
      'Aiken with spaces around its lines',
      'a.txt',
      '\uFEFF Which?\n  A) one\n B. two \n ANSWER : A , B. \n',
      'Which?',
    ],
    ['Aiken with braces in it', 'a.txt', 'Which {x}?\nA. one\nB. two\nANSWER: A', 'Which {x}?'],
    ['GIFT that speaks of an answer', 'a.txt', 'Which ANSWER: A? {T}', 'Which ANSWER: A?'],
    ['GIFT with a line like a choice', 'a.txt', 'A. Khan wrote it? {T}', 'A. Khan wrote it?'],
    ['GIFT that begins with HTML', 'a.xml', '<b>So?</b> {T}', 'So?'],
    ['GIFT that begins with a brace as it can', 'a.txt', '::T::{T}', 'T'],
    ['Moodle’s XML, whatever it is called', 'a.txt', MOODLE, 'So?'],
    ['Moodle’s XML behind a mark and spaces', 'a.xml', `\uFEFF \n${MOODLE}`, 'So?'],
    ['a table by its name', 'Mine.CSV', TABLE, 'So?'],
    ['a table behind a mark', 'mine.csv', `\uFEFF${TABLE}`, 'So?'],
  ])('is told of %s', (_what, name, contents, prompt) => {
    expect(promptsOf(name, contents)).toEqual([prompt]);
  });

  test.each([
    ['XML of something else', 'a.xml', '<html><p>So?</p></html>', 'other-format'],
    ['a table that is not called one', 'mine.txt', TABLE, 'description'],
    ['JSON of something else', 'Mine.JSON', '{ "format": "x" }', 'other-format'],
    ['JSON that is not called so', 'mine.txt', '{ "format": "x" }', 'no-question'],
    ['a choice without its answer', 'a.txt', 'Which?\nA. one\nB. two', 'description'],
    ['an answer without its choices', 'a.txt', 'Which?\nANSWER: A', 'description'],
  ])('%s is refused as what it is', (_what, name, contents, fault) => {
    expect(promptsOf(name, contents)).toEqual([]);
    expect(refusedOf(name, contents).map((one) => one.fault)).toContain(fault);
  });
});

describe('a file of questions', () => {
  test.each(['a.txt', 'a.csv', 'a.json'])('that is empty is said to be: %s', (name) => {
    expect(refusedOf(name, ' \n ')).toEqual([{ line: 0, fault: 'empty', found: '' }]);
  });

  test('that is too large is refused with its size, before it is read', () => {
    const most = 20_000_000;
    expect(refusedOf('a.txt', 'a'.repeat(most + 1))).toEqual([
      { line: 0, fault: 'too-large', found: String(most + 1) },
    ]);
  });

  test('with more questions than are taken at once says where it stopped', () => {
    const file = Array.from({ length: 2001 }, (_, at) => `Q${at}? {T}`).join('\n\n');
    const read = readQuestionFile('a.txt', file);
    expect(read.taken).toHaveLength(2000);
    expect(read.refused).toMatchObject([{ line: 4001, fault: 'too-large', found: '2001' }]);
  });

  test('has an id for each question, also where two say the same or are called the same', () => {
    const file = '// [id:one]\nSo? {T}\n\n// [id:one]\nNot so? {F}\n\n// [id:one]\nAgain? {F}';
    const ids = readQuestionFile('a.txt', file).taken.map(({ question }) => question.id);
    expect(ids).toEqual(['one', 'one-2', 'one-3']);
    const long = 'a'.repeat(80);
    const twice = `// [id:${long}]\nSo? {T}\n\n// [id:${long}]\nNot so? {F}`;
    const two = readQuestionFile('a.txt', twice).taken.map(({ question }) => question.id);
    expect(two).toEqual([long, `${long.slice(0, 70)}-2`]);
  });

  test('says its faults in the order of its lines, with the words that tell the question', () => {
    const words = 'word '.repeat(40).trim();
    const refused = refusedOf('a.txt', `One? {~a ~b}\n\n${words}\n\nThree? {~a ~b}`);
    expect(refused.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(refused[1]?.found.endsWith('…')).toBe(true);
    expect(words.startsWith(refused[1]?.found.slice(0, -1) ?? 'x')).toBe(true);
  });
});

describe('a share as Moodle’s weights', () => {
  test.each([
    [1, 100, true],
    [0, 0, true],
    [-0.5, -50, true],
    [1 / 3, 33.33333, true],
    [0.37, 40, false],
    [0.35, 33.33333, false],
    [-0.01, 0, false],
  ])('%d is %d per cent, exactly: %s', (share, percent, isExact) => {
    const near = percentOf(share);
    expect(near.percent).toBeCloseTo(percent, 4);
    expect(near.isExact).toBe(isExact);
  });
});
