import { z } from 'astro/zod';
import { textSchema } from '../words.ts';
import { baseShape, choiceSchema } from './question-base.ts';

export const trueFalseSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('true-false'),
  answer: z.boolean(),
  feedback: z.strictObject({ true: textSchema, false: textSchema }),
  reasons: z
    .array(choiceSchema)
    .default([])
    .describe('Why it is as it is, one of them right; leave out to ask for no reason.'),
});
