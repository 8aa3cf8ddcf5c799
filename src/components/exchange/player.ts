/** Runs a quiz inside a learning-management system: answers, score and status go to it by SCORM 1.2. */

import '../../styles/layers.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/utilities.css';
import '../questions/question.css';
import '../questions/question-form.css';
import { mount } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { beginScorm, scormClock, scormTime, type ScormSession } from '../../browser/scorm-api.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import { changedAnswer, type AnswerChange } from '../../domain/attempts/changed-answer.ts';
import type { Question } from '../../domain/questions/question.ts';
import type { AnswerRecord } from '../../domain/attempts/records.ts';
import { gradeAnswer } from '../../domain/questions/kinds.ts';
import { totalOf } from '../../domain/questions/points.ts';
import { shownQuestion } from '../../domain/questions/shown-question.ts';
import { answersIn, fitAnswers } from '../../interop/packages/scorm-room.ts';
import { scormInteraction } from '../../interop/packages/scorm-interaction.ts';
import type { ScormQuiz } from '../../interop/packages/scorm.ts';
import QuizForms from '../questions/QuizForms.svelte';

/** Where a system keeps what a package wants to find again. */
const FIELDS = ['cmi.suspend_data', 'cmi.comments'] as const;

const quiz = JSON.parse(document.getElementById('quiz')?.textContent ?? '{}') as ScormQuiz;
const openedAtMs = Date.now();
const session = beginScorm();
const kept = restore(session);
/** What the forms are shown: they know already what they keep themselves. */
const shown = new SvelteMap(kept);
/** Says which answers the system has no room for. */
const full = note('');
/** The questions whose first answer the system knows. */
const reported = new Set([...kept].filter(([, { isChecked }]) => isChecked).map(([id]) => id));
let interactions = Number(session?.get('cmi.interactions._count') ?? 0) || 0;

if (session && /^(not attempted|)$/.test(session.get('cmi.core.lesson_status'))) {
  session.set('cmi.core.lesson_status', 'incomplete');
  session.commit();
}

const target = document.querySelector('.quiz');
if (target) {
  target.append(session ? full : note(quiz.alone));
  mount(QuizForms, {
    target,
    props: {
      questions: quiz.questions.map((question) => shownQuestion(question, quiz.id)),
      objectives: quiz.objectives,
      names: {},
      messages: quiz.messages,
      hasAddresses: false,
      tells: 'at-once',
      kept: shown,
      durability: () => (session === undefined ? 'refused' : 'lasting'),
      onlost: () => () => undefined,
      asideCount: 0,
      onkeep: (question: string, change: AnswerChange) => {
        const before = kept.get(question);
        const record = changedAnswer(before, change);
        // What was checked once, the right answer beside it, is not graded anew.
        if (quiz.firstCounts && before?.isChecked) return Promise.resolve(record);
        kept.set(question, record);
        return suspend() ? Promise.resolve(record) : Promise.reject(new Error('not kept'));
      },
      onforget: (blanks: ReadonlyMap<string, unknown>) => {
        for (const [question, blank] of blanks) {
          const change = { answer: blank, isBlank: true, isChecked: false, confidence: null };
          const before = kept.get(question);
          const record = changedAnswer(before, { ...change, basedOn: before?.revision ?? 0 });
          kept.set(question, record);
          shown.set(question, record);
        }
        reportStanding();
        return suspend() ? Promise.resolve() : Promise.reject(new Error('not kept'));
      },
      onresult: ({ id }: Question) => report(id),
    },
  });
}

addEventListener('pagehide', () => {
  session?.set('cmi.core.session_time', scormTime(Date.now() - openedAtMs));
  session?.set('cmi.core.exit', isFinished() ? '' : 'suspend');
  session?.commit();
  session?.finish();
});

function note(text: string): HTMLElement {
  const made = document.createElement('p');
  made.setAttribute('role', 'status');
  made.textContent = text;
  return made;
}

/** The answers that the system kept, by question. */
function restore(from: ScormSession | undefined): Map<string, AnswerRecord> {
  return answersIn(FIELDS.map((field) => from?.get(field) ?? ''));
}

/** Whether the system has kept the answers of all questions that it has room for. */
function suspend(): boolean {
  if (!session) return true;
  const { fields, left } = fitAnswers(kept);
  const isTaken = FIELDS.map((field, at) => session.set(field, fields[at] ?? ''));
  full.textContent =
    left.length === 0 ? '' : fillMessage(quiz.full, { numbers: left.map(numberOf).join(', ') });
  return isTaken[0] === true && session.commit();
}

function numberOf(id: string): number {
  return quiz.questions.findIndex((question) => question.id === id) + 1;
}

function gradesNow() {
  return quiz.questions.map((question) => {
    const record = kept.get(question.id);
    return record?.isChecked ? gradeAnswer(question, record.answer) : undefined;
  });
}

function isFinished(): boolean {
  return gradesNow().every((grade) => grade?.state === 'graded');
}

/** Tells the system how an answer did, and how the whole quiz stands. */
function report(id: string): void {
  // The answer itself is kept right after this is called.
  setTimeout(() => {
    const question = quiz.questions.find((candidate) => candidate.id === id);
    const record = kept.get(id);
    if (!session || !question || !record) return;
    if (quiz.firstCounts && reported.has(id)) return;
    reported.add(id);
    const graded = scormInteraction(question, record.answer, gradeAnswer(question, record.answer));
    if (graded) {
      const at = `cmi.interactions.${interactions}`;
      interactions += 1;
      session.set(`${at}.id`, graded.id);
      session.set(`${at}.type`, graded.type);
      session.set(`${at}.correct_responses.0.pattern`, graded.pattern);
      session.set(`${at}.student_response`, graded.response);
      session.set(`${at}.result`, graded.result);
      session.set(`${at}.time`, scormClock(new Date()));
    }
    reportStanding();
  });
}

/** Tells the system the score of the whole quiz, and whether all of it is answered. */
function reportStanding(): void {
  if (!session) return;
  const { points } = totalOf(gradesNow().map((grade) => ({ grade, worth: 1 })));
  session.set('cmi.core.score.min', '0');
  session.set('cmi.core.score.max', '100');
  session.set('cmi.core.score.raw', ((100 * points) / quiz.questions.length).toFixed(2));
  session.set('cmi.core.lesson_status', isFinished() ? 'completed' : 'incomplete');
  session.commit();
}
