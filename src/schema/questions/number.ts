import { z } from 'astro/zod';
import { textSchema } from '../words.ts';
import { baseShape, eitherFeedbackSchema, shareSchema } from './question-base.ts';

export const numberSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('number'),
  answer: z.number(),
  tolerance: z.number().default(0).describe('How far from the answer still counts as right.'),
  unit: textSchema.describe('What is counted, such as “per cent”.'),
  partly: z
    .array(
      z.strictObject({
        answer: z.number(),
        tolerance: z.number().default(0),
        share: shareSchema,
        feedback: textSchema,
      }),
    )
    .optional()
    .describe('Other numbers, with what each gives of the mark.'),
  feedback: eitherFeedbackSchema,
});
