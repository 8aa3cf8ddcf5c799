import { z } from 'astro/zod';
import { textSchema, translated } from '../words.ts';
import { baseShape, eitherFeedbackSchema, shareSchema } from './question-base.ts';

export const shortTextSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('short-text'),
  accepted: z
    .array(textSchema)
    .min(1, { error: 'at least one accepted answer' })
    .meta(translated('adds'))
    .describe('Every spelling that counts as right, the one to show first.'),
  partly: z
    .array(z.strictObject({ text: textSchema, share: shareSchema, feedback: textSchema }))
    .optional()
    .describe('Answers that give a part of the mark, or none and have a word of their own.'),
  feedback: eitherFeedbackSchema,
});
