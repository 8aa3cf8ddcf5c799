/** What a student asks of the server: to come in, to be seen, to answer, to submit. */

import { randomInt } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { readClassCode } from '../../src/domain/class/class-code.ts';
import { roundOf } from '../../src/domain/class/lesson.ts';
import type { ClassDoor, OwnFiles, ReceivedAnswer } from '../../src/domain/class/live-records.ts';
import { questionNamed, takeAnswer } from '../../src/domain/class/sealed-work.ts';
import { answersToCsv } from '../../src/interop/class-files.ts';
import {
  countJoin,
  countWrite,
  giveToken,
  guessesCode,
  holderOf,
  SESSION_MS,
  takeToken,
  tokenOf,
} from '../access.ts';
import { bodies, bodyOf } from '../bodies.ts';
import { MOST_ANSWER, readAnswers } from '../read-answers.ts';
import { readStudent } from '../read-student.ts';
import { Refused } from '../refused.ts';
import { hashOfToken, newToken } from '../secrets.ts';
import { classOf, classOfCode, type ClassKept } from '../store/classes.ts';
import {
  askingNumber,
  askToGoOn,
  joinClass,
  memberOf,
  withdrawRequest,
  type Member,
} from '../store/members.ts';
import { endSession, newSession, sessionOf } from '../store/sessions.ts';
import {
  answersOf,
  attemptsOf,
  beginAttempt,
  isOpenAttempt,
  submitAttempt,
  writeAnswers,
  writeVote,
} from '../store/work.ts';
import { follow } from '../stream.ts';
import { ownWork } from '../views/given-answers.ts';
import { seenBy, submissionSeen } from '../views/student-view.ts';
import type { ServerWorld } from '../world.ts';

