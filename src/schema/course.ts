import { z } from 'astro/zod';
import { idSchema, textSchema } from './words.ts';

const yearSchema = z.number({ error: 'a year, in digits' }).int({ error: 'a year, in digits' });

/** What is said of the course as a whole, in `src/content/course.yaml`. */
export const courseSchema = z.strictObject({
  id: idSchema
    .default('course')
    .describe(
      'What the course’s files and the databases on a reader’s device are called; what is published under it is lost when it changes.',
    ),
  name: textSchema.default('Untitled course').describe('The name of the course.'),
  tagline: textSchema.optional().describe('What it is about, in a line.'),
  description: textSchema
    .optional()
    .describe('What it is, in a sentence: for search engines and at the foot of each page.'),
  edition: yearSchema
    .default(1)
    .describe('The year of the edition, under which its chapters are cited.'),
  years: z
    .strictObject({ first: yearSchema, last: yearSchema })
    .refine(({ first, last }) => first <= last, { error: 'the earlier year first' })
    .optional()
    .describe(
      'The years that the pictures show at first; left out, those in which its events happened.',
    ),
  themes: z
    .array(z.strictObject({ id: idSchema, title: textSchema }), {
      error: 'a list of themes, each with “id” and “title”',
    })
    .refine((themes) => new Set(themes.map(({ id }) => id)).size === themes.length, {
      error: 'each theme once',
    })
    .default([])
    .describe(
      'What events are about: the lanes of the timeline’s axis, from top to bottom. Left out, whatever the events name.',
    ),
  home: z
    .strictObject({ account: idSchema.optional(), question: idSchema.optional() })
    .default({})
    .describe('The account and the question that the home page shows; left out, the first.'),
  examples: z
    .strictObject({
      search: z.array(textSchema).default([]),
      glossary: z.array(textSchema).default([]),
    })
    .default({ search: [], glossary: [] })
    .describe('What the fields for searching give as examples.'),
  withheld: z
    .array(z.string().trim().min(1, { error: 'the name of a person' }), {
      error: 'a list of names',
    })
    .default([])
    .describe('Names of private people, which no term has and no question asks for.'),
});

export type CourseSettings = z.output<typeof courseSchema>;
