import { z } from 'astro/zod';
import { dateTextSchema, idOf, idSchema, textSchema, translated } from './words.ts';

export type ChapterRecord = z.output<typeof chapterSchema>;

export const chapterSchema = z
  .strictObject({
    title: textSchema.describe('What the chapter is called.'),
    order: z
      .number({ error: 'the number of the chapter in the course' })
      .int()
      .positive()
      .describe('Its number in the course.'),
    summary: textSchema.describe('The chapter in two or three sentences.'),
    period: dateTextSchema.describe('The time it covers, in EDTF.'),
    objectives: z
      .array(z.strictObject({ id: idSchema, text: textSchema }))
      .min(3, { error: 'three to five objectives' })
      .max(5, { error: 'three to five objectives' })
      .describe('What a student will be able to do, each beginning with a verb.'),
    discussion: z
      .array(z.strictObject({ prompt: textSchema, answer: textSchema }))
      .min(1, { error: 'at least one question for discussion' })
      .describe('Questions to talk about in class, with what a good answer contains.'),
    lesson: z
      .array(z.strictObject({ minutes: z.number().int().positive(), step: textSchema }))
      .default([])
      .describe('The steps of a lesson; its minutes in all are those that course.yaml says.'),
    misconceptions: z
      .array(z.strictObject({ belief: textSchema, question: idOf('questions') }))
      .default([])
      .describe('Likely misconceptions, each with the id of the question that catches it.'),
    exceptions: z
      .array(
        z.strictObject({
          advice: idSchema.describe('The code of the advice, as `npm run check:content` gives it.'),
          at: textSchema
            .optional()
            .describe('Where: an anchor, the first words of a paragraph, the title of a section.'),
          because: textSchema.describe('Why it does not apply here.'),
        }),
      )
      .default([])
      .meta(translated('never'))
      .describe('Advice that does not apply to this chapter, each with its reason.'),
    contentNote: textSchema.optional().describe('A word beforehand where violence is described.'),
  })
  .describe(
    'The head of a chapter, between two lines of three hyphens; below it stands its prose.',
  );
