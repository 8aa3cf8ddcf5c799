import { z } from 'astro/zod';
import { idOf, idSchema, textSchema, translated } from './words.ts';

const yearSchema = z.number({ error: 'a year, in digits' }).int({ error: 'a year, in digits' });

const lineNameSchema = {
  name: textSchema.describe('What stands at the end of its line, in a few words.'),
  short: textSchema
    .max(6, { error: 'at most 6 characters' })
    .describe('What stands there where there is no room for the name.'),
};

const pictureSchema = z
  .strictObject({
    series: idOf('series').describe('The series that is drawn as a line, year by year.'),
    ...lineNameSchema,
    behind: z
      .strictObject({ series: idOf('series'), ...lineNameSchema })
      .optional()
      .describe('A second series, drawn faint behind it.'),
    takeaway: textSchema.describe('What the picture shows, in one sentence.'),
    notes: z
      .array(
        z.strictObject({
          year: yearSchema,
          until: yearSchema.optional().describe('The last year, of a note on several.'),
          text: textSchema.max(70, { error: 'at most 70 characters' }),
          event: idOf('events').optional().describe('The event that it speaks of.'),
        }),
      )
      .default([])
      .describe('What is written on the picture.'),
  })
  .describe('The lines of killed, counted, lost … over the years, with notes.');

/** What is said of the course as a whole, in `src/content/course.yaml`. */
export const courseSchema = z
  .strictObject({
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
    languages: z
      .array(
        z.string().regex(/^[a-z]{2,3}$/, { error: 'a language, in two or three letters: en, ur' }),
        { error: 'a list of languages, in two or three letters each: [en, ur]' },
      )
      .min(1, { error: 'at least the language in which the course is written' })
      .refine((languages) => new Set(languages).size === languages.length, {
        error: 'each language once',
      })
      .default(['en'])
      .describe(
        'The languages in which the course can be read: first that in which it is written, then those into which it is translated.',
      ),
    contact: z
      .string()
      .regex(/^(?:mailto:|https:\/\/|tel:)\S+$/, {
        error: 'an address beginning with mailto:, https:// or tel:',
      })
      .optional()
      .describe(
        'Where somebody can be reached who finds a fault of the site that others could abuse: mailto: and an address, or a page with a form. It stands in security.txt; left out, the page says how a fault is corrected.',
      ),
    licence: z
      .strictObject({
        id: z
          .string()
          .regex(/^[A-Za-z0-9.+-]+$/, { error: 'a name without spaces, such as CC-BY-4.0' })
          .describe(
            'As SPDX writes it (https://spdx.org/licenses/): CC-BY-4.0; LicenseRef- and a name for what it does not have.',
          ),
        name: textSchema.describe('As readers know it: CC BY 4.0.'),
        url: z
          .url({ protocol: /^https?$/, error: 'a full address beginning with https:// or http://' })
          .describe('Where it is explained.'),
      })
      .default({
        id: 'CC-BY-4.0',
        name: 'CC BY 4.0',
        url: 'https://creativecommons.org/licenses/by/4.0/',
      })
      .meta(translated('never'))
      .describe('Under which licence the text and the data of the course may be used.'),
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
    lessonMinutes: z
      .number()
      .int()
      .positive()
      .default(40)
      .describe('How long a lesson is where the course is taught: what the steps of each come to.'),
    home: z
      .strictObject({
        account: idOf('accounts').optional().describe('The disagreement that it shows.'),
        question: idOf('questions').optional().describe('The question that it asks.'),
        picture: pictureSchema.optional(),
      })
      .default({})
      .describe('What the home page shows: an account and a question, else the first; a picture.'),
    examples: z
      .strictObject({
        search: z.array(textSchema).default([]).meta(translated('replaces')),
        glossary: z.array(textSchema).default([]).meta(translated('replaces')),
      })
      .default({ search: [], glossary: [] })
      .describe('What the fields for searching give as examples.'),
    search: z
      .strictObject({
        related: z
          .array(z.array(textSchema).min(2, { error: 'two words or more' }))
          .default([])
          .meta(translated('adds'))
          .describe('Words that mean nearly the same here: who searches for one finds the others.'),
        absent: z
          .array(textSchema)
          .default([])
          .meta(translated('adds'))
          .describe('Names that readers look for and none of the documents has.'),
      })
      .default({ related: [], absent: [] })
      .describe('What the search knows of the course’s words.'),
    style: z
      .strictObject({
        acronyms: z
          .array(textSchema)
          .default([])
          .describe('Acronyms that every reader knows and that need not be spelt out.'),
        loaded: z
          .array(
            z.strictObject({
              word: textSchema.describe('A word that takes sides.'),
              instead: textSchema.describe('What to write in its place.'),
            }),
          )
          .default([])
          .describe('Words that take sides, outside of quotation marks.'),
      })
      .default({ acronyms: [], loaded: [] })
      .meta(translated('never'))
      .describe('What npm run check:content -- --style goes by.'),
    changes: z
      .array(
        z.strictObject({
          date: z.iso
            .date({ error: 'a day, such as 2026-11-27' })
            .describe('The day on which readers could first see it.'),
          text: textSchema.describe('What is different for a reader, in a sentence.'),
          page: z
            .string()
            .regex(/^\/(?:[^/]|$)/, { error: 'an address of the course, beginning with /' })
            .default('/')
            .describe('Where it can be seen; left out, on the home page.'),
        }),
      )
      .default([])
      .describe('What has changed in the course, the latest first: readers can subscribe to it.'),
    withheld: z
      .array(z.string().trim().min(1, { error: 'the name of a person' }), {
        error: 'a list of names',
      })
      .default([])
      .meta(translated('adds'))
      .describe('Names of private people, which no term has and no question asks for.'),
  })
  .describe('The course as a whole: there is one such file.');

export type CourseSettings = z.output<typeof courseSchema>;
