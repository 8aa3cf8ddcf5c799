import { z } from 'astro/zod';
import { LEVELS } from '../domain/quiz/question.ts';
import { citationsSchema } from './citation.ts';
import { idSchema, textSchema } from './words.ts';

const shared = {
  id: idSchema,
  prompt: textSchema,
  hint: textSchema.describe('A nudge that does not give the answer away.'),
  level: z.enum(LEVELS),
  objective: idSchema.describe('The id of one of the chapter’s objectives.'),
  evidence: z.strictObject({
    paragraph: idSchema.describe('The id of the <Anchor> of the paragraph that answers it.'),
    events: z.array(idSchema).default([]),
    terms: z.array(idSchema).default([]),
  }),
  citations: citationsSchema,
};

const choicesSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      text: textSchema,
      right: z.boolean().default(false),
      feedback: textSchema.describe('Why this choice is right or wrong.'),
    }),
  )
  .min(2, { error: 'at least two choices' });

export const questionSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...shared, kind: z.literal('single-choice'), choices: choicesSchema }),
    z.strictObject({ ...shared, kind: z.literal('multiple-choice'), choices: choicesSchema }),
    z.strictObject({
      ...shared,
      kind: z.literal('true-false'),
      answer: z.boolean(),
      feedback: z.strictObject({ true: textSchema, false: textSchema }),
    }),
    z.strictObject({
      ...shared,
      kind: z.literal('short-text'),
      accepted: z.array(textSchema).min(1, { error: 'at least one accepted answer' }),
      feedback: z.strictObject({ right: textSchema, wrong: textSchema }),
    }),
    z.strictObject({
      ...shared,
      kind: z.literal('order'),
      steps: z
        .array(z.strictObject({ id: idSchema, text: textSchema, feedback: textSchema }))
        .min(3, { error: 'at least three steps' }),
    }),
    z.strictObject({
      ...shared,
      kind: z.literal('match'),
      pairs: z
        .array(
          z.strictObject({
            id: idSchema,
            left: textSchema,
            right: textSchema,
            feedback: textSchema,
          }),
        )
        .min(2, { error: 'at least two pairs' }),
    }),
  ],
  {
    error:
      'a “kind:” that is one of single-choice, multiple-choice, true-false, short-text, order, match',
  },
);

export const questionFileSchema = z.strictObject({ questions: z.array(questionSchema) });
