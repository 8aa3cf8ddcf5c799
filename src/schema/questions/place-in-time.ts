import { z } from 'astro/zod';
import { baseShape, eitherFeedbackSchema } from './question-base.ts';

export const placeInTimeSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('place-in-time'),
  from: z.number().int().describe('The first year that can be chosen.'),
  to: z.number().int().describe('The last year that can be chosen.'),
  earliest: z.number().int().describe('The first of the years in which it was.'),
  latest: z.number().int().describe('The last of the years in which it was.'),
  feedback: eitherFeedbackSchema,
});
