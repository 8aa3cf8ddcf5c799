/** What a class has handed in, by student, graded; nothing that came is dropped. */

import type { Grade } from '../questions/grade.ts';
import type { Question } from '../questions/question.ts';
import { pointsOf, type Assignment } from '../assignments/assignment.ts';
import { timeOf } from '../assignments/moment.ts';
import { questionDigest } from '../questions/question-digest.ts';
import { gradeSubmitted } from '../assignments/grade-submitted.ts';
import {
  studentKey,
  type HandedAnswer,
  type ReceivedResult,
  type Student,
} from '../assignments/result.ts';
import type { PaperMarks } from '../assignments/paper.ts';
import { withMark, type TeacherMark } from './teacher-mark.ts';
import { matchStudent, rosterName, type RosterMatch, type RosterStudent } from './roster.ts';

/** What a teacher should know of a result before counting on it. */
const FLAGS = [
  'altered',
  'early',
  'late',
  'over-time',
  'clock',
  'too-many-attempts',
  'same-attempt',
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
  /** Whether the student was asked each question, in the same order. */
  asked: boolean[];
  /** What was worked out of each answer, before the teacher's marks, in the same order. */
  workedOut: Grade[];
  /** What the teacher says of each answer, in the same order. */
  marks: (TeacherMark | undefined)[];
  /** The points of each question for the share that its answer has. */
  points: number;
  /** The points of what the student was asked. */
  of: number;
}

export interface GradebookRow {
  /** Of the student on the list, or of what was signed: the same for every result of one student. */
  key: string;
  student: Student;
  /** What the teacher calls the student whose results were parted from others of the name. */
  label?: string;
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
  /** What the teacher says of answers, by `judgementKey`. */
  marks?: ReadonlyMap<string, TeacherMark>;
  /** Whose a result is where the teacher has said so, by its seal: a `rosterName`, or another name. */
  placed?: ReadonlyMap<string, string>;
}

/** The minute in which a clock ends is not held against a student. */
const GRACE_MS = 60_000;

