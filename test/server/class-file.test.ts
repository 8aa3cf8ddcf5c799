import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileToClass, readClassFile } from '../../server/store/class-file.ts';
import type { ClassWatched } from '../../src/domain/class/live-records.ts';
import { kindOf } from '../../src/domain/questions/kinds.ts';
import { startServer, type TestedServer } from '../support/class-server.ts';
import { everyKind, holdClass, joinAs, type Visitor } from '../support/class-visitor.ts';

interface Saved {
  version: number;
  class: { id: string; code: string; closed_ms: number | null };
  members: { id: string; class_id: string; student_key: string }[];
  attempts: { member_id: string }[];
  answers: { question: string; answer: unknown }[];
  votes: object[];
  [table: string]: unknown;
}

let served: TestedServer;
let elsewhere: TestedServer;
beforeAll(async () => {
  [served, elsewhere] = await Promise.all([startServer(), startServer()]);
});
afterAll(async () => {
  await Promise.all([served.stop(), elsewhere.stop()]);
});

/** A class of two students, one of whom has answered every kind of question. */
async function aClass(teacher: Visitor) {
  const held = await holdClass(teacher);
  const student = served.visitor();
  await joinAs(student, held, 'Amina');
  await joinAs(served.visitor(), held, 'Bilal');
  const { body: seen } = await student.get<{
    attempt: { questions: { question: { id: string; kind: string } }[] };
  }>('class/seen');
  for (const [at, { question }] of seen.attempt.questions.entries()) {
    const real = everyKind().find(({ kind }) => kind === question.kind)!;
    const answer = kindOf(real).blank(real);
    await student.post('class/answers', {
      number: 1,
      answers: [{ question: question.id, seq: at + 1, answer, confidence: 'sure' }],
    });
  }
  await student.post('class/submit', { number: 1, answers: [] });
  return { held, student };
}

const save = async (teacher: Visitor, id: string) =>
  (await teacher.get<Saved>(`teacher/classes/${id}/export`)).body;

/** The rows of each table, whatever order they are in. */
function rowsOf(saved: Saved): object {
  return Object.fromEntries(
    Object.entries(saved).map(([table, rows]) => [
      table,
      Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)).sort() : rows,
    ]),
  );
}

describe('a class that was saved to a file', () => {
  test('is taken in at another computer with the same rows', async () => {
    const teacher = await served.teacher();
    const { held } = await aClass(teacher);
    const saved = await save(teacher, held.id);
    expect(saved.answers.length).toBeGreaterThan(5);
    const other = await elsewhere.teacher();
    expect(await other.post('teacher/saved', saved)).toMatchObject({
      status: 201,
      body: { id: held.id },
    });
    expect(rowsOf(await save(other, held.id))).toEqual(rowsOf(saved));
  });

  test('goes on: a student of it comes back by the teacher’s yes, and finds their answers', async () => {
    const teacher = await served.teacher();
    const { held } = await aClass(teacher);
    const other = await elsewhere.teacher();
    await other.post('teacher/saved', await save(teacher, held.id));
    const student = elsewhere.visitor();
    const joins = { code: held.code, nickname: 'Amina', rollNumber: '', group: '', asks: true };
    expect((await student.post('class/join', joins)).body).toMatchObject({ state: 'asking' });
    const { body } = await other.get<ClassWatched>(`teacher/classes/${held.id}`);
    const [request] = body.requests;
    await other.post(`teacher/classes/${held.id}/requests/${request!.id}`, { isLetIn: true });
    expect(
      (await student.get<{ submissions: unknown[] }>('class/seen')).body.submissions,
    ).toHaveLength(1);
  });

  test('comes back after it was deleted, under another code if its own has been given away', async () => {
    const teacher = await served.teacher();
    const { held } = await aClass(teacher);
    const saved = await save(teacher, held.id);
    await teacher.post(`teacher/classes/${held.id}/delete`);
    const { held: other } = await aClass(teacher);
    const taken = { ...saved, class: { ...saved.class, code: other.code } };
    expect((await teacher.post('teacher/saved', taken)).status).toBe(201);
    const back = await save(teacher, held.id);
    expect(back.class.code).not.toBe(other.code);
    expect(back.members).toHaveLength(2);
  });

  test('of a room gets a longer code where the whole internet may guess', async () => {
    const teacher = await served.teacher();
    const { held } = await aClass(teacher);
    const saved = readClassFile(await save(teacher, held.id));
    const { db } = elsewhere.server.world;
    const newCode = () => '23456789';
    await fileToClass(db, saved!, { teacherId: 'someone', codeLength: 8, newCode });
    const { code } = await db
      .selectFrom('classes')
      .select('code')
      .where('id', '=', held.id)
      .executeTakeFirstOrThrow();
    expect(code).toBe('23456789');
  });

  test('that is here already, or of which somebody is, is refused, and nothing is changed', async () => {
    const teacher = await served.teacher();
    const { held } = await aClass(teacher);
    const saved = await save(teacher, held.id);
    const stranger = await served.teacher();
    for (const file of [
      saved,
      JSON.parse(JSON.stringify(saved).replaceAll(held.id, 'another-id')),
    ]) {
      expect(await stranger.post('teacher/saved', file)).toMatchObject({
        status: 409,
        body: { refusal: 'there' },
      });
    }
    expect(rowsOf(await save(teacher, held.id))).toEqual(rowsOf(saved));
  });

  test('is refused whole where anything in it does not fit', async () => {
    const teacher = await served.teacher();
    const { held } = await aClass(teacher);
    const saved = await save(teacher, held.id);
    const [member, ...others] = saved.members;
    const [answer, ...rest] = saved.answers;
    const broken: unknown[] = [
      {},
      { ...saved, version: 1 },
      { ...saved, teachers: [] },
      { ...saved, class: { ...saved.class, teacher_id: 'somebody' } },
      { ...saved, members: others },
      { ...saved, members: [member, member, ...others] },
      { ...saved, answers: [answer, answer, ...rest] },
      { ...saved, class: { ...saved.class, code: 'OIL234' } },
      { ...saved, class: { ...saved.class, code: '2345678' } },
      { ...saved, members: [{ ...member, class_id: 'other' }, ...others] },
      { ...saved, members: [{ ...member, student_key: 'somebody else|' }, ...others] },
      { ...saved, answers: [{ ...answer, question: 'unknown' }, ...rest] },
      { ...saved, answers: [{ ...answer, answer: { no: 'answer' } }, ...rest] },
      { ...saved, class: { ...saved.class, work: { assignment: {}, questions: [] } } },
    ];
    const other = await elsewhere.teacher();
    for (const file of broken) {
      const { status, body } = await other.post('teacher/saved', file);
      expect({ status, body }, JSON.stringify(file).slice(0, 60)).toEqual({
        status: 400,
        body: { refusal: 'no-class' },
      });
    }
    expect((await other.get<{ classes: [] }>('teacher/classes')).body.classes).toEqual([]);
  });
});
