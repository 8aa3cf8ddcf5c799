/** A question in a form that other systems know, and back. */

import { OWN_CHAPTER } from '../../domain/assignments/choose-questions.ts';
import {
  gapsAsPairs,
  rounded,
  type Loss,
  type PortableForm,
} from '../../domain/questions/carried-form.ts';
import { outputsOf } from '../../domain/questions/outputs.ts';
import type { Question, QuestionRecord } from '../../domain/questions/question.ts';
import type { RichTexts } from '../../domain/text/rich-text.ts';

interface Carried {
  id: string;
  prompt: string;
  hint: string;
  tags: string[];
  /** How its texts look, where any has more than words, by the words of each. */
  rich?: RichTexts;
}

export type Portable = PortableForm & Carried;

/** Steps in their order: they come in from Moodle since 4.4, and older ones would refuse them. */
export interface IncomingSteps {
  form: 'steps';
  steps: { text: string; feedback: string }[];
}

export type IncomingForm = PortableForm | IncomingSteps;

/** A question as a file has it. */
export type Incoming = IncomingForm & Carried;

/**
 * The question in one of the forms, and what that form cannot say; gaps as pairs, unless the system
 * has gaps.
 */
export function toPortable(
  question: Question,
  { hasGaps = false }: { hasGaps?: boolean } = {},
): { portable: Portable; losses: Loss[] } {
  const carried = outputsOf(question).carried(question);
  const { form, losses, afterPrompt } =
    carried.form.form === 'gaps' && !hasGaps ? gapsAsPairs(carried.form) : carried;
  const { id, hint, level, chapter, objective, rich } = question;
  const prompt = [question.prompt, ...(afterPrompt === undefined ? [] : [afterPrompt])].join(' ');
  const tags = [level, chapter, objective];
  return { portable: { ...form, id, prompt, hint, tags, ...(rich && { rich }) }, losses };
}

/** The question of ours that a form is, for one that came from elsewhere. */
export function fromPortable(
  portable: Incoming,
): Omit<Question, 'url' | 'chapter' | 'evidenceUrl'> {
  const { rich } = portable;
  return { ...recordOf(portable), ...(rich && { rich }) };
}

function recordOf(portable: Incoming): QuestionRecord {
  const { id, prompt, hint, tags } = portable;
  const level: QuestionRecord['level'] =
    tags.find((tag) => tag === 'understanding' || tag === 'analysis') ?? 'recall';
  const base = {
    id,
    prompt,
    hint,
    level,
    objective: OWN_CHAPTER,
    evidence: { paragraph: '', events: [], terms: [] },
    citations: [],
  };
  switch (portable.form) {
    case 'choices':
      return {
        ...base,
        kind: portable.isMultiple ? 'multiple-choice' : 'single-choice',
        choices: portable.choices.map(({ text, isRight, feedback, share }, at) => ({
          id: `c${at + 1}`,
          text,
          right: isRight,
          feedback,
          ...(share !== undefined && { share }),
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
        ...(portable.partly && { partly: portable.partly }),
      };
    case 'number': {
      const { feedback, partly } = portable;
      return {
        ...base,
        kind: 'number',
        ...middleOf(portable),
        unit: portable.unit ?? '',
        feedback,
        ...(partly && {
          partly: partly.map(({ share, feedback: rangeFeedback, ...range }) => ({
            ...middleOf(range),
            share,
            feedback: rangeFeedback,
          })),
        }),
      };
    }
    case 'steps':
      return {
        ...base,
        kind: 'order',
        steps: portable.steps.map((step, at) => ({ id: `s${at + 1}`, ...step })),
      };
    case 'gaps':
      return {
        ...base,
        kind: 'gaps',
        text: portable.text,
        gaps: portable.gaps.map((gap, at) => ({ id: `g${at + 1}`, ...gap })),
      };
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
        ...(portable.distractors && {
          distractors: portable.distractors.map((right, at) => ({ id: `d${at + 1}`, right })),
        }),
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

function middleOf({ least, most }: { least: number; most: number }) {
  return { answer: rounded((least + most) / 2), tolerance: rounded((most - least) / 2) };
}
