import { describe, expect, test } from 'vitest';
import {
  assignmentFaults,
  MOST_INSTRUCTIONS,
  MOST_POINTS,
  MOST_TITLE,
  type Assignment,
} from '../../../src/domain/assignments/assignment.ts';
import {
  assignmentToFragment,
  fragmentToAssignment,
} from '../../../src/domain/assignments/assignment-link.ts';
import { sealText, unsealText } from '../../../src/domain/text/sealed-text.ts';
import { anAssignment, someQuestions } from '../../support/class.ts';

const questions = someQuestions(3);
const group = (name: string, ...ids: string[]) => ({ name, questions: ids });
const groups = (count: number) =>
  Array.from({ length: count }, (_, at) => group(`Group ${at}`, 'q1'));
const faultsOf = (changes: Partial<Assignment>) =>
  assignmentFaults(anAssignment(questions, changes));

describe('an assignment is sound', () => {
  test.each<[why: string, changes: Partial<Assignment>]>([
    ['as teachers make it', {}],
    ['with the longest title', { title: 't'.repeat(MOST_TITLE) }],
    ['with the longest instructions', { instructions: 'i'.repeat(MOST_INSTRUCTIONS) }],
    ['that opens before it is due', { opens: '2026-05-05T08:00', due: '2026-05-05T08:01' }],
    ['that only opens', { opens: '2026-05-05T08:00' }],
    ['that is only due', { due: '2026-05-05T08:00' }],
    ['with halves of points, and the most of them', { points: { q1: 0.5, q2: MOST_POINTS } }],
    ['of which all are drawn', { draw: 3 }],
    ['of which nothing is drawn', { draw: 0 }],
    ['with twelve groups', { groups: groups(12) }],
    ['with the longest name of a group', { groups: [group('g'.repeat(40), 'q1', 'q3')] }],
    ['with a group that has no question', { groups: [group('A')] }],
  ])('%s', (_why, changes) => {
    expect(faultsOf(changes)).toEqual([]);
  });
});

describe('an assignment is refused for its', () => {
  test.each<[field: keyof Assignment, why: string, value: unknown]>([
    ['title', 'is empty', '  '],
    ['title', 'is too long', 't'.repeat(MOST_TITLE + 1)],
    ['instructions', 'are too long', 'i'.repeat(MOST_INSTRUCTIONS + 1)],
    ['chapters', 'are no names', ['origins', 'Not a slug']],
    ['questions', 'are none', []],
    ['opens', 'is no time', 'tomorrow'],
    ['due', 'is no time', 'tomorrow'],
    ['attempts', 'are a part of one', 0.5],
    ['minutes', 'are fewer than none', -1],
    ['feedback', 'is none of the three', 'never'],
    ['signature', 'is none of the kinds', 'blood'],
    ['points', 'are none', { q1: 1, q2: 0 }],
    ['points', 'are fewer than none', { q1: 1, q2: -1 }],
    ['points', 'are too many', { q1: 1, q2: MOST_POINTS + 0.5 }],
    ['points', 'are a third', { q1: 1, q2: 1.33 }],
    ['points', 'are a text', { q1: 1, q2: '2' }],
    ['draw', 'is more than there is', 4],
    ['draw', 'is a part of one', 1.5],
    ['groups', 'are thirteen', groups(13)],
    ['groups', 'have one name, but for spaces', [group('A', 'q1'), group(' A ', 'q2')]],
    ['groups', 'have one without a name', [group('A', 'q1'), group(' ', 'q2')]],
    ['groups', 'have one with too long a name', [group('A'), group('g'.repeat(41), 'q2')]],
    ['groups', 'ask what the assignment does not', [group('A', 'q1'), group('B', 'q1', 'q9')]],
  ])('%s, which %s', (field, _why, value) => {
    expect(faultsOf({ [field]: value })).toEqual([field]);
  });

  test('questions that stand in it twice, or have no name', () => {
    const [first] = anAssignment(questions).questions;
    expect(faultsOf({ questions: [first!, first!] })).toEqual(['questions']);
    expect(faultsOf({ questions: [first!, { id: 'Q 2', digest: 'abcd' }] })).toEqual(['questions']);
  });

  test('times, where it is due when it opens or before', () => {
    const opens = '2026-05-05T08:00';
    expect(faultsOf({ opens, due: opens })).toEqual(['due']);
    expect(faultsOf({ opens, due: '2026-05-05T07:59' })).toEqual(['due']);
  });
});

describe('a link with a right seal', () => {
  const given = { assignment: anAssignment(questions, { draw: 2 }), extraMinutes: 5 };
  const tuple = () => {
    const unsealed = unsealText('A', assignmentToFragment(given));
    if (!unsealed.ok) throw new Error('The link of the test cannot be read.');
    return unsealed.value as unknown[];
  };

  test.each<[why: string, change: (tuple: unknown[]) => unknown]>([
    ['is no list', () => ({ length: 10 })],
    ['is too short', (one) => one.slice(0, 9)],
    ['is too long', (one) => [...one, 1]],
    ['has a number for a text', (one) => one.with(1, 5)],
    ['has nothing for a text', (one) => one.with(7, null)],
    ['has a text for a number', (one) => one.with(8, ['1', ...(one[8] as unknown[]).slice(1)])],
    ['has no numbers', (one) => one.with(8, []).with(9, [])],
    ['has fewer further minutes than none', (one) => one.with(9, [30, 0, -5])],
    ['has nothing for what few have', (one) => one.with(10, null)],
    ['has a text for what few have', (one) => one.with(10, 'extras')],
    ['draws what is no number', (one) => one.with(10, { d: 'two' })],
    ['gives points to what is not asked', (one) => one.with(10, { p: [1, 1, 1, 2, 'many'] })],
    ['has a group with what is not asked', (one) => one.with(10, { g: [['A', [7]]] })],
    ['has a group that is none', (one) => one.with(10, { g: [null] })],
  ])('is damaged where it %s', (_why, change) => {
    expect(fragmentToAssignment(sealText('A', change(tuple())))).toEqual({
      ok: false,
      fault: 'damaged',
    });
  });

  test('is read as it was made, and has nothing more where nothing more was chosen', () => {
    expect(fragmentToAssignment(sealText('A', tuple()))).toEqual({ ok: true, given });
    const plain = { assignment: anAssignment(questions), extraMinutes: 0 };
    const read = fragmentToAssignment(assignmentToFragment(plain));
    expect(read).toEqual({ ok: true, given: plain });
    expect(Object.keys(read.ok ? read.given.assignment : {})).not.toContain('draw');
    const unsealed = unsealText('A', assignmentToFragment(plain));
    expect(unsealed.ok && (unsealed.value as unknown[]).length).toBe(10);
  });
});
