import { describe, expect, test } from 'vitest';
import { makeGradebook } from '../../../src/domain/class/gradebook.ts';
import { paperKey, paperVersions, readPaperMarks } from '../../../src/domain/assignments/paper.ts';
import { questionStatistics } from '../../../src/domain/class/statistics.ts';
import { KIND_NAMES } from '../../../src/domain/questions/kinds.ts';
import { aQuestion } from '../../support/builders.ts';
import { anAssignment, someQuestions } from '../../support/class.ts';

const questions = someQuestions(3);
const assignment = anAssignment(questions);
const messages = { true: 'True', false: 'False' };

describe('versions on paper', () => {
  test('are the same everywhere, differ from each other, and do not depend on how many there are', () => {
    const many = someQuestions(12);
    const order = (count: number, at: number) =>
      paperVersions(many, 'abcd1234', count)[at]?.shown.map(({ question }) => question.id);
    expect(order(3, 1)).toEqual(order(2, 1));
    expect(order(3, 0)).not.toEqual(order(3, 1));
    expect(new Set(order(3, 2)).size).toBe(12);
  });

  test('are eight at most, by the letters of their order', () => {
    const versions = paperVersions(questions, 'abcd1234', 9);
    expect(versions.map(({ letter }) => letter).join('')).toBe('ABCDEFGH');
    expect(versions[1]?.id).toBe('abcd1234-B');
  });

  test.each(KIND_NAMES)('a question of the kind %s has a key', (kind) => {
    const [version] = paperVersions([aQuestion(kind)], 'abcd1234', 1);
    expect(paperKey(version!.shown[0]!, messages)).not.toBe('');
  });

  test('the key has the letters that the sheet has', () => {
    const shown = { question: aQuestion('single-choice'), options: ['c', 'a', 'b'] };
    expect(paperKey(shown, messages)).toBe('b');
    const order = { question: aQuestion('order'), options: ['d', 'a', 'c', 'b'] };
    expect(paperKey(order, messages)).toBe('b – d – c – a');
    const match = { question: aQuestion('match'), options: ['c', 'b', 'a'] };
    expect(paperKey(match, messages)).toBe('1 c, 2 b, 3 a');
  });
});

describe('marks typed in', () => {
  test('go to the questions by the version’s own numbers, and into the same statistics', () => {
    const [, versionB] = paperVersions(questions, assignment.id, 2);
    const marksOf = (right: string) =>
      versionB!.shown.map(({ question }) => (question.id === right ? '1' : '0')).join(' ');
    const text = `Ayesha Khan, B, ${marksOf('q2')}\nBilal; b; ${marksOf('q3')}\n`;
    const { marks, faults } = readPaperMarks(text, questions, assignment.id);
    expect(faults).toEqual([]);
    expect(marks.map(({ shares }) => shares)).toEqual([
      [0, 1, 0],
      [0, 0, 1],
    ]);
    const { rows } = makeGradebook({
      assignment,
      questions,
      received: [],
      papers: marks,
      roster: [],
    });
    const statistics = questionStatistics(
      questions,
      rows.map(({ counted }) => counted),
    );
    expect(statistics.map(({ facility }) => facility)).toEqual([0, 0.5, 0.5]);
  });

  test('are read whatever spaces stand between and around them, for the student of that name', () => {
    const read = readPaperMarks(
      ' Ayesha Khan ,  a ,  1   0.5  - \r\n  \r\nBilal\tC\t1\t1\t1',
      questions,
      assignment.id,
    );
    expect(read.faults).toEqual([]);
    expect(read.marks).toMatchObject([
      { student: { nickname: 'Ayesha Khan', rollNumber: '' }, versionId: 'abcd1234-A' },
      { student: { nickname: 'Bilal' }, versionId: 'abcd1234-C', shares: [1, 1, 1] },
    ]);
    expect([...read.marks[0]!.shares].sort()).toEqual([0.5, 1, null]);
  });

  test('are refused with what was found', () => {
    const read = readPaperMarks(' Ayesha \nBilal, Q, 1\nZafar, A, -1 1 1', questions, 'abcd1234');
    expect(read.faults).toEqual([
      { line: 1, fault: 'parts', found: 'Ayesha' },
      { line: 2, fault: 'version', found: 'Q' },
      { line: 3, fault: 'mark', found: '-1' },
    ]);
  });

  test.each([
    ['Ayesha', 'parts'],
    ['Ayesha, B', 'parts'],
    [', B, 1 1 1', 'parts'],
    ['Ayesha, Q, 1 1 1', 'version'],
    ['Ayesha, B, 1 1', 'count'],
    ['Ayesha, B, 1 1 2', 'mark'],
    ['Ayesha, B, 1 1 x', 'mark'],
  ])('“%s” is refused with its line, and the others are kept', (line, fault) => {
    const read = readPaperMarks(`Bilal, A, 1 - 0.5\n${line}`, questions, assignment.id);
    expect(read.marks).toHaveLength(1);
    expect(read.faults).toMatchObject([{ line: 2, fault }]);
  });
});
