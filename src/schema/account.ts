import { z } from 'astro/zod';
import { OPERATIONS } from '../domain/accounts/account.ts';
import { citationSchema } from './citation.ts';
import { idOf, idSchema, textSchema } from './words.ts';

export type AccountRecord = z.output<typeof accountSchema>;
export type Figure = AccountRecord['figures'][number];
export type Working = AccountRecord['workings'][number];

const valueSchema = z.union(
  [
    z.number(),
    z.strictObject({ from: z.number(), to: z.number() }),
    z.strictObject({ atLeast: z.number() }),
  ],
  { error: 'a number, { from: …, to: … } or { atLeast: … }' },
);

export const accountSchema = z
  .strictObject({
    question: textSchema.describe('The question on which sources differ.'),
    short: textSchema
      .optional()
      .describe('The answers in a few words, for the line in a chapter that opens: “149 or 150”.'),
    weight: z.enum(['high', 'medium', 'low']).describe('How much hangs on it for a reader.'),
    statements: z
      .array(
        z.strictObject({
          by: textSchema.describe('Who speaks.'),
          says: textSchema.describe('What the source says, in your words.'),
          counter: textSchema.optional().describe('Who counted.'),
          measure: textSchema.optional().describe('What was counted.'),
          period: textSchema.optional().describe('Over which time.'),
          value: valueSchema.optional().describe('What is said as a number, for the picture.'),
          citation: citationSchema,
        }),
      )
      .min(1, { error: 'at least one statement' })
      .describe('Who says what.'),
    scale: textSchema
      .optional()
      .describe('What the values of the statements count, where they stand on one scale.'),
    figures: z
      .array(
        z.strictObject({
          id: idSchema.describe('What the workings call it.'),
          label: textSchema.describe('What it is.'),
          value: z.number(),
          unit: textSchema.describe('What is counted.'),
          citation: citationSchema,
        }),
      )
      .default([])
      .describe('The numbers that the workings use, each with its citation.'),
    workings: z
      .array(
        z.strictObject({
          id: idSchema.describe('What “careful” and other workings call it.'),
          label: textSchema.describe('What is computed.'),
          operation: z.enum(OPERATIONS).describe('What is done with “of”.'),
          of: z.array(idSchema).describe('Ids of figures or earlier workings.'),
          unit: textSchema
            .optional()
            .describe('What the result counts, where it is not that of the figures.'),
          onScale: z
            .boolean()
            .optional()
            .describe('Whether the picture shows it beside what is said.'),
          digits: z.number().int().min(0).max(4).optional().describe('Digits after the point.'),
        }),
      )
      .default([])
      .describe('Arithmetic that the course computes.'),
    careful: textSchema.describe('What a careful reader says; {id} stands for a computed number.'),
    events: z.array(idOf('events')).default([]).describe('Ids of events that it is about.'),
    terms: z.array(idOf('glossary')).default([]).describe('Ids of glossary terms concerned.'),
  })
  .describe(
    'A question on which sources differ: who says what, with the arithmetic that the course computes.',
  );
