/** An assignment on paper: shuffled versions, their keys, and the marks that a teacher types in afterwards. */

import { outputsOf } from '../questions/outputs.ts';
import type { AnswerMessages } from '../questions/question-kind.ts';
import type { Question } from '../questions/question.ts';
import { seededShuffle } from '../text/seeded-shuffle.ts';
import { shownQuestion, type ShownQuestion } from '../questions/shown-question.ts';
import type { Student } from './result.ts';

export interface PaperVersion {
  /** `A` for the first. */
  letter: string;
  /** Printed at the head: the assignment's id and the letter. */
  id: string;
  shown: ShownQuestion[];
}

export const MOST_VERSIONS = 8;

/** The first `count` versions; the same assignment gives the same versions everywhere. */
export function paperVersions(
  questions: readonly Question[],
  assignment: string,
  count: number,
): PaperVersion[] {
  return Array.from({ length: Math.min(count, MOST_VERSIONS) }, (_, at) => {
    const id = `${assignment}-${letterOf(at)}`;
    const shown = seededShuffle(questions, id).map((question) => shownQuestion(question, id));
    return { letter: letterOf(at), id, shown };
  });
}

function letterOf(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}

/** The right answer as a key has it: letters where the paper has letters, words elsewhere. */
export function paperKey({ question, options }: ShownQuestion, messages: AnswerMessages): string {
  return outputsOf(question).key(question, options, messages);
}

/** Marks of one student, in the order of the assignment's questions; `null` for no answer. */
export interface PaperMarks {
  student: Student;
  versionId: string;
  shares: (number | null)[];
}

export interface PaperMarksFault {
  line: number;
  fault: 'parts' | 'version' | 'count' | 'mark';
  found: string;
}

/**
 * Reads marks as they are typed, one student a line: name, version, then a mark from 0 to 1 for each
 * question as the version numbers them, or `-` for none: `Sana Iqbal, B, 1 0 0.5 - 1`. Never throws.
 */
export function readPaperMarks(
  text: string,
  questions: readonly Question[],
  assignment: string,
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
  const version = versions.find((one) => one.letter === letter.toUpperCase());
  if (!version) return { fault: 'version', found: letter };
  if (typed.length !== questions.length) return { fault: 'count', found: String(typed.length) };
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
    shares: questions.map(({ id }) => shares.get(id) ?? null),
  };
}
