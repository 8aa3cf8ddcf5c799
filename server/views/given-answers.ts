/** What was answered in a class in words, for tables and for whoever takes their own with them. */

import type { GivenAnswer, OwnWork } from '../../src/domain/class/live-records.ts';
import { kindOf } from '../../src/domain/questions/kinds.ts';
import { outputsOf } from '../../src/domain/questions/outputs.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import type { ClassKept } from '../store/classes.ts';
import { membersOf, type Member } from '../store/members.ts';
import type { Db } from '../store/store.ts';
import { votesOf, workOfClass } from '../store/work.ts';

/** An answer with who gave it. */
export interface AnswerOfClass extends GivenAnswer {
  member: Member;
}

/** Every answer that stands in a class, member by member, in the order of the questions. */
export async function answersOfClass(db: Db, kept: ClassKept): Promise<AnswerOfClass[]> {
  const [members, work, votes] = await Promise.all([
    membersOf(db, kept.id),
    workOfClass(db, kept.id),
    votesOf(db, { classId: kept.id }),
  ]);
  const { questions } = kept.work;
  return members.flatMap((member) => {
    const { attempts = [], answers } = work.get(member.id) ?? {};
    const written = attempts.flatMap(({ number, submittedAtMs }) =>
      inOrder(questions, answers?.get(number) ?? []).map(({ question, given }) => ({
        member,
        attempt: number,
        round: null,
        question: question.prompt,
        answer: inWords(question, given.answer),
        confidence: given.confidence,
        receivedAtMs: given.receivedAtMs,
        submittedAtMs,
      })),
    );
    const own = votes.filter(({ memberId }) => memberId === member.id);
    const voted = ([1, 2] as const).flatMap((round) =>
      inOrder(
        questions,
        own.filter((vote) => vote.round === round),
      ).map(({ question, given }) => ({
        member,
        attempt: null,
        round,
        question: question.prompt,
        answer: inWords(question, given.answer),
        confidence: null,
        receivedAtMs: given.receivedAtMs,
        submittedAtMs: null,
      })),
    );
    return [...written, ...voted];
  });
}

/** What one member has answered; nothing of it says what is right. */
export async function ownWork(db: Db, kept: ClassKept, { id, student }: Member): Promise<OwnWork> {
  const all = await answersOfClass(db, kept);
  const own = all.filter(({ member }) => member.id === id);
  return {
    title: kept.work.assignment.title,
    student,
    answers: own.map(({ member: _member, ...given }) => given),
  };
}

function inOrder<Given extends { question: string }>(
  questions: readonly Question[],
  all: readonly Given[],
): { question: Question; given: Given }[] {
  return questions.flatMap((question) => {
    const given = all.find((candidate) => candidate.question === question.id);
    return given ? [{ question, given }] : [];
  });
}

function inWords(question: Question, answer: unknown): string[] {
  const read = kindOf(question).parseAnswer(question, answer);
  return read === undefined ? [] : outputsOf(question).answered(question, read);
}
