/** Classes: what they work on, whether they are open, and where a lesson stands. */

import { randomBytes } from 'node:crypto';
import type { Assignment } from '../../src/domain/assignments/assignment.ts';
import { classCode } from '../../src/domain/class/class-code.ts';
import { BEFORE_LESSON, type Lesson } from '../../src/domain/class/lesson.ts';
import type { Student } from '../../src/domain/assignments/result.ts';
import type { ClassListed, Mode } from '../../src/domain/class/live-records.ts';
import type { ClassWork } from '../../src/domain/class/sealed-work.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { newId, newToken } from '../secrets.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

/** A class with what it works on. */
export interface ClassKept {
  id: string;
  teacherId: string;
  code: string;
  mode: Mode;
  work: ClassWork;
  /** What students can choose to sign with. */
  names: Student[];
  isJoinable: boolean;
  isTold: boolean;
  lesson: Lesson;
  createdAtMs: number;
  closedAtMs: number | null;
}

const MOST_DRAWS = 20;

/** Begins a class, under a code that no other has. */
export async function newClass(
  db: Db,
  {
    teacherId,
    mode,
    assignment,
    questions,
    names,
    codeLength,
    nowMs,
  }: {
    teacherId: string;
    mode: Mode;
    assignment: Assignment;
    questions: Question[];
    names: Student[];
    codeLength: number;
    nowMs: number;
  },
): Promise<string> {
  const id = newId();
  const row = {
    id,
    teacher_id: teacherId,
    mode,
    work: JSON.stringify({ assignment, questions }),
    secret: newToken(),
    names: JSON.stringify(names),
    is_joinable: 1,
    is_told: 0,
    lesson: JSON.stringify(BEFORE_LESSON),
    created_ms: nowMs,
    closed_ms: null,
  };
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('classes')
      .values({ ...row, code: classCode(randomBytes(codeLength)) })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows > 0n) return id;
  }
  throw new Error('No code is free.');
}

/** Whether no class has a code. */
export async function isFreeCode(db: Db, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('classes')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst();
  return row === undefined;
}

export function classOf(db: Db, id: string): Promise<ClassKept | undefined> {
  return classWhere(db, 'id', id);
}

export function classOfCode(db: Db, code: string): Promise<ClassKept | undefined> {
  return classWhere(db, 'code', code);
}

type Work = Pick<ClassWork, 'assignment' | 'questions'>;

/** The works of classes do not change while they run, and may be large: each is read once. */
const works = new Map<string, Work>();
const MOST_WORKS = 500;

/** All of a class but its work. */
const LIGHT = [
  'id',
  'teacher_id',
  'code',
  'mode',
  'secret',
  'names',
  'is_joinable',
  'is_told',
  'lesson',
  'created_ms',
  'closed_ms',
] as const;

async function classWhere(
  db: Db,
  column: 'id' | 'code',
  value: string,
): Promise<ClassKept | undefined> {
  const row = await db
    .selectFrom('classes')
    .select(LIGHT)
    .where(column, '=', value)
    .executeTakeFirst();
  return row && kept(row, await workOf(db, row.id));
}

async function workOf(db: Db, id: string): Promise<Work> {
  const known = works.get(id);
  if (known) return known;
  const { work } = await db
    .selectFrom('classes')
    .select('work')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const read = JSON.parse(work) as Work;
  if (works.size >= MOST_WORKS) works.clear();
  works.set(id, read);
  return read;
}

function kept(row: Pick<Tables['classes'], (typeof LIGHT)[number]>, work: Work): ClassKept {
  return {
    id: row.id,
    teacherId: row.teacher_id,
    code: row.code,
    mode: row.mode as Mode,
    work: { ...work, secret: row.secret },
    names: JSON.parse(row.names) as Student[],
    isJoinable: row.is_joinable === 1,
    isTold: row.is_told === 1,
    lesson: JSON.parse(row.lesson) as Lesson,
    createdAtMs: row.created_ms,
    closedAtMs: row.closed_ms,
  };
}

/** The classes of a teacher, the newest first. */
export async function classesOf(db: Db, teacherId: string): Promise<ClassListed[]> {
  const rows = await db
    .selectFrom('classes')
    .select(LIGHT)
    .select((builder) =>
      builder
        .selectFrom('members')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('members.class_id', '=', 'classes.id')
        .as('members'),
    )
    .where('teacher_id', '=', teacherId)
    .orderBy('created_ms', 'desc')
    .execute();
  return Promise.all(
    rows.map(async (row) => {
      const { assignment } = await workOf(db, row.id);
      const { id, code, mode, closedAtMs, createdAtMs } = kept(row, { assignment, questions: [] });
      return {
        id,
        title: assignment.title,
        code,
        mode,
        isOpen: closedAtMs === null,
        members: Number(row.members),
        createdAtMs,
      };
    }),
  );
}

export async function setJoinable(db: Db, id: string, isJoinable: boolean): Promise<void> {
  await db
    .updateTable('classes')
    .set({ is_joinable: isJoinable ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

/** Lets everybody who has submitted see how they did. */
export async function tell(db: Db, id: string): Promise<void> {
  await db.updateTable('classes').set({ is_told: 1 }).where('id', '=', id).execute();
}

/** Ends a class, or opens it again. */
export async function setClosed(db: Db, id: string, closedMs: number | null): Promise<void> {
  await db
    .updateTable('classes')
    .set({ closed_ms: closedMs, is_joinable: closedMs === null ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

/** Puts a lesson into another state, if it still is in the one that this follows from. */
export async function setLesson(
  db: Db,
  id: string,
  { from, to }: { from: Lesson; to: Lesson },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('classes')
    .set({ lesson: JSON.stringify(to) })
    .where('id', '=', id)
    .where('lesson', '=', JSON.stringify(from))
    .executeTakeFirst();
  if (numUpdatedRows > 0n && to.stage === 'shown' && to.question !== null) {
    await db
      .insertInto('shown_questions')
      .values({ class_id: id, question: to.question })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return numUpdatedRows > 0n;
}

export async function shownQuestions(db: Db, classId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('shown_questions')
    .select('question')
    .where('class_id', '=', classId)
    .execute();
  return rows.map(({ question }) => question);
}

/** Deletes a class; all that its members left goes with it. */
export async function deleteClass(db: Db, id: string): Promise<void> {
  const members = db.selectFrom('members').select('id').where('class_id', '=', id);
  await db.deleteFrom('sessions').where('holder', 'in', members).execute();
  await db.deleteFrom('classes').where('id', '=', id).execute();
  works.delete(id);
}
