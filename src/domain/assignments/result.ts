/** What a student hands in: the answers as they were given. The grade is worked out by the teacher. */

import { CONFIDENCES, type Confidence } from '../attempts/confidence.ts';
import { ASSIGNMENT_ID } from './assignment.ts';
import { findSealed, sealText, unsealText } from '../text/sealed-text.ts';

export interface Student {
  nickname: string;
  rollNumber: string;
}

export interface HandedAnswer {
  question: string;
  /** The digest of the question as the student saw it. */
  digest: string;
  /** As the question's kind has it; `null` where nothing was answered. */
  answer: unknown;
  confidence: Confidence | null;
}

export interface Result {
  /** The id of the assignment. */
  assignment: string;
  student: Student;
  /** 1 for the first time this student handed the assignment in. */
  attempt: number;
  startedAtMs: number;
  handedInAtMs: number;
  extraMinutes: number;
  answers: HandedAnswer[];
}

export const MOST_NAME = 60;
/** The last moment that a date can be, in milliseconds since 1970. */
const LATEST_MS = 8.64e15;

/** A result as it came: with its seal, and whether the seal fits. */
export interface ReceivedResult {
  result: Result;
  seal: string;
  isWhole: boolean;
  /** The code itself, as it came. */
  code: string;
}

export type ReadResult =
  ({ ok: true } & ReceivedResult) | { ok: false; fault: 'none' | 'damaged' | 'later-version' };

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

/** The code of a result: a line to paste anywhere, and the contents of its file. */
export function resultToCode(result: Result): string {
  const { assignment, student, attempt, startedAtMs, handedInAtMs, extraMinutes, answers } = result;
  return sealText('R', [
    assignment,
    student.nickname,
    student.rollNumber,
    attempt,
    startedAtMs,
    handedInAtMs - startedAtMs,
    extraMinutes,
    answers.map(({ question, digest, answer, confidence }) => [
      question,
      digest,
      answer,
      confidence === null ? -1 : CONFIDENCES.indexOf(confidence),
    ]),
  ]);
}

/** The results in a text, in their order: codes pasted one after the other, or a file. Never throws. */
export function codesToResults(text: string): ReadResult[] {
  const codes = findSealed('R', text);
  return codes.length === 0 ? [codeToResult(text)] : codes.map(codeToResult);
}

function codeToResult(code: string): ReadResult {
  const unsealed = unsealText('R', code);
  if (!unsealed.ok) return unsealed;
  const result = readTuple(unsealed.value);
  if (!result) return { ok: false, fault: 'damaged' };
  return { ok: true, result, seal: unsealed.seal, isWhole: unsealed.isWhole, code };
}

function readTuple(value: unknown): Result | undefined {
  if (!Array.isArray(value) || value.length !== 8) return undefined;
  const [assignment, nickname, rollNumber, attempt, startedAtMs, tookMs, extraMinutes, answers] =
    value as unknown[];
  const isText = (text: unknown): text is string => typeof text === 'string';
  const isCount = (number: unknown): number is number =>
    typeof number === 'number' && Number.isSafeInteger(number) && number >= 0;
  if (!isText(assignment) || !ASSIGNMENT_ID.test(assignment)) return undefined;
  if (!isText(nickname) || !isText(rollNumber)) return undefined;
  if (!isCount(attempt) || !isCount(startedAtMs) || !isCount(extraMinutes)) return undefined;
  if (typeof tookMs !== 'number' || !Number.isSafeInteger(tookMs)) return undefined;
  if (startedAtMs > LATEST_MS || Math.abs(tookMs) > LATEST_MS - startedAtMs) return undefined;
  const read = Array.isArray(answers) ? answers.map(readAnswer) : [undefined];
  if (read.includes(undefined)) return undefined;
  return {
    assignment,
    student: { nickname: nickname.slice(0, MOST_NAME), rollNumber: rollNumber.slice(0, MOST_NAME) },
    attempt,
    startedAtMs,
    // A clock that was set back does not make the time negative.
    handedInAtMs: startedAtMs + Math.max(0, tookMs),
    extraMinutes,
    answers: read as HandedAnswer[],
  };
}

function readAnswer(value: unknown): HandedAnswer | undefined {
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  const [question, digest, answer, confidence] = value as unknown[];
  if (typeof question !== 'string' || typeof digest !== 'string') return undefined;
  if (typeof confidence !== 'number') return undefined;
  return { question, digest, answer: answer ?? null, confidence: CONFIDENCES[confidence] ?? null };
}
