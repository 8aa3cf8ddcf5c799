import { z } from 'astro/zod';
import { textSchema } from '../words.ts';
import { baseShape, eitherFeedbackSchema } from './question-base.ts';

export const shortTextSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('short-text'),
  accepted: z
    .array(textSchema)
    .min(1, { error: 'at least one accepted answer' })
    .describe('Every spelling that counts as right, the one to show first.'),
  feedback: eitherFeedbackSchema,
});
