import { z } from 'astro/zod';
import { idSchema, textSchema, translated } from '../words.ts';
import { baseShape } from './question-base.ts';

export const gapsSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('gaps'),
  text: textSchema.describe('The text; {id} stands for the gap of that id.'),
  gaps: z
    .array(
      z.strictObject({
        id: idSchema,
        accepted: z
          .array(textSchema)
          .min(1, { error: 'at least one accepted answer' })
          .meta(translated('adds'))
          .describe('Every spelling that counts as right, the one to show first.'),
        tolerance: z
          .number()
          .optional()
          .describe('For a number: how far from it still counts as right.'),
        choices: z
          .array(textSchema)
          .optional()
          .describe('What is chosen from, where nothing is to be written.'),
        feedback: textSchema,
      }),
    )
    .min(1, { error: 'at least one gap' }),
});
