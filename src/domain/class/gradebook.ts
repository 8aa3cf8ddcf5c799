/** What a class has handed in, by student, graded; nothing that came is dropped. */

import type { Grade } from '../questions/grade.ts';
import type { Question } from '../questions/question.ts';
import type { Assignment } from '../assignments/assignment.ts';
import { timeOf } from '../assignments/moment.ts';
import { questionDigest } from '../questions/question-digest.ts';
import { gradeSubmitted } from '../assignments/grade-submitted.ts';
import type { HandedAnswer, ReceivedResult, Student } from '../assignments/result.ts';
import type { PaperMarks } from '../assignments/paper.ts';
import { matchStudent, rosterName, type RosterMatch, type RosterStudent } from './roster.ts';

/** What a teacher should know of a result before counting on it. */
const FLAGS = [
  'altered',
  'early',
  'late',
  'over-time',
  'clock',
  'too-many-attempts',
  'changed-questions',
  'to-read',
] as const;
export type Flag = (typeof FLAGS)[number];

export interface GradedResult extends ReceivedResult {
  flags: Flag[];
  /** The grade of each question of the assignment, in its order. */
  grades: Grade[];
  /** The answers in the same order; `undefined` where the result has none. */
  answers: (HandedAnswer | undefined)[];
  /** One point for each question that is wholly right. */
  points: number;
}

export interface GradebookRow {
  /** What the student signed with, folded: the same for every result of one student. */
  key: string;
  student: Student;
  match: RosterMatch | undefined;
  /** Every result of the student, in the order in which they were handed in. */
  results: GradedResult[];
  /** The one that counts: the best whose seal fits, or the best of those whose seal does not. */
  counted: GradedResult;
}

export interface Gradebook {
  rows: GradebookRow[];
  /** Results that came more than once; each counts once. */
  duplicates: number;
  /** Results of other assignments. */
  others: ReceivedResult[];
  /** Students of the roster from whom nothing came. */
  missing: RosterStudent[];
}

export interface GradebookInput {
  assignment: Assignment;
  /** The questions of the assignment, in its order. */
  questions: readonly Question[];
  received: readonly ReceivedResult[];
  /** Marks of papers, typed in. */
  papers?: readonly PaperMarks[];
  roster: readonly RosterStudent[];
  /** What the teacher has decided: the `rosterName` for a row's key, or '' for nobody on the list. */
  decided?: ReadonlyMap<string, string>;
  /** The criteria that the teacher found met in an answer in one's own words, by `judgementKey`. */
  judged?: ReadonlyMap<string, readonly string[]>;
}

/** The minute in which a clock ends is not held against a student. */
const GRACE_MS = 60_000;

export function makeGradebook(input: GradebookInput): Gradebook {
  const { assignment, received, papers = [], roster } = input;
  const { decided = new Map<string, string>() } = input;
  const wholeLast = [...received].sort(
    (left, right) => Number(left.isWhole) - Number(right.isWhole),
  );
  const unique = [...new Map(wholeLast.map((one) => [one.seal, one])).values()];
  const ours = unique.filter(({ result }) => result.assignment === assignment.id);
  const graded = [
    ...ours.map((one) => gradeResult(one, input)),
    ...papers.map((marks) => gradePaper(marks, assignment)),
  ];
  const byStudent = new Map<string, { match: RosterMatch | undefined; results: GradedResult[] }>();
  for (const one of graded) {
    const match = matchOf(one.result.student, roster, decided);
    const key =
      match?.state === 'matched'
        ? `= ${rosterName(match.student)}`
        : studentKey(one.result.student);
    const row = byStudent.get(key) ?? { match, results: [] };
    row.results.push(one);
    byStudent.set(key, row);
  }
  const rows = [...byStudent.values()].map(({ match, results }) =>
    rowOf(match, withAttempts(results, assignment.attempts)),
  );
  const here = new Set(
    rows.flatMap(({ match }) => (match?.state === 'matched' ? [match.student] : [])),
  );
  return {
    rows: rows.sort((left, right) => nameOf(left).localeCompare(nameOf(right))),
    duplicates: received.length - unique.length,
    others: unique.filter(({ result }) => result.assignment !== assignment.id),
    missing: roster.filter((student) => !here.has(student)),
  };
}

/** The name by which a gradebook lists a student. */
export function nameOf({ match, student }: Pick<GradebookRow, 'match' | 'student'>): string {
  if (match?.state === 'matched') return rosterName(match.student);
  return student.nickname || student.rollNumber || '?';
}

/** What a student signed with, with case, spaces and marks set aside. */
export function studentKey({ nickname, rollNumber }: Student): string {
  return `${keyOf(nickname)}|${keyOf(rollNumber)}`;
}

/** A name as it stands in keys. Devices keep answers and decisions under it: it never changes. */
function keyOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function matchOf(
  student: Student,
  roster: readonly RosterStudent[],
  decided: ReadonlyMap<string, string>,
): RosterMatch | undefined {
  if (roster.length === 0) return undefined;
  const name = decided.get(studentKey(student));
  if (name === '') return { state: 'unsure', suggestions: [] };
  const chosen = roster.find((one) => rosterName(one) === name);
  return chosen ? { state: 'matched', student: chosen } : matchStudent(student, roster);
}

