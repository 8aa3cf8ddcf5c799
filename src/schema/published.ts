/** The shape of the open data, as JSON Schemas for the programs that read it. */

import { z } from 'astro/zod';
import { accountSchema } from './account.ts';
import { chapterSchema } from './chapter.ts';
import { eventSchema } from './event.ts';
import { questionSchema } from './question.ts';
import { seriesSchema } from './series.ts';
import { idSchema, textSchema } from './words.ts';
import { termSchema } from './term.ts';
import { cslSchema, sourceSchema } from './source.ts';

const ids = z.array(idSchema);
const identity = { id: idSchema, url: z.string().regex(/^\//).describe('Site-relative address.') };
const isoDay = z.iso.date();
const edtfText = z.string().describe('A date in EDTF.');

const published = {
  course: chapterSchema
    .omit({ contentNote: true, exceptions: true, lesson: true, misconceptions: true })
    .extend({
      ...identity,
      period: edtfText,
      sections: z.array(z.strictObject({ ...identity, title: textSchema })),
      words: z.number().int(),
      readingMinutes: z.number().int(),
      events: ids,
      terms: ids,
      accounts: ids,
      sources: ids,
      questions: ids,
    }),
  events: eventSchema.extend({
    ...identity,
    date: edtfText,
    label: textSchema,
    earliest: isoDay,
    latest: isoDay.nullable(),
    precision: z.enum(['day', 'month', 'year']),
    after: ids,
    at: ids,
    chapters: ids,
    questions: ids,
    accounts: ids,
    sources: ids,
  }),
  glossary: termSchema.extend({
    ...identity,
    chapters: ids,
    events: ids,
    questions: ids,
    accounts: ids,
    sources: ids,
  }),
  questions: z.intersection(
    questionSchema,
    z.object({
      url: identity.url,
      evidenceUrl: z.string(),
      chapters: ids,
      events: ids,
      terms: ids,
      sources: ids,
    }),
  ),
  accounts: accountSchema.extend({
    ...identity,
    chapters: ids,
    sources: ids,
    conclusion: textSchema,
    results: z.array(
      z.strictObject({
        id: idSchema,
        label: textSchema,
        sum: textSchema,
        value: z.number(),
        text: textSchema,
        known: z.literal('inferred'),
      }),
    ),
  }),
  series: seriesSchema.extend({
    ...identity,
    chapters: ids,
    sources: ids,
    points: z.array(
      z.strictObject({ ...seriesSchema.shape.points.element.shape, period: edtfText }),
    ),
  }),
  sources: cslSchema.extend({
    ...identity,
    role: sourceSchema.shape.role,
    kind: sourceSchema.shape.kind,
    chapters: ids,
    events: ids,
    terms: ids,
    questions: ids,
    accounts: ids,
    series: ids,
  }),
};

export type PublishedName = keyof typeof published;

export const PUBLISHED_NAMES = Object.keys(published) as PublishedName[];

/** The JSON Schema (draft 2020-12) of one file of the open data; `themes` are the ids that events may have. */
export function jsonSchemaOf(
  name: PublishedName,
  themes: readonly string[],
): Record<string, unknown> {
  const events = published.events.extend({
    themes: z
      .array(z.enum(themes))
      .min(1)
      .describe(eventSchema.shape.themes.description ?? ''),
  });
  const file = z.strictObject({
    version: z.literal(1),
    licence: textSchema,
    items: z.array(name === 'events' ? events : published[name]),
  });
  return z.toJSONSchema(file, { io: 'output', unrepresentable: 'any' });
}

/** The shape of a file of the open data, for tests that hold the site to its contract. */
export function publishedSchemaOf(name: PublishedName): z.ZodType {
  return z.object({ items: z.array(published[name] as z.ZodType) });
}
