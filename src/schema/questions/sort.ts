import { z } from 'astro/zod';
import { idSchema, textSchema } from '../words.ts';
import { baseShape } from './question-base.ts';

export const sortSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('sort'),
  groups: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(2, { error: 'at least two groups' })
    .max(5, { error: 'at most five groups, so that they can be told apart on a phone' })
    .describe('What the statements are put under, in the order in which they are shown.'),
  statements: z
    .array(
      z.strictObject({
        id: idSchema,
        text: textSchema,
        group: idSchema.describe('The id of the group under which it belongs.'),
        feedback: textSchema.describe('Why it belongs there.'),
      }),
    )
    .min(3, { error: 'at least three statements' }),
});
