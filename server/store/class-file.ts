/** A class as a file: every row that is stored of it, and the way back from it. */

import { z } from 'astro/zod';
import { MOST_GROUP_NAME, type Assignment } from '../../src/domain/assignments/assignment.ts';
import { isSoundWork } from '../../src/domain/assignments/assignment-file.ts';
import { MOST_NAME, studentKey } from '../../src/domain/assignments/result.ts';
import { CONFIDENCES } from '../../src/domain/attempts/confidence.ts';
import { readClassCode } from '../../src/domain/class/class-code.ts';
import { STAGES } from '../../src/domain/class/lesson.ts';
import { MODES, MOST_MEMBERS } from '../../src/domain/class/live-records.ts';
import { kindOf } from '../../src/domain/questions/kinds.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { isFreeCode } from './classes.ts';
import type { Db } from './store.ts';

interface Work {
  assignment: Assignment;
  questions: Question[];
}

/** Rows of the tables; what is stored as JSON stands in the file as what it holds. */
const id = z.string().regex(/^[\w-]{1,40}$/);
const question = z.string().min(1).max(80);
const ms = z.number().int().min(0);
const whole = z.number().int().min(0);
const flag = z.union([z.literal(0), z.literal(1)]);
const name = z.string().max(MOST_NAME);
const student = z.strictObject({ nickname: name, rollNumber: name });
const ofMember = { member_id: id, class_id: id };
const answer = { ...ofMember, number: whole, question, seq: whole, answer: z.unknown() };

const classFile = z.strictObject({
  version: z.literal(2),
  class: z.strictObject({
    id,
    code: z.string().refine((code) => readClassCode(code) === code),
    mode: z.enum(MODES),
    work: z.custom<Work>(
      (value) => typeof value === 'object' && value !== null && isSoundWork(value),
    ),
    secret: z.string().min(1).max(64),
    names: z.array(student).max(MOST_MEMBERS),
    is_joinable: flag,
    is_told: flag,
    lesson: z.strictObject({ stage: z.enum(STAGES), question: question.nullable() }),
    created_ms: ms,
    closed_ms: ms.nullable(),
  }),
  members: z
    .array(
      z.strictObject({
        id,
        class_id: id,
        nickname: name,
        roll_number: name,
        student_key: z.string().max(4 * MOST_NAME),
        group_name: z.string().max(MOST_GROUP_NAME),
        joined_ms: ms,
      }),
    )
    .max(MOST_MEMBERS),
  attempts: z.array(
    z.strictObject({ ...ofMember, number: whole, started_ms: ms, submitted_ms: ms.nullable() }),
  ),
  answers: z.array(
    z.strictObject({ ...answer, confidence: z.enum(CONFIDENCES).nullable(), received_ms: ms }),
  ),
  answer_log: z.array(z.strictObject({ ...answer, received_ms: ms })),
  votes: z.array(
    z.strictObject({
      ...ofMember,
      question,
      round: z.union([z.literal(1), z.literal(2)]),
      seq: whole,
      answer: z.unknown(),
      received_ms: ms,
    }),
  ),
  shown_questions: z.array(z.strictObject({ class_id: id, question })),
});

export type ClassFile = z.output<typeof classFile>;

/** The tables whose rows hang on a class, each after those that it hangs on. */
const OF_CLASS = [
  'members',
  'attempts',
  'answers',
  'answer_log',
  'votes',
  'shown_questions',
] as const;

/** What no two rows of a table share. */
const ONCE: readonly (readonly [table: (typeof OF_CLASS)[number], key: readonly string[]])[] = [
  ['members', ['id']],
  ['members', ['student_key']],
  ['attempts', ['member_id', 'number']],
  ['answers', ['member_id', 'number', 'question']],
  ['answer_log', ['member_id', 'number', 'question', 'seq']],
  ['votes', ['member_id', 'question', 'round']],
  ['shown_questions', ['question']],
];

