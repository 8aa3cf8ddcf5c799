import { z } from 'astro/zod';
import { idSchema, textSchema } from '../words.ts';
import { baseShape } from './question-base.ts';

export const matchSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('match'),
  pairs: z
    .array(
      z.strictObject({
        id: idSchema,
        left: textSchema,
        right: textSchema,
        feedback: textSchema.describe('Why the two belong together.'),
      }),
    )
    .min(2, { error: 'at least two pairs' }),
  distractors: z
    .array(z.strictObject({ id: idSchema, right: textSchema }))
    .optional()
    .describe('Right sides that belong to none of the left ones.'),
});