/** The results in order; those beyond the attempts that are allowed are flagged, whatever they say. */
function withAttempts(results: readonly GradedResult[], attempts: number): GradedResult[] {
  return [...results]
    .sort((left, right) => left.result.handedInAtMs - right.result.handedInAtMs)
    .map((one, at) =>
      attempts > 0 && at >= attempts && !one.flags.includes('too-many-attempts')
        ? { ...one, flags: [...one.flags, 'too-many-attempts'] }
        : one,
    );
}

/** Under which a judgement of one answer of one result is kept. */
export function judgementKey({ seal }: Pick<ReceivedResult, 'seal'>, question: string): string {
  return `${seal}/${question}`;
}

function rowOf(match: RosterMatch | undefined, results: GradedResult[]): GradebookRow {
  const inOrder = results;
  const best = (all: readonly GradedResult[]) =>
    all.reduce<GradedResult | undefined>(
      (sofar, one) => (sofar === undefined || one.points > sofar.points ? one : sofar),
      undefined,
    );
  const counted = best(inOrder.filter(({ isWhole }) => isWhole)) ?? best(inOrder);
  const { student } = (counted as GradedResult).result;
  return {
    key: studentKey(student),
    student,
    match,
    results: inOrder,
    counted: counted as GradedResult,
  };
}

function gradeResult(received: ReceivedResult, input: GradebookInput): GradedResult {
  const { questions, judged = new Map<string, readonly string[]>() } = input;
  const given = new Map(received.result.answers.map((answer) => [answer.question, answer]));
  const answers = questions.map(({ id }) => given.get(id));
  const grades = questions.map((question, at) =>
    gradeSubmitted(
      question,
      answers[at]?.answer ?? null,
      judged.get(judgementKey(received, question.id)),
    ),
  );
  const isUnread = grades.some(({ state }) => state === 'unjudged');
  return {
    ...received,
    answers,
    grades,
    flags: [...flagsOf(received, input), ...(isUnread ? (['to-read'] as const) : [])],
    points: grades.reduce((sum, grade) => sum + shareOf(grade), 0),
  };
}

/** A paper's marks as a result without answers; nobody knows how long it took. */
function gradePaper({ student, versionId, shares }: PaperMarks, { id }: Assignment): GradedResult {
  const grades = shares.map((share): Grade =>
    share === null
      ? { state: 'unanswered' }
      : { state: 'graded', points: share, total: 1, parts: [] },
  );
  return {
    result: {
      assignment: id,
      student,
      attempt: 1,
      startedAtMs: 0,
      handedInAtMs: 0,
      extraMinutes: 0,
      answers: [],
    },
    seal: `${versionId}/${studentKey(student)}`,
    code: '',
    isWhole: true,
    flags: [],
    grades,
    answers: shares.map(() => undefined),
    points: grades.reduce((sum, grade) => sum + shareOf(grade), 0),
  };
}

/** Whether a result was typed in from paper. */
export function isPaper({ code }: Pick<ReceivedResult, 'code'>): boolean {
  return code === '';
}

/** The share of its points that a grade has, from 0 to 1; what is not graded has none. */
export function shareOf(grade: Grade): number {
  return grade.state === 'graded' ? grade.points / grade.total : 0;
}

const digestsByQuestions = new WeakMap<readonly Question[], Map<string, string>>();

/** The digests of questions, worked out once for a class. */
function digestsOf(questions: readonly Question[]): Map<string, string> {
  const known = digestsByQuestions.get(questions);
  if (known) return known;
  const digests = new Map(questions.map((question) => [question.id, questionDigest(question)]));
  digestsByQuestions.set(questions, digests);
  return digests;
}

function flagsOf(
  { result, isWhole }: ReceivedResult,
  { assignment, questions }: GradebookInput,
): Flag[] {
  const { opens, due, attempts, minutes } = assignment;
  const { startedAtMs, handedInAtMs, extraMinutes, attempt, answers } = result;
  // Graded is what stands here: a student who saw another text is not graded by what was asked.
  const digests = digestsOf(questions);
  const allowedMs = (minutes + extraMinutes) * 60_000 + GRACE_MS;
  const holds: Record<Exclude<Flag, 'to-read'>, boolean> = {
    altered: !isWhole,
    early: opens !== null && startedAtMs < timeOf(opens),
    late: due !== null && handedInAtMs > timeOf(due) + GRACE_MS,
    'over-time': minutes > 0 && handedInAtMs - startedAtMs > allowedMs,
    // Nobody hands in at the moment of beginning, or before it: the clock was changed meanwhile.
    clock: handedInAtMs <= startedAtMs,
    'too-many-attempts': attempts > 0 && attempt > attempts,
    'changed-questions': answers.some(
      ({ question, digest }) =>
        digests.get(question) !== undefined && digests.get(question) !== digest,
    ),
  };
  return FLAGS.filter((flag) => flag !== 'to-read' && holds[flag]);
}
