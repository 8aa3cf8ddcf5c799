import { z } from 'astro/zod';
import { baseShape, choicesSchema } from './question-base.ts';

export const multipleChoiceSchema = z.strictObject({
  ...baseShape,
  kind: z.literal('multiple-choice'),
  choices: choicesSchema,
});
