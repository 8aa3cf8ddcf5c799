import { z } from 'astro/zod';
import { idOf, shownAs, textSchema, translated } from './words.ts';

/** One use of a source, with the place in it. */
export type Citation = z.output<typeof citationSchema>;

export const citationSchema = z.strictObject(
  {
    source: idOf('sources').describe('Which source says so.'),
    at: textSchema
      .optional()
      .meta(translated('never'))
      .describe('The place in the source: “para. 3”, or the name of a section.'),
  },
  shownAs('{ source: gray-2001, at: para. 3 }'),
);

export const citationsSchema = z
  .array(citationSchema, { error: 'a list of citations, each with “source:”' })
  .default([])
  .meta(translated('never'))
  .describe('Who says so. At least one.');