export function makeGradebook(input: GradebookInput): Gradebook {
  const { assignment, received, papers = [], roster } = input;
  const { decided = new Map<string, string>(), placed = new Map<string, string>() } = input;
  const wholeLast = [...received].sort(
    (left, right) => Number(left.isWhole) - Number(right.isWhole),
  );
  const unique = [...new Map(wholeLast.map((one) => [one.seal, one])).values()];
  const ours = unique.filter(({ result }) => result.assignment === assignment.id);
  const graded = [
    ...ours.map((one) => gradeResult(one, input)),
    ...lastOfEach(papers).map((marks) => gradePaper(marks, input)),
  ];
  const byStudent = new Map<string, Person>();
  const signed = new Map<string, string>();
  for (const { seal, result } of graded) {
    if (placed.has(seal)) continue;
    const { nickname, rollNumber } = result.student;
    signed.set(nickname || rollNumber, studentKey(result.student));
  }
  for (const one of graded) {
    const { key, ...person } = personOf(one, { roster, decided, placed, signed });
    const row = byStudent.get(key) ?? { ...person, results: [] };
    row.results.push(one);
    byStudent.set(key, row);
  }
  const rows = [...byStudent.entries()].map(([key, { results, ...person }]) =>
    rowOf({ key, ...person }, withAttempts(results, assignment.attempts)),
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

/** A student to be, with the results that are taken for theirs. */
interface Person {
  label?: string;
  match: RosterMatch | undefined;
  results: GradedResult[];
}

/** The key of a student of the list, in every gradebook. */
export function listedKey(student: RosterStudent): string {
  return `= ${rosterName(student)}`;
}

/** Whose a result is: as the teacher has placed it, or by what it was signed with. */
function personOf(
  { seal, result: { student } }: GradedResult,
  {
    roster,
    decided,
    placed,
    signed,
  }: {
    roster: readonly RosterStudent[];
    decided: ReadonlyMap<string, string>;
    placed: ReadonlyMap<string, string>;
    /** The keys of those who signed and were not placed, by the names under which they are listed. */
    signed: ReadonlyMap<string, string>;
  },
): Omit<Person, 'results'> & { key: string } {
  const name = placed.get(seal);
  const listed = roster.find((one) => rosterName(one) === name);
  const match: RosterMatch | undefined = listed
    ? { state: 'matched', student: listed }
    : name === undefined
      ? matchOf(student, roster, decided)
      : undefined;
  if (match?.state === 'matched') return { key: listedKey(match.student), match };
  // As one who signed with it: so two rows are joined where there is no list.
  if (name !== undefined) {
    const key = signed.get(name) ?? studentKey({ nickname: name, rollNumber: '' });
    return { key, match, label: name };
  }
  return { key: studentKey(student), match };
}

/** The name by which a gradebook lists a student. */
export function nameOf({
  match,
  student,
  label,
}: Pick<GradebookRow, 'match' | 'student' | 'label'>): string {
  if (match?.state === 'matched') return rosterName(match.student);
  if (label !== undefined) return label;
  return student.nickname || student.rollNumber || '?';
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

/**
 * The results in order; those beyond the attempts that are allowed are flagged, whatever they say, and
 * so are two that say they are the same attempt: two students of one name, or one at two devices.
 */
function withAttempts(results: readonly GradedResult[], attempts: number): GradedResult[] {
  const inOrder = [...results].sort(
    (left, right) => left.result.handedInAtMs - right.result.handedInAtMs,
  );
  const times = new Map<number, number>();
  for (const { result, code, isWhole } of inOrder) {
    if (code !== '' && isWhole) times.set(result.attempt, (times.get(result.attempt) ?? 0) + 1);
  }
  return inOrder.map((one, at) => {
    const isBeyond = attempts > 0 && at >= attempts;
    const isTwice = one.code !== '' && one.isWhole && (times.get(one.result.attempt) ?? 0) > 1;
    const flags = new Set(one.flags);
    if (isBeyond) flags.add('too-many-attempts');
    if (isTwice) flags.add('same-attempt');
    return { ...one, flags: FLAGS.filter((flag) => flags.has(flag)) };
  });
}

/** Under which a judgement of one answer of one result is kept. */
export function judgementKey({ seal }: Pick<ReceivedResult, 'seal'>, question: string): string {
  return `${seal}/${question}`;
}

function rowOf(
  { key, label, match }: Omit<Person, 'results'> & { key: string },
  inOrder: GradedResult[],
): GradebookRow {
  const best = (all: readonly GradedResult[]) =>
    all.reduce<GradedResult | undefined>(
      (sofar, one) => (sofar === undefined || one.points > sofar.points ? one : sofar),
      undefined,
    );
  const counted = best(inOrder.filter(({ isWhole }) => isWhole)) ?? best(inOrder);
  const { student } = (counted as GradedResult).result;
  return {
    key,
    student,
    ...(label !== undefined && { label }),
    match,
    results: inOrder,
    counted: counted as GradedResult,
  };
}

function gradeResult(received: ReceivedResult, input: GradebookInput): GradedResult {
  const { questions, assignment, judged = new Map<string, readonly string[]>() } = input;
  const given = new Map(received.result.answers.map((answer) => [answer.question, answer]));
  const answers = questions.map(({ id }) => given.get(id));
  const marks = questions.map(({ id }) => input.marks?.get(judgementKey(received, id)));
  const workedOut = questions.map((question, at) =>
    gradeSubmitted(
      question,
      answers[at]?.answer ?? null,
      judged.get(judgementKey(received, question.id)),
    ),
  );
  const grades = workedOut.map((grade, at) => withMark(grade, marks[at]));
  // Where all are asked the same, a question that the result does not name was left out all the same.
  const isParted = assignment.draw !== undefined || assignment.groups !== undefined;
  const asked = answers.map((answer) => !isParted || answer !== undefined);
  const isUnread = grades.some(({ state }) => state === 'unjudged');
  return {
    ...received,
    answers,
    asked,
    workedOut,
    marks,
    grades,
    flags: [...flagsOf(received, input), ...(isUnread ? (['to-read'] as const) : [])],
    ...totalOf(grades, asked, { assignment, questions }),
  };
}

/** The points of a result, and the points of what was asked. */
function totalOf(
  grades: readonly Grade[],
  asked: readonly boolean[],
  { assignment, questions }: Pick<GradebookInput, 'assignment' | 'questions'>,
): { points: number; of: number } {
  const worth = questions.map(({ id }, at) => (asked[at] ? pointsOf(assignment, id) : 0));
  return {
    points: grades.reduce((sum, grade, at) => sum + shareOf(grade) * (worth[at] ?? 0), 0),
    of: worth.reduce((sum, points) => sum + points, 0),
  };
}

/** A line that is typed once more for the same paper takes the place of the one before. */
function lastOfEach(papers: readonly PaperMarks[]): PaperMarks[] {
  const byPaper = new Map(
    papers.map((marks) => [`${marks.versionId}/${studentKey(marks.student)}`, marks]),
  );
  return [...byPaper.values()];
}

/** A paper's marks as a result without answers; nobody knows how long it took. */
function gradePaper(
  { student, versionId, shares }: PaperMarks,
  input: Pick<GradebookInput, 'assignment' | 'questions'>,
): GradedResult {
  const asked = shares.map((share) => share !== undefined);
  const grades = shares.map((share): Grade =>
    share === null || share === undefined
      ? { state: 'unanswered' }
      : { state: 'graded', points: share, total: 1, parts: [] },
  );
  return {
    result: {
      assignment: input.assignment.id,
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
    asked,
    workedOut: grades,
    marks: shares.map(() => undefined),
    ...totalOf(grades, asked, input),
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
  const holds: Partial<Record<Flag, boolean>> = {
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
  return FLAGS.filter((flag) => holds[flag]);
}
