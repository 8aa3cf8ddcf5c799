/** What a teacher asks of the server: to sign in, to hold classes, to see how they go. */

import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { isSoundWork } from '../../src/domain/assignments/assignment-file.ts';
import { classCode } from '../../src/domain/class/class-code.ts';
import { mayFollow } from '../../src/domain/class/lesson.ts';
import type { Table } from '../../src/domain/class/live-records.ts';
import { answersToCsv } from '../../src/interop/class-files.ts';
import {
  giveToken,
  guessesPassphrase,
  holderOf,
  SESSION_MS,
  takeToken,
  tokenOf,
} from '../access.ts';
import { bodies, bodyOf } from '../bodies.ts';
import { hashPassphrase, isPassphrase, isStrong } from '../passphrases.ts';
import { readAnswers } from '../read-answers.ts';
import type { Listener } from '../live.ts';
import { Refused } from '../refused.ts';
import {
  classesOf,
  classOf,
  deleteClass,
  newClass,
  setClosed,
  setJoinable,
  setLesson,
  shownQuestions,
  tell,
  type ClassKept,
} from '../store/classes.ts';
import { classToFile, fileToClass, readClassFile } from '../store/class-file.ts';
import { answerRequest, memberOf, removeMember } from '../store/members.ts';
import { forgetDeleted } from '../store/upkeep.ts';
import { isOpenAttempt, submitAttempt, writeAnswers } from '../store/work.ts';
import { endSession, newSession } from '../store/sessions.ts';
import {
  hasTeacherLink,
  changePassphrase,
  newTeacher,
  teacherNamed,
  useTeacherLink,
} from '../store/teachers.ts';
import { follow } from '../stream.ts';
import { resultsOf } from '../views/class-results.ts';
import { answersOfClass } from '../views/given-answers.ts';
import { watchedBy } from '../views/teacher-view.ts';
import type { ServerWorld } from '../world.ts';

