/** An assignment on paper: shuffled versions, their keys, and the marks that a teacher types in afterwards. */

import { outputsOf } from '../questions/outputs.ts';
import type { AnswerMessages } from '../questions/question-kind.ts';
import type { Question } from '../questions/question.ts';
import { seededShuffle } from '../text/seeded-shuffle.ts';
import { shownQuestion, type ShownQuestion } from '../questions/shown-question.ts';
import { askedOf } from './assignment-attempt.ts';
import type { Assignment } from './assignment.ts';
import type { Student } from './result.ts';

/** What of an assignment its sheets depend on. */
type Printed = Pick<Assignment, 'id' | 'groups' | 'draw'>;

export interface PaperVersion {
  /** `A` for the first; `2A` for the first of the second group. */
  letter: string;
  /** The group that it is for, where the assignment has groups. */
  group?: string;
  /** Printed at the head: the assignment's id and the letter. */
  id: string;
  shown: ShownQuestion[];
}

export const MOST_VERSIONS = 8;

/**
 * The first `count` versions, of each group where there are groups; the same assignment gives the same
 * versions everywhere. Where questions are drawn, each version has its own.
 */
export function paperVersions(
  questions: readonly Question[],
  assignment: Printed,
  count: number,
): PaperVersion[] {
  const { groups = [] } = assignment;
  const at = { length: Math.min(count, MOST_VERSIONS) };
  const letters = Array.from(at, (_, number) => letterOf(number));
  if (groups.length === 0) {
    return letters.map((letter) => versionOf(questions, assignment, { letter }));
  }
  return groups.flatMap(({ name: group }, number) =>
    letters.map((letter) =>
      versionOf(questions, assignment, { letter: `${number + 1}${letter}`, group }),
    ),
  );
}

function versionOf(
  questions: readonly Question[],
  assignment: Printed,
  sheet: Pick<PaperVersion, 'letter' | 'group'>,
): PaperVersion {
  const id = `${assignment.id}-${sheet.letter}`;
  const student = { nickname: id, rollNumber: '' };
  const asked = askedOf(questions, assignment, { student, ...sheet });
  const shown = seededShuffle(asked, id).map((question) => shownQuestion(question, id));
  return { ...sheet, id, shown };
}

function letterOf(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}

/** The right answer as a key has it: letters where the paper has letters, words elsewhere. */
export function paperKey({ question, options }: ShownQuestion, messages: AnswerMessages): string {
  return outputsOf(question).key(question, options, messages);
}

/** Marks of one student, in the order of the assignment's questions. */
export interface PaperMarks {
  student: Student;
  versionId: string;
  /** From 0 to 1; `null` for no answer, `undefined` for what the sheet does not ask. */
  shares: (number | null | undefined)[];
}

export interface PaperMarksFault {
  line: number;
  fault: 'parts' | 'version' | 'count' | 'mark';
  found: string;
  /** How many marks the sheet has, where there are more or fewer. */
  expected?: number;
}

/**
 * Reads marks as they are typed, one student a line: name, version, then a mark from 0 to 1 for each
 * question as the version numbers them, or `-` for none: `Sana Iqbal, B, 1 0 0.5 - 1`. Never throws.
 */
export function readPaperMarks(
  text: string,
  questions: readonly Question[],
  assignment: Printed,
): { marks: PaperMarks[]; faults: PaperMarksFault[] } {
  const versions = paperVersions(questions, assignment, MOST_VERSIONS);
  const marks: PaperMarks[] = [];
  const faults: PaperMarksFault[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, versions, questions);
    if ('fault' in read) faults.push({ line: at + 1, ...read });
    else marks.push(read);
  }
  return { marks, faults };
}

function readLine(
  line: string,
  versions: readonly PaperVersion[],
  questions: readonly Question[],
): PaperMarks | Omit<PaperMarksFault, 'line'> {
  const [name = '', letter = '', ...rest] = line.split(/[,;،؛\t]/).map((part) => part.trim());
  const typed = rest
    .join(' ')
    .split(/\s+/)
    .filter((part) => part !== '');
  if (name === '' || typed.length === 0) return { fault: 'parts', found: line.trim() };
  const version = versions.find((candidate) => candidate.letter === letter.toUpperCase());
  if (!version) return { fault: 'version', found: letter };
  const expected = version.shown.length;
  if (typed.length !== expected) return { fault: 'count', found: String(typed.length), expected };
  const shares = new Map<string, number | null>();
  for (const [at, mark] of typed.entries()) {
    const share = mark === '-' ? null : Number(mark);
    const isMark = share === null || (share >= 0 && share <= 1);
    if (!isMark) return { fault: 'mark', found: mark };
    shares.set(version.shown[at]?.question.id ?? '', share);
  }
  return {
    student: { nickname: name, rollNumber: '' },
    versionId: version.id,
    shares: questions.map(({ id }) => shares.get(id)),
  };
}
