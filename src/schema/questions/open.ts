import { z } from 'astro/zod';
import { idSchema, textSchema } from '../words.ts';
import { baseShape } from './question-base.ts';

export const openSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('open'),
  model: textSchema.describe('What a good answer says.'),
  rubric: z
    .array(
      z.strictObject({
        id: idSchema,
        text: textSchema.describe('What a good answer has, such as “names both counters”.'),
      }),
    )
    .min(2, { error: 'at least two criteria' }),
});
