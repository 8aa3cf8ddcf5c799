/** What a teacher sees of a class while it happens: who, where, and which question goes wrong. */

import { gradeSubmitted } from '../assignments/grade-submitted.ts';
import { askedOf } from '../assignments/assignment-attempt.ts';
import { MINUTE_MS } from '../dates/durations.ts';
import { shareOf, type Grade } from '../questions/grade.ts';
import type { Question } from '../questions/question.ts';
import { outputsOf } from '../questions/outputs.ts';
import type { ClassWatched, MemberSeen, Mode, RoundSeen } from './live-records.ts';

/** How one answer of one student stands. */
type Cell = 'right' | 'partly' | 'wrong' | 'read' | 'none' | 'not-asked';

export interface LiveRow {
  member: MemberSeen;
  name: string;
  cells: Cell[];
  answered: number;
  of: number;
  /** Whole minutes since the last sign of work; none before the first. */
  quietMinutes: number | undefined;
  state: 'not-begun' | 'working' | 'stuck' | 'submitted';
}

interface LiveColumn {
  question: Question;
  answered: number;
  /** The mean share of the points of those who answered, from 0 to 1; of none, `undefined`. */
  rightShare: number | undefined;
  goesWrong: boolean;
}

export interface LiveView {
  rows: LiveRow[];
  columns: LiveColumn[];
  submitted: number;
}

/** Whoever has not written for so long may need help. */
const STUCK_MINUTES = 4;
/** From so many answers on, a question is said to go wrong. */
const FEW_ANSWERS = 3;

/** The class at a glance, at a moment by the server's clock. */
export function liveView(watched: ClassWatched, nowMs: number): LiveView {
  const { questions, mode } = watched;
  const graded = watched.members.map((member) => gradesOf(member, watched));
  const rows = watched.members.map((member, at) =>
    rowOf(member, graded[at] ?? [], { nowMs, mode }),
  );
  return {
    rows,
    columns: questions.map((question, at) =>
      columnOf(
        question,
        graded.map((all) => all[at]),
      ),
    ),
    submitted: rows.filter(({ state }) => state === 'submitted').length,
  };
}

/** The grade of each question, `undefined` where it is not asked. */
function gradesOf(
  member: MemberSeen,
  { questions, assignment }: Pick<ClassWatched, 'questions' | 'assignment'>,
): (Grade | undefined)[] {
  const { student, group } = member;
  const asked = new Set(
    askedOf(questions, assignment, { student, ...(group !== '' && { group }) }).map(({ id }) => id),
  );
  const given = new Map(member.answers.map((answer) => [answer.question, answer.answer]));
  return questions.map((question) =>
    asked.has(question.id) ? gradeSubmitted(question, given.get(question.id) ?? null) : undefined,
  );
}

function rowOf(
  member: MemberSeen,
  grades: readonly (Grade | undefined)[],
  { nowMs, mode }: { nowMs: number; mode: Mode },
): LiveRow {
  const cells = grades.map(cellOf);
  const asked = cells.filter((cell) => cell !== 'not-asked');
  const { nickname, rollNumber } = member.student;
  const lastMs = member.lastAtMs ?? member.startedAtMs;
  const quietMinutes =
    lastMs === null ? undefined : Math.max(0, Math.floor((nowMs - lastMs) / MINUTE_MS));
  return {
    member,
    name: [nickname, rollNumber].filter((part) => part !== '').join(' · '),
    cells,
    answered: asked.filter((cell) => cell !== 'none').length,
    of: asked.length,
    quietMinutes,
    state:
      member.submittedAtMs !== null
        ? 'submitted'
        : quietMinutes === undefined
          ? mode === 'together'
            ? 'working'
            : 'not-begun'
          : quietMinutes >= STUCK_MINUTES && mode === 'own-pace'
            ? 'stuck'
            : 'working',
  };
}

function cellOf(grade: Grade | undefined): Cell {
  if (!grade) return 'not-asked';
  if (grade.state === 'unjudged') return 'read';
  // What is half typed is an answer already, and none that is right.
  if (grade.state === 'invalid') return 'wrong';
  if (grade.state !== 'graded') return 'none';
  const share = shareOf(grade);
  return share >= 1 ? 'right' : share > 0 ? 'partly' : 'wrong';
}

