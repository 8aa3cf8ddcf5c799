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
      paperVersions(many, { id: 'abcd1234' }, count)[at]?.shown.map(({ question }) => question.id);
    expect(order(3, 1)).toEqual(order(2, 1));
    expect(order(3, 0)).not.toEqual(order(3, 1));
    expect(new Set(order(3, 2)).size).toBe(12);
  });

  test('are eight at most, by the letters of their order', () => {
    const versions = paperVersions(questions, { id: 'abcd1234' }, 9);
    expect(versions.map(({ letter }) => letter).join('')).toBe('ABCDEFGH');
    expect(versions[1]?.id).toBe('abcd1234-B');
  });

  test.each(KIND_NAMES)('a question of the kind %s has a key', (kind) => {
    const [version] = paperVersions([aQuestion(kind)], { id: 'abcd1234' }, 1);
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

describe('groups and a draw on paper', () => {
  const four = someQuestions(4);
  const grouped = {
    ...anAssignment(four),
    groups: [
      { name: 'Morning', questions: ['q1'] },
      { name: 'Evening', questions: ['q2'] },
    ],
  };
  const idsOf = (version: { shown: { question: { id: string } }[] } | undefined) =>
    version?.shown.map(({ question }) => question.id).sort();

  test('each group has its versions, with what is in no group and what is in its own', () => {
    const versions = paperVersions(four, grouped, 2);
    expect(versions.map(({ letter, group }) => `${letter} ${group}`)).toEqual([
      '1A Morning',
      '1B Morning',
      '2A Evening',
      '2B Evening',
    ]);
    expect(idsOf(versions[0])).toEqual(['q1', 'q3', 'q4']);
    expect(idsOf(versions[3])).toEqual(['q2', 'q3', 'q4']);
  });

  test('where questions are drawn, each version has its own, and the same everywhere', () => {
    const many = someQuestions(12);
    const drawn = { ...anAssignment(many), draw: 5 };
    const versions = paperVersions(many, drawn, 4);
    expect(versions.map(({ shown }) => shown.length)).toEqual([5, 5, 5, 5]);
    expect(new Set(versions.map((version) => idsOf(version)?.join())).size).toBeGreaterThan(1);
    expect(paperVersions(many, drawn, 1)[0]).toEqual(versions[0]);
  });

  test('marks are as many as the sheet has, and what it does not ask is not counted', () => {
    const { marks, faults } = readPaperMarks('Sana, 2a, 1 1 0\nAli, 1A, 1 1 1 1', four, grouped);
    expect(faults).toEqual([{ line: 2, fault: 'count', found: '4', expected: 3 }]);
    const [row] = makeGradebook({
      assignment: grouped,
      questions: four,
      received: [],
      papers: marks,
      roster: [],
    }).rows;
    expect(row?.counted.asked).toEqual([false, true, true, true]);
    expect(row?.counted).toMatchObject({ points: 2, of: 3 });
  });
});

describe('marks typed in', () => {
  test('go to the questions by the version’s own numbers, and into the same statistics', () => {
    const [, versionB] = paperVersions(questions, assignment, 2);
    const marksOf = (right: string) =>
      versionB!.shown.map(({ question }) => (question.id === right ? '1' : '0')).join(' ');
    const text = `Ayesha Khan, B, ${marksOf('q2')}\nBilal; b; ${marksOf('q3')}\n`;
    const { marks, faults } = readPaperMarks(text, questions, assignment);
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
      assignment,
    );
    expect(read.faults).toEqual([]);
    expect(read.marks).toMatchObject([
      { student: { nickname: 'Ayesha Khan', rollNumber: '' }, versionId: 'abcd1234-A' },
      { student: { nickname: 'Bilal' }, versionId: 'abcd1234-C', shares: [1, 1, 1] },
    ]);
    expect([...read.marks[0]!.shares].sort()).toEqual([0.5, 1, null]);
  });

  test('are refused with what was found', () => {
    const read = readPaperMarks(' Ayesha \nBilal, Q, 1\nZafar, A, -1 1 1', questions, {
      id: 'abcd1234',
    });
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
    const read = readPaperMarks(`Bilal, A, 1 - 0.5\n${line}`, questions, assignment);
    expect(read.marks).toHaveLength(1);
    expect(read.faults).toMatchObject([{ line: 2, fault }]);
  });
});