/** Everything that is stored of a class but who its teacher is, under the names of the columns. */
export async function classToFile(db: Db, classId: string): Promise<ClassFile> {
  const { teacher_id: _teacher, ...row } = await db
    .selectFrom('classes')
    .selectAll()
    .where('id', '=', classId)
    .executeTakeFirstOrThrow();
  const tables: Record<string, unknown> = {};
  for (const table of OF_CLASS) {
    const rows = await db.selectFrom(table).selectAll().where('class_id', '=', classId).execute();
    tables[table] = rows.map((stored) =>
      'answer' in stored ? { ...stored, answer: JSON.parse(stored.answer) as unknown } : stored,
    );
  }
  const [work, names, lesson] = [row.work, row.names, row.lesson].map(
    (text) => JSON.parse(text) as unknown,
  );
  return { version: 2, class: { ...row, work, names, lesson }, ...tables } as ClassFile;
}

/** What a file holds, where that is a class and fits together; `undefined` where not. */
export function readClassFile(value: unknown): ClassFile | undefined {
  const read = classFile.safeParse(value);
  return read.success && isOfOnePiece(read.data) ? read.data : undefined;
}

/** Whether every row is of this class, its members and its questions, and every answer can be one. */
function isOfOnePiece({ class: { id: classId, work, lesson }, ...tables }: ClassFile): boolean {
  const questions = new Map(work.questions.map((asked) => [asked.id, asked]));
  const members = new Set(tables.members.map((member) => member.id));
  const rows = OF_CLASS.flatMap((table): Partial<ClassFile['answers'][number]>[] => tables[table]);
  const isKept = (row: (typeof rows)[number]) => {
    const asked = questions.get(row.question ?? '');
    const isOfMember = row.member_id === undefined || members.has(row.member_id);
    if (row.class_id !== classId || !isOfMember) return false;
    if (row.question !== undefined && !asked) return false;
    return !asked || row.answer === undefined || isAnswer(asked, row.answer);
  };
  const isOnce = (table: (typeof OF_CLASS)[number], key: readonly string[]) => {
    const keys = tables[table].map((row) =>
      JSON.stringify(key.map((column) => (row as Record<string, unknown>)[column])),
    );
    return new Set(keys).size === keys.length;
  };
  return (
    rows.every(isKept) &&
    ONCE.every(([table, key]) => isOnce(table, key)) &&
    (lesson.question === null || questions.has(lesson.question)) &&
    tables.members.every(
      ({ nickname, roll_number: rollNumber, student_key: key }) =>
        key === studentKey({ nickname, rollNumber }),
    )
  );
}

function isAnswer(asked: Question, value: unknown): boolean {
  return value === null || kindOf(asked).parseAnswer(asked, value) !== undefined;
}

/** So many rows are written by one statement: databases limit what one may carry. */
const AT_ONCE = 500;

/**
 * Writes a class as its file has it, for a teacher; under another code where its own is taken by now,
 * or shorter than this
 * server's: a room's code can be guessed from the internet (`newCode` makes one). `false` where the
 * class, or one of its members, is there already.
 */
export async function fileToClass(
  db: Db,
  { class: row, ...tables }: ClassFile,
  {
    teacherId,
    codeLength,
    newCode,
  }: { teacherId: string; codeLength: number; newCode: () => string },
): Promise<boolean> {
  let { code } = row;
  if (code.length < codeLength) code = newCode();
  while (!(await isFreeCode(db, code))) code = newCode();
  const { work, names, lesson } = row;
  const texts = {
    work: JSON.stringify(work),
    names: JSON.stringify(names),
    lesson: JSON.stringify(lesson),
  };
  const isThere = await db
    .selectFrom('classes')
    .select('id')
    .where('id', '=', row.id)
    .executeTakeFirst();
  const ids = tables.members.map(({ id: member }) => member);
  const isMember =
    ids.length > 0 &&
    (await db.selectFrom('members').select('id').where('id', 'in', ids).executeTakeFirst());
  if (isThere || isMember) return false;
  await db
    .insertInto('classes')
    .values({ ...row, ...texts, code, teacher_id: teacherId })
    .execute();
  for (const table of OF_CLASS) {
    const rows = tables[table].map((stored) =>
      'answer' in stored ? { ...stored, answer: JSON.stringify(stored.answer) } : stored,
    );
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      await db
        .insertInto(table)
        .values(rows.slice(at, at + AT_ONCE))
        .execute();
    }
  }
  return true;
}
