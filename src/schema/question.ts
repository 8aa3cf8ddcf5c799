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

const choiceSchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  right: z.boolean().default(false),
  feedback: textSchema.describe('Why this choice is right or wrong.'),
});

const choicesSchema = z.array(choiceSchema).min(2, { error: 'at least two choices' });

export type QuestionRecord = z.output<typeof questionSchema>;
export type QuestionFile = z.output<typeof questionFileSchema>;
export type Choice = z.output<typeof choiceSchema>;

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
      reasons: z
        .array(choiceSchema)
        .default([])
        .describe('Why it is as it is, one of them right; leave out to ask for no reason.'),
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
    z.strictObject({
      ...shared,
      kind: z.literal('number'),
      answer: z.number(),
      tolerance: z.number().default(0).describe('How far from the answer still counts as right.'),
      unit: textSchema.describe('What is counted, such as “per cent”.'),
      feedback: z.strictObject({ right: textSchema, wrong: textSchema }),
    }),
    z.strictObject({
      ...shared,
      kind: z.literal('gaps'),
      text: textSchema.describe('The text; {id} stands for the gap of that id.'),
      gaps: z
        .array(
          z.strictObject({
            id: idSchema,
            accepted: z.array(textSchema).min(1, { error: 'at least one accepted answer' }),
            feedback: textSchema,
          }),
        )
        .min(1, { error: 'at least one gap' }),
    }),
    z.strictObject({
      ...shared,
      kind: z.literal('place-in-time'),
      from: z.number().int().describe('The first year that can be chosen.'),
      to: z.number().int().describe('The last year that can be chosen.'),
      earliest: z.number().int().describe('The first of the years in which it was.'),
      latest: z.number().int().describe('The last of the years in which it was.'),
      feedback: z.strictObject({ right: textSchema, wrong: textSchema }),
    }),
    z.strictObject({
      ...shared,
      kind: z.literal('open'),
      model: textSchema.describe('What a good answer says.'),
      rubric: z
        .array(z.strictObject({ id: idSchema, text: textSchema }))
        .min(2, { error: 'at least two criteria' }),
    }),
  ],
  {
    error:
      'a “kind:” that is one of single-choice, multiple-choice, true-false, short-text, number, gaps, match, order, place-in-time, open',
  },
);

export const questionFileSchema = z.strictObject({ questions: z.array(questionSchema) });
