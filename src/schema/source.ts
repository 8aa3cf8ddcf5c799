import { z } from 'astro/zod';
import { citationsSchema } from './citation.ts';
import { textSchema } from './words.ts';

const nameSchema = z.strictObject({
  family: textSchema.optional(),
  given: textSchema.optional(),
  literal: textSchema.optional(),
});

/** The fields of CSL-JSON 1.0.2 that the course’s sources use, under their own names. */
export type CslFields = z.output<typeof cslSchema>;
export type SourceRecord = z.output<typeof sourceSchema>;

export const cslSchema = z.strictObject({
  type: z.enum([
    'article-newspaper',
    'article-magazine',
    'article-journal',
    'webpage',
    'report',
    'post-weblog',
    'legislation',
    'article',
  ]),
  title: textSchema,
  author: z.array(nameSchema).optional(),
  'container-title': textSchema.optional(),
  publisher: textSchema.optional(),
  'publisher-place': textSchema.optional(),
  issued: z
    .strictObject({
      'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2),
      circa: z.boolean().optional(),
    })
    .optional(),
  URL: z
    .url({ protocol: /^https?$/, error: 'a full address beginning with https:// or http://' })
    .optional(),
  note: textSchema.optional(),
});

export const sourceSchema = z.strictObject({
  role: z
    .enum(['document', 'background'])
    .describe('document: one of the course’s own. background: public record beside them.'),
  short: textSchema.describe('How it is named in running text, without the year.'),
  year: textSchema.describe('The year as cited; in quotation marks.'),
  kind: textSchema.describe('What kind of text it is, in two to six words.'),
  introduction: z
    .strictObject({ text: textSchema, citations: citationsSchema })
    .optional()
    .describe('Of a document: who wrote it, for whom, what it wants, who pays; about sixty words.'),
  dating: textSchema.optional().describe('When it was written and how that is known.'),
  view: textSchema.optional().describe('Its point of view.'),
  goodFor: textSchema.describe('What it can be trusted for.'),
  weakness: textSchema.describe('Where it is weak or damaged.'),
  csl: cslSchema.describe('Its fields in CSL-JSON, under their own names.'),
});
