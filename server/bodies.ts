/** What may be sent to the server, field by field; whatever else is in it is refused. */

import { z } from 'astro/zod';
import type { Context } from 'hono';
import { MOST_GROUP_NAME, MOST_QUESTIONS } from '../src/domain/assignments/assignment.ts';
import { MOST_NAME } from '../src/domain/assignments/result.ts';
import { CONFIDENCES } from '../src/domain/attempts/confidence.ts';
import { STAGES } from '../src/domain/class/lesson.ts';
import { MODES, MOST_MEMBERS } from '../src/domain/class/live-records.ts';
import { MOST_PASSPHRASE } from './passphrases.ts';
import { Refused } from './refused.ts';

const MOST_ATTEMPT = 1000;
const MOST_SEQ = 1_000_000_000;

const text = (most: number) => z.string().max(most);
const name = text(MOST_NAME);
const attempt = z.number().int().min(1).max(MOST_ATTEMPT);
const seq = z.number().int().min(1).max(MOST_SEQ);
const answer = z.strictObject({
  question: text(8),
  seq,
  answer: z.unknown(),
  confidence: z.enum(CONFIDENCES).nullable(),
});
const lesson = z.strictObject({ stage: z.enum(STAGES), question: text(80).nullable() });

export const bodies = {
  look: z.strictObject({ code: text(20) }),
  join: z.strictObject({
    code: text(20),
    nickname: name,
    rollNumber: name,
    group: text(MOST_GROUP_NAME),
    /** Whether one who is here already asks to go on at another device. */
    asks: z.boolean(),
  }),
  begin: z.strictObject({ number: attempt }),
  answers: z.strictObject({ number: attempt, answers: z.array(answer).max(MOST_QUESTIONS) }),
  vote: z.strictObject({
    question: text(8),
    round: z.union([z.literal(1), z.literal(2)]),
    seq,
    answer: z.unknown(),
  }),
  link: z.strictObject({ token: text(64) }),
  become: z.strictObject({ token: text(64), name, passphrase: text(MOST_PASSPHRASE) }),
  enter: z.strictObject({ name, passphrase: text(MOST_PASSPHRASE) }),
  newClass: z.strictObject({
    mode: z.enum(MODES),
    assignment: z.looseObject({}),
    questions: z.array(z.looseObject({})).max(MOST_QUESTIONS),
    names: z
      .array(z.strictObject({ nickname: name, rollNumber: name }))
      .max(MOST_MEMBERS)
      .default([]),
  }),
  joinable: z.strictObject({ isJoinable: z.boolean() }),
  closed: z.strictObject({ isClosed: z.boolean() }),
  lesson: z.strictObject({ from: lesson, to: lesson }),
  brought: z.strictObject({
    class: text(32),
    member: text(32),
    attempt,
    answers: z.array(answer).max(MOST_QUESTIONS),
  }),
  request: z.strictObject({ isLetIn: z.boolean() }),
  /** A class as its file has it, which is looked into where it is read. */
  saved: z.looseObject({}),
  nothing: z.strictObject({}),
};

/** What was sent. Throws a refusal where it is not of that shape. */
export async function bodyOf<Body>(context: Context, shape: z.ZodType<Body>): Promise<Body> {
  let sent: unknown;
  try {
    sent = await context.req.json();
  } catch {
    throw new Refused('shape');
  }
  const read = shape.safeParse(sent);
  if (!read.success) throw new Refused('shape');
  return read.data;
}
