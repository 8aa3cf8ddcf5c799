/** A question in a form that other systems know, and back. */

import { OWN_CHAPTER } from '../../domain/assignments/choose-questions.ts';
import { rounded, type Loss, type PortableForm } from '../../domain/questions/carried-form.ts';
import { outputsOf } from '../../domain/questions/outputs.ts';
import type { Question, QuestionRecord } from '../../domain/questions/question.ts';

export type Portable = PortableForm & { id: string; prompt: string; hint: string; tags: string[] };

/** The question in one of the forms, and what that form cannot say. */
export function toPortable(question: Question): { portable: Portable; losses: Loss[] } {
  const { form, losses, afterPrompt } = outputsOf(question).carried(question);
  const { id, hint, level, chapter, objective } = question;
  const prompt = [question.prompt, ...(afterPrompt === undefined ? [] : [afterPrompt])].join(' ');
  return { portable: { ...form, id, prompt, hint, tags: [level, chapter, objective] }, losses };
}

/** The question of ours that a form is, for one that came from elsewhere. */
export function fromPortable(portable: Portable): QuestionRecord {
  const { id, prompt, hint, tags } = portable;
  const level: QuestionRecord['level'] =
    tags.find((tag) => tag === 'understanding' || tag === 'analysis') ?? 'recall';
  const base = {
    id,
    prompt,
    hint: hint === '' ? '…' : hint,
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
