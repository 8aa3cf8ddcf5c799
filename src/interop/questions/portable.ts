/**
 * A question in the forms that other systems know: choices, true or false, a short text, a number,
 * pairs, an essay. Our ten kinds become these six; what is lost on the way is named.
 */

import { OWN_CHAPTER } from '../../domain/assignments/choose-questions.ts';
import type { Choice, Question, QuestionRecord } from '../../domain/quiz/question.ts';
import { partsOfText } from '../../domain/quiz/kinds/gaps.ts';

export interface PortableChoice {
  text: string;
  isRight: boolean;
  feedback: string;
}

export type PortableForm =
  | { form: 'choices'; isMultiple: boolean; choices: PortableChoice[] }
  | { form: 'true-false'; answer: boolean; feedback: { true: string; false: string } }
  | { form: 'text'; accepted: string[]; feedback: { right: string; wrong: string } }
  | {
      form: 'number';
      least: number;
      most: number;
      feedback: { right: string; wrong: string };
    }
  | { form: 'pairs'; pairs: { left: string; right: string }[]; feedback: string }
  | { form: 'essay'; model: string };

export type Portable = PortableForm & { id: string; prompt: string; hint: string; tags: string[] };

/** What a question loses on its way into another system. */
export const LOSSES = [
  'left-out',
  'reasons',
  'order-as-pairs',
  'gaps-as-pairs',
  'year-as-number',
  'unit',
  'rubric',
  'hint',
  'feedback',
  'part-marks',
  'evidence',
  'tags',
  'too-long',
  'too-many',
] as const;
export type Loss = (typeof LOSSES)[number];

/** A blank, numbered, in a text whose gaps are asked one by one. */
const BLANK = (at: number) => `(${at + 1}) ____`;

/** The question in one of the forms, and what that form cannot say. */
export function toPortable(question: Question): { portable: Portable; losses: Loss[] } {
  const { form, losses } = toForm(question);
  const { id, prompt, hint, level, chapter, objective } = question;
  const withText = question.kind === 'gaps' ? `${prompt} ${blanked(question.text)}` : prompt;
  return {
    portable: { ...form, id, prompt: withText, hint, tags: [level, chapter, objective] },
    losses,
  };
}

function toForm(question: QuestionRecord): { form: PortableForm; losses: Loss[] } {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        form: {
          form: 'choices',
          isMultiple: question.kind === 'multiple-choice',
          choices: question.choices.map(toChoice),
        },
        losses: [],
      };
    case 'true-false':
      return {
        form: { form: 'true-false', answer: question.answer, feedback: question.feedback },
        losses: question.reasons.length > 0 ? ['reasons'] : [],
      };
    case 'short-text':
      return {
        form: { form: 'text', accepted: question.accepted, feedback: question.feedback },
        losses: [],
      };
    case 'number':
      return {
        form: {
          form: 'number',
          least: rounded(question.answer - question.tolerance),
          most: rounded(question.answer + question.tolerance),
          feedback: question.feedback,
        },
        losses: question.unit === '' ? [] : ['unit'],
      };
    case 'place-in-time':
      return {
        form: {
          form: 'number',
          least: question.earliest,
          most: question.latest,
          feedback: question.feedback,
        },
        losses: ['year-as-number', 'part-marks'],
      };
    case 'match':
      return {
        form: {
          form: 'pairs',
          pairs: question.pairs.map(({ left, right }) => ({ left, right })),
          feedback: question.pairs.map(({ feedback }) => feedback).join(' '),
        },
        losses: [],
      };
    case 'order':
      return {
        form: {
          form: 'pairs',
          pairs: question.steps.map(({ text }, at) => ({ left: text, right: String(at + 1) })),
          feedback: question.steps.map(({ feedback }) => feedback).join(' '),
        },
        losses: ['order-as-pairs'],
      };
    case 'gaps':
      return {
        form: {
          form: 'pairs',
          pairs: question.gaps.map(({ accepted }, at) => ({
            left: BLANK(at),
            right: accepted[0] ?? '',
          })),
          feedback: question.gaps.map(({ feedback }) => feedback).join(' '),
        },
        losses: ['gaps-as-pairs'],
      };
    case 'open':
      return { form: { form: 'essay', model: question.model }, losses: ['rubric'] };
  }
}

function toChoice({ text, right, feedback }: Choice): PortableChoice {
  return { text, isRight: right, feedback };
}

function blanked(text: string): string {
  let at = 0;
  return partsOfText(text)
    .map((part) => ('gap' in part ? BLANK(at++) : part.text))
    .join('');
}

/** 15.3 + 0.5 is 15.8, whatever binary makes of it. */
function rounded(value: number): number {
  return Number(value.toFixed(9));
}

/** The question of ours that a form is, for one that came from elsewhere. */
export function fromPortable(portable: Portable): QuestionRecord {
  const { id, prompt, hint, tags } = portable;
  const level = tags.find((tag) => tag === 'understanding' || tag === 'analysis') ?? 'recall';
  const base = {
    id,
    prompt,
    hint: hint === '' ? '…' : hint,
    level: level as QuestionRecord['level'],
    objective: OWN_CHAPTER,
    evidence: { paragraph: '', events: [], terms: [] },
    citations: [],
  };
  switch (portable.form) {
    case 'choices':
      return {
        ...base,
        kind: portable.isMultiple ? 'multiple-choice' : 'single-choice',
        choices: portable.choices.map(({ text, isRight, feedback }, at) => ({
          id: `c${at + 1}`,
          text,
          right: isRight,
          feedback,
        })),
      };
    case 'true-false':
      return {
        ...base,
        kind: 'true-false',
        answer: portable.answer,
        feedback: portable.feedback,
        reasons: [],
      };
    case 'text':
      return {
        ...base,
        kind: 'short-text',
        accepted: portable.accepted,
        feedback: portable.feedback,
      };
    case 'number': {
      const { least, most, feedback } = portable;
      return {
        ...base,
        kind: 'number',
        answer: rounded((least + most) / 2),
        tolerance: rounded((most - least) / 2),
        unit: '',
        feedback,
      };
    }
    case 'pairs':
      return {
        ...base,
        kind: 'match',
        pairs: portable.pairs.map(({ left, right }, at) => ({
          id: `p${at + 1}`,
          left,
          right,
          feedback: portable.feedback,
        })),
      };
    case 'essay':
      return {
        ...base,
        kind: 'open',
        model: portable.model,
        rubric: [{ id: 'whole', text: portable.model }],
      };
  }
}
