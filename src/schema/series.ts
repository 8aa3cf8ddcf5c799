import { z } from 'astro/zod';
import { citationSchema } from './citation.ts';
import { dateTextSchema, textSchema } from './words.ts';

export const seriesSchema = z.strictObject({
  title: textSchema.describe('The finding, as a sentence.'),
  unit: textSchema,
  counter: textSchema.describe('Who counted.'),
  definition: textSchema.describe('What exactly is counted.'),
  points: z
    .array(
      z.strictObject({
        period: dateTextSchema,
        label: textSchema,
        value: z.number(),
        citation: citationSchema,
      }),
    )
    .min(2, { error: 'at least two points' }),
  caution: textSchema.describe('What a reader must know before comparing.'),
});
