import { z } from 'astro/zod';
import { dateTextSchema, idSchema, textSchema } from './words.ts';

export const chapterSchema = z.strictObject({
  title: textSchema,
  order: z.number({ error: 'the number of the chapter in the course' }).int().positive(),
  summary: textSchema.describe('The chapter in two or three sentences.'),
  period: dateTextSchema.describe('The time it covers, in EDTF.'),
  objectives: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(3, { error: 'three to five objectives' })
    .max(5, { error: 'three to five objectives' })
    .describe('What a student will be able to do, each beginning with a verb.'),
  discussion: z.array(textSchema).min(1).describe('Questions to talk about in class.'),
  contentNote: textSchema.optional().describe('A word beforehand where violence is described.'),
});