export function teacherRoutes(world: ServerWorld) {
  const { db, now, live } = world;

  /** The class that the address names, if it is the teacher's; others' do not exist for them. */
  async function own(context: Context): Promise<ClassKept> {
    const teacher = await holderOf(context, world, 'teacher');
    const kept = await classOf(db, context.req.param('id') ?? '');
    if (kept?.teacherId !== teacher) throw new Refused('gone');
    return kept;
  }

  async function signIn(context: Context, teacher: string): Promise<Response> {
    const token = await newSession(
      db,
      { kind: 'teacher', holder: teacher },
      { expiresMs: now() + SESSION_MS },
    );
    giveToken(context, world, 'teacher', token);
    return context.json({});
  }

  async function answer(
    context: Context,
    kept: ClassKept,
    { seenBy = 'teacher' }: { seenBy?: Listener } = {},
  ): Promise<Response> {
    await live.changed(kept.id, seenBy);
    const fresh = await classOf(db, kept.id);
    if (!fresh) throw new Refused('gone');
    return context.json(await watchedBy(db, { kept: fresh, nowMs: now() }));
  }

  return (
    new Hono()
      .post('/link', async (context) => {
        const { token } = await bodyOf(context, bodies.link);
        const guess = guessesPassphrase(context, world, '');
        const isValid = await hasTeacherLink(db, token, now());
        if (isValid) guess.succeeds();
        return context.json({ isValid });
      })
      .post('/become', async (context) => {
        const { token, name, passphrase } = await bodyOf(context, bodies.become);
        const guess = guessesPassphrase(context, world, '');
        if (name.trim() === '' || /\p{Cc}/u.test(name)) throw new Refused('name');
        if (!(await isStrong(passphrase, name))) throw new Refused('weak');
        if (!(await hasTeacherLink(db, token, now()))) throw new Refused('link');
        guess.succeeds();
        const hash = await hashPassphrase(passphrase);
        const teacher = await db.transaction().execute(async (inside) => {
          const link = await useTeacherLink(inside, token, now());
          if (!link) throw new Refused('link');
          if (link.teacherId !== null) {
            await changePassphrase(inside, link.teacherId, hash);
            return link.teacherId;
          }
          const made = await newTeacher(inside, { name: name.trim(), hash, nowMs: now() });
          // The link is not used up then: the transaction is taken back.
          if (made === undefined) throw new Refused('taken');
          return made;
        });
        return signIn(context, teacher);
      })
      .post('/enter', async (context) => {
        const { name, passphrase } = await bodyOf(context, bodies.enter);
        const guess = guessesPassphrase(context, world, name.trim());
        const teacher = await teacherNamed(db, name.trim());
        if (!(await isPassphrase(passphrase, teacher?.passphrase_hash)) || !teacher) {
          throw new Refused('passphrase');
        }
        guess.succeeds();
        return signIn(context, teacher.id);
      })
      .post('/leave', async (context) => {
        await bodyOf(context, bodies.nothing);
        const token = tokenOf(context, world, 'teacher');
        if (token !== undefined) await endSession(db, token);
        takeToken(context, world, 'teacher');
        return context.json({});
      })
      .get('/classes', async (context) => {
        const teacher = await holderOf(context, world, 'teacher');
        return context.json({ classes: await classesOf(db, teacher) });
      })
      .post('/classes', async (context) => {
        const teacherId = await holderOf(context, world, 'teacher');
        const { mode, assignment, questions, names } = await bodyOf(context, bodies.newClass);
        const sent = { assignment, questions };
        if (!isSoundWork(sent)) throw new Refused('shape');
        const id = await db.transaction().execute((inside) =>
          newClass(inside, {
            teacherId,
            mode,
            ...sent,
            names,
            codeLength: world.codeLength,
            nowMs: now(),
          }),
        );
        return context.json({ id }, 201);
      })
      .get('/classes/:id', async (context) => {
        const kept = await own(context);
        return context.json(await watchedBy(db, { kept, nowMs: now() }));
      })
      .post('/classes/:id/joinable', async (context) => {
        const kept = await own(context);
        const { isJoinable } = await bodyOf(context, bodies.joinable);
        await setJoinable(db, kept.id, isJoinable && kept.closedAtMs === null);
        return answer(context, kept);
      })
      .post('/classes/:id/tell', async (context) => {
        const kept = await own(context);
        await bodyOf(context, bodies.nothing);
        await tell(db, kept.id);
        return answer(context, kept, { seenBy: 'students' });
      })
      .post('/classes/:id/closed', async (context) => {
        const kept = await own(context);
        const { isClosed } = await bodyOf(context, bodies.closed);
        if (isClosed !== (kept.closedAtMs !== null)) {
          await setClosed(db, kept.id, isClosed ? now() : null);
        }
        return answer(context, kept, { seenBy: 'students' });
      })
      .post('/classes/:id/lesson', async (context) => {
        const kept = await own(context);
        const { from, to } = await bodyOf(context, bodies.lesson);
        if (kept.mode !== 'together' || kept.closedAtMs !== null) throw new Refused('not-now');
        const questions = kept.work.questions.map(({ id }) => id);
        const shown = await shownQuestions(db, kept.id);
        if (!mayFollow(from, to, { questions, shown })) throw new Refused('not-now');
        // Pressed twice, or at two devices: the state that came first stands, and is shown.
        await db.transaction().execute((inside) => setLesson(inside, kept.id, { from, to }));
        return answer(context, kept, { seenBy: 'students' });
      })
      .post('/classes/:id/requests/:request', async (context) => {
        const kept = await own(context);
        const { isLetIn } = await bodyOf(context, bodies.request);
        const id = context.req.param('request');
        const isAnswered = await db.transaction().execute((inside) =>
          answerRequest(inside, {
            classId: kept.id,
            id,
            isLetIn,
            expiresMs: now() + SESSION_MS,
          }),
        );
        if (!isAnswered) throw new Refused('gone');
        return answer(context, kept, { seenBy: 'students' });
      })
      .post('/classes/:id/members/:member/remove', async (context) => {
        const kept = await own(context);
        await bodyOf(context, bodies.nothing);
        const id = context.req.param('member');
        const isRemoved = await db
          .transaction()
          .execute((inside) => removeMember(inside, kept.id, id));
        if (!isRemoved) throw new Refused('gone');
        await forgetDeleted(db);
        return answer(context, kept, { seenBy: 'students' });
      })
      // What a student's device could not send comes by hand, and is what it would have been.
      .post('/classes/:id/brought', async (context) => {
        const kept = await own(context);
        const { member: id, attempt: number, answers } = await bodyOf(context, bodies.brought);
        const member = await memberOf(db, id);
        if (member?.classId !== kept.id) throw new Refused('gone');
        const key = { classId: kept.id, memberId: member.id, number };
        const written = readAnswers({ kept, member }, number, answers);
        await db.transaction().execute(async (inside) => {
          if (!(await isOpenAttempt(inside, key))) throw new Refused('not-now');
          await writeAnswers(inside, key, { answers: written, nowMs: now() });
          await submitAttempt(inside, key, now());
        });
        return answer(context, kept);
      })
      .get('/classes/:id/results', async (context) => {
        const kept = await own(context);
        return context.json({ codes: await resultsOf(db, kept) });
      })
      .get('/classes/:id/export', async (context) => {
        const kept = await own(context);
        context.header('Content-Disposition', `attachment; filename="class-${kept.code}.json"`);
        return context.json(await classToFile(db, kept.id));
      })
      .get('/classes/:id/table', async (context) => {
        const kept = await own(context);
        return context.json({
          table: answersToCsv(await answersOfClass(db, kept)),
        } satisfies Table);
      })
      // A class that was saved to a file, here or at another computer, is what it was.
      .post('/saved', async (context) => {
        const teacherId = await holderOf(context, world, 'teacher');
        const file = readClassFile(await bodyOf(context, bodies.saved));
        if (!file) throw new Refused('no-class');
        const { codeLength } = world;
        const newCode = () => classCode(randomBytes(codeLength));
        const isTaken = await db
          .transaction()
          .execute((inside) => fileToClass(inside, file, { teacherId, codeLength, newCode }));
        if (!isTaken) throw new Refused('there');
        return context.json({ id: file.class.id }, 201);
      })
      .post('/classes/:id/delete', async (context) => {
        const kept = await own(context);
        await bodyOf(context, bodies.nothing);
        await db.transaction().execute((inside) => deleteClass(inside, kept.id));
        await forgetDeleted(db);
        await live.changed(kept.id, 'students');
        return context.json({});
      })
      .get('/classes/:id/live', async (context) => {
        const kept = await own(context);
        const who = kept.teacherId;
        return follow(context, world, { classId: kept.id, listener: 'teacher', who });
      })
  );
}
