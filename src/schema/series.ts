import { z } from 'astro/zod';
import { CHARTS } from '../domain/accounts/series.ts';
import { citationSchema } from './citation.ts';
import { dateTextSchema, textSchema } from './words.ts';

export type SeriesRecord = z.output<typeof seriesSchema>;
export type SeriesPoint = SeriesRecord['points'][number];

export const seriesSchema = z
  .strictObject({
    title: textSchema.describe('The finding, as a sentence.'),
    chart: z.enum(CHARTS).describe('columns, bars or spans.'),
    unit: textSchema.describe('What is counted, such as “people killed”.'),
    counter: textSchema.describe('Who counted.'),
    definition: textSchema.describe('What exactly is counted.'),
    points: z
      .array(
        z.strictObject({
          period: dateTextSchema,
          label: textSchema.describe('What stands at the point.'),
          value: z
            .number()
            .min(0, { error: 'zero or more: charts are drawn from zero' })
            .optional()
            .describe('Left out where no figure was found: the gap is shown.'),
          known: z
            .enum(['inferred'])
            .optional()
            .describe('inferred: worked out from what the source prints; drawn hollow.'),
          note: textSchema.optional().describe('What is known besides: how a span ended.'),
          citation: citationSchema,
        }),
      )
      .min(2, { error: 'at least two points' })
      .describe('The figures, each with its citation.'),
    caution: textSchema.describe('What a reader must know before comparing.'),
  })
  .describe(
    'Numbers over time by one counter, drawn as a chart. A point without a value is a gap that is shown.',
  );