function columnOf(question: Question, grades: readonly (Grade | undefined)[]): LiveColumn {
  const shares = grades.flatMap((grade) => (grade?.state === 'graded' ? [shareOf(grade)] : []));
  const answered = grades.filter((grade) => grade && grade.state !== 'unanswered').length;
  const rightShare =
    shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return {
    question,
    answered,
    rightShare,
    goesWrong: shares.length >= FEW_ANSWERS && (rightShare ?? 1) < 0.5,
  };
}

/** How a class voted on a question in one round. */
export interface Tally {
  voted: number;
  /** The mean share of the points, from 0 to 1; of no vote, or of one that nobody can judge, `undefined`. */
  rightShare: number | undefined;
  /** What was chosen or written, and how often; what can be chosen stands there unchosen as well. */
  chosen: { label: string; count: number; isRight: boolean | undefined }[];
  /** What nobody but a reader can judge, as it was written. */
  toRead: string[];
}

/** The votes of a round, counted. */
export function tallyOf(question: Question, { votes }: Pick<RoundSeen, 'votes'>): Tally {
  const outputs = outputsOf(question);
  const counts = new Map<string, { count: number; isRight: boolean | undefined }>();
  for (const { text, isRight } of choicesOf(question)) counts.set(text, { count: 0, isRight });
  const shares: number[] = [];
  const toRead: string[] = [];
  for (const { answer } of votes) {
    const grade = gradeSubmitted(question, answer);
    if (grade.state === 'unjudged') toRead.push(outputs.answered(question, answer).join('; '));
    if (grade.state === 'graded') shares.push(shareOf(grade));
    // Of an answer in parts nobody can say that one of them is right because the whole is.
    const isRight =
      grade.state === 'graded' && grade.parts.length === 1
        ? grade.points === grade.total
        : undefined;
    for (const label of outputs.chosen(question, answer, grade)) {
      const known = counts.get(label) ?? { count: 0, isRight };
      counts.set(label, { ...known, count: known.count + 1 });
    }
  }
  return {
    voted: votes.length,
    rightShare:
      shares.length === 0
        ? undefined
        : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    chosen: [...counts].map(([label, counted]) => ({ label, ...counted })),
    toRead,
  };
}

/** Rounds of votes beside each other: what was chosen in any of them, with its count in each. */
export interface ComparedVotes {
  label: string;
  isRight: boolean | undefined;
  /** In the order of the rounds. */
  counts: number[];
}

/** Rounds of one question compared; what is right stands first, where it may be told. */
export function compareVotes(
  tallies: readonly Pick<Tally, 'chosen'>[],
  tellsRight: boolean,
): ComparedVotes[] {
  const right = new Map(
    tallies.flatMap(({ chosen }) => chosen.map(({ label, isRight }) => [label, isRight])),
  );
  const rows = [...right].map(([label, isRight]) => ({
    label,
    isRight,
    counts: tallies.map(
      ({ chosen }) => chosen.find((candidate) => candidate.label === label)?.count ?? 0,
    ),
  }));
  if (!tellsRight) return rows;
  return [...rows.filter(({ isRight }) => isRight), ...rows.filter(({ isRight }) => !isRight)];
}

/** Whether the votes of a question show all that is right: only where it was there to be chosen. */
export function showsRight(question: Question): boolean {
  return choicesOf(question).some(({ isRight }) => isRight);
}

/** What can be chosen, where there is something to choose from. */
function choicesOf(question: Question): { text: string; isRight: boolean }[] {
  return 'choices' in question
    ? question.choices.map(({ text, right }) => ({ text, isRight: right }))
    : [];
}

/** What a teacher may do after a first vote (Crouch and Mazur 2001: discussing helps between the two). */
export function adviceOf({ voted, rightShare }: Tally): 'few' | 'discuss' | 'most' | undefined {
  if (voted < FEW_ANSWERS || rightShare === undefined) return undefined;
  return rightShare < 0.35 ? 'few' : rightShare <= 0.8 ? 'discuss' : 'most';
}