export function studentRoutes(world: ServerWorld) {
  const { db, now, live } = world;

  /** Who waits no longer for a yes is not let in by one that comes late, and takes nobody's place. */
  async function withdraw(token: string): Promise<void> {
    const classId = await withdrawRequest(db, hashOfToken(token));
    if (classId !== undefined) await live.changed(classId, 'teacher');
  }

  /** The class of a code; one that does not exist and one that is closed are refused alike. */
  async function classBehind(
    context: Context,
    code: string,
    { isEvenClosed = false } = {},
  ): Promise<ClassKept> {
    const guess = guessesCode(context, world);
    const kept = await classOfCode(db, readClassCode(code) ?? '');
    if (!kept || (kept.closedAtMs !== null && !isEvenClosed)) throw new Refused('code');
    guess.succeeds();
    return kept;
  }

  /** Who asks, and their class. */
  async function here(context: Context): Promise<{ member: Member; kept: ClassKept }> {
    const member = await memberOf(db, await holderOf(context, world, 'member'));
    const kept = member && (await classOf(db, member.classId));
    if (!member || !kept) throw new Refused('session');
    return { member, kept };
  }

  /** The same, for a change. */
  async function writesHere(context: Context): Promise<{ member: Member; kept: ClassKept }> {
    const found = await here(context);
    countWrite(world, found.member.id);
    return found;
  }

  return (
    new Hono()
      .post('/look', async (context) => {
        const { code } = await bodyOf(context, bodies.look);
        const kept = await classBehind(context, code);
        const { title, signature, groups = [] } = kept.work.assignment;
        return context.json({
          title,
          signature,
          groups: groups.map(({ name }) => name),
          names: kept.names,
        } satisfies ClassDoor);
      })
      .post('/join', async (context) => {
        const { code, asks, group, ...signed } = await bodyOf(context, bodies.join);
        // Who was in it before may come back to submit; nobody else comes into a class that is closed.
        const kept = await classBehind(context, code, { isEvenClosed: true });
        countJoin(context, world, kept.id);
        const { groups = [] } = kept.work.assignment;
        const student = readStudent(signed, kept);
        const isGrouped = groups.length === 0 || groups.some(({ name }) => name === group);
        if (!student || !isGrouped) throw new Refused('name');
        const joined = await db.transaction().execute((inside) =>
          joinClass(inside, {
            classId: kept.id,
            student,
            group: groups.length === 0 ? '' : group,
            isJoinable: kept.isJoinable && kept.closedAtMs === null,
            nowMs: now(),
          }),
        );
        if (joined === 'closed' || joined === 'full') {
          throw new Refused(kept.closedAtMs === null ? 'closed' : 'code');
        }
        // What this browser asked before, under whatever name, is asked no longer.
        const before = tokenOf(context, world, 'member');
        if (before !== undefined) await withdraw(before);
        if (joined.isNew) {
          const token = await newSession(
            db,
            { kind: 'member', holder: joined.member },
            { expiresMs: now() + SESSION_MS },
          );
          giveToken(context, world, 'member', token);
          await live.changed(kept.id, 'teacher');
          return context.json({ state: 'in' });
        }
        // Somebody of this name is here: the same student at another device, or another of that name.
        if (!asks) return context.json({ state: 'known' });
        const token = newToken();
        const number = randomInt(10, 100);
        const isAsked = await db.transaction().execute((inside) =>
          askToGoOn(inside, {
            classId: kept.id,
            memberId: joined.member,
            tokenHash: hashOfToken(token),
            number,
            nowMs: now(),
          }),
        );
        if (!isAsked) throw new Refused('too-often');
        giveToken(context, world, 'member', token);
        await live.changed(kept.id, 'teacher');
        return context.json({ state: 'asking', number });
      })
      .get('/waiting', async (context) => {
        const token = tokenOf(context, world, 'member');
        if (token === undefined) return context.json({ state: 'out' });
        const session = await sessionOf(db, token, now());
        if (session?.kind === 'member') return context.json({ state: 'in' });
        const number = await askingNumber(db, hashOfToken(token));
        return context.json(number === undefined ? { state: 'out' } : { state: 'asking', number });
      })
      .get('/seen', async (context) => {
        const { kept, member } = await here(context);
        return context.json(await seenBy(db, { kept, member, nowMs: now() }));
      })
      // What a student takes along: in words, and without a word of what is right.
      .get('/own', async (context) => {
        const { kept, member } = await here(context);
        const work = await ownWork(db, kept, member);
        const table = answersToCsv(work.answers);
        return context.json({ work, table } satisfies OwnFiles);
      })
      .post('/begin', async (context) => {
        const { number } = await bodyOf(context, bodies.begin);
        const { kept, member } = await writesHere(context);
        const key = { classId: kept.id, memberId: member.id, number };
        await db.transaction().execute(async (inside) => {
          const attempts = await attemptsOf(inside, member.id);
          if (attempts.some((attempt) => attempt.number === number)) return;
          const { attempts: allowed } = kept.work.assignment;
          const isNext =
            number === attempts.length + 1 &&
            attempts.every((attempt) => attempt.submittedAtMs !== null);
          const mayBegin = kept.mode === 'own-pace' && kept.closedAtMs === null;
          if (!isNext || !mayBegin || (allowed > 0 && number > allowed))
            throw new Refused('not-now');
          await beginAttempt(inside, key, now());
        });
        await live.changed(kept.id, 'teacher');
        return context.json(await seenBy(db, { kept, member, nowMs: now() }));
      })
      .post('/answers', async (context) => {
        const { number, answers: sent } = await bodyOf(context, bodies.answers);
        const { kept, member } = await writesHere(context);
        const key = { classId: kept.id, memberId: member.id, number };
        const answers = readAnswers({ kept, member }, number, sent);
        const isOpen = await db.transaction().execute(async (inside) => {
          // What comes after the submission is no part of it.
          if (!(await isOpenAttempt(inside, key))) return false;
          await writeAnswers(inside, key, { answers, nowMs: now() });
          return true;
        });
        const stored = new Map(
          (await answersOf(db, { memberId: member.id, number })).map((answer) => [
            answer.question,
            answer,
          ]),
        );
        if (isOpen && answers.length > 0) await live.changed(kept.id, 'teacher');
        const received = sent.map(({ question: name, answer }): ReceivedAnswer => {
          const question = questionNamed(kept.work, name);
          const has = stored.get(question?.id ?? '');
          const given =
            question && takeAnswer(kept.work, member, { attempt: number, question, answer });
          return {
            question: name,
            seq: has?.seq ?? 0,
            isKept:
              isOpen && has !== undefined && JSON.stringify(has.answer) === JSON.stringify(given),
          };
        });
        return context.json({ isOpen, received });
      })
      .post('/submit', async (context) => {
        const { number, answers: sent } = await bodyOf(context, bodies.answers);
        const { kept, member } = await writesHere(context);
        const key = { classId: kept.id, memberId: member.id, number };
        const answers = readAnswers({ kept, member }, number, sent);
        await db.transaction().execute(async (inside) => {
          if (!(await submitAttempt(inside, key, now()))) return;
          await writeAnswers(inside, key, { answers, nowMs: now() });
        });
        const attempts = await attemptsOf(db, member.id);
        const attempt = attempts.find((candidate) => candidate.number === number);
        if (!attempt) throw new Refused('not-now');
        await live.changed(kept.id, 'teacher');
        return context.json(
          await submissionSeen(db, { kept, member, attempt, attempts, nowMs: now() }),
        );
      })
      .post('/vote', async (context) => {
        const { question: name, round, seq, answer: given } = await bodyOf(context, bodies.vote);
        const { member } = await writesHere(context);
        const isKept = await db.transaction().execute(async (inside) => {
          const kept = await classOf(inside, member.classId);
          const question = kept && questionNamed(kept.work, name);
          if (!question) throw new Refused('shape');
          // A vote counts while its round is open.
          if (kept.closedAtMs !== null) return false;
          if (kept.lesson.question !== question.id || roundOf(kept.lesson.stage) !== round)
            return false;
          const answer = takeAnswer(kept.work, member, { attempt: 0, question, answer: given });
          if (answer === undefined) throw new Refused('shape');
          if (JSON.stringify(answer).length > MOST_ANSWER) throw new Refused('too-long');
          const vote = { question: question.id, round, seq, answer };
          await writeVote(inside, {
            ...vote,
            classId: kept.id,
            memberId: member.id,
            nowMs: now(),
          });
          return true;
        });
        if (isKept) await live.changed(member.classId, 'teacher');
        return context.json({ isKept });
      })
      .post('/leave', async (context) => {
        await bodyOf(context, bodies.nothing);
        const token = tokenOf(context, world, 'member');
        if (token !== undefined) {
          await endSession(db, token);
          await withdraw(token);
        }
        takeToken(context, world, 'member');
        // Only where the origin is secure do browsers act on it; the page forgets its own besides.
        if (world.isBehindHttps) context.header('Clear-Site-Data', '"cache"');
        return context.json({});
      })
      .get('/live', async (context) => {
        const { kept, member } = await here(context);
        return follow(context, world, { classId: kept.id, listener: 'students', who: member.id });
      })
  );
}
