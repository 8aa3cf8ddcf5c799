import { z } from 'astro/zod';
import { idSchema, textSchema } from '../words.ts';
import { baseShape } from './question-base.ts';

export const orderSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('order'),
  steps: z
    .array(
      z.strictObject({
        id: idSchema,
        text: textSchema,
        feedback: textSchema.describe('Why it stands where it stands.'),
      }),
    )
    .min(3, { error: 'at least three steps' })
    .describe('In the right order.'),
});
