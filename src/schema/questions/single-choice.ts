import { z } from 'astro/zod';
import { baseShape, choicesSchema } from './question-base.ts';

export const singleChoiceSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('single-choice'),
  choices: choicesSchema,
});
