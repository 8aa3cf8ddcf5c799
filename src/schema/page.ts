import { z } from 'astro/zod';
import { textSchema } from './words.ts';

export type PageRecord = z.output<typeof pageSchema>;

/** A page of text, in `src/content/pages/<language>/`: `home.mdx` opens the home page. */
export const pageSchema = z
  .strictObject({
    title: textSchema.describe('Its title; the home page bears the name of the course instead.'),
    short: textSchema.optional().describe('What links at the foot of every page call it.'),
    description: textSchema
      .optional()
      .describe('What it holds, in a sentence, for search engines.'),
    lede: textSchema.optional().describe('What stands in large letters under the title.'),
  })
  .describe(
    'A page of text, at the address of its name: home opens the home page, about speaks of the course.',
  );
