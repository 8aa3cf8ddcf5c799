import { z } from 'astro/zod';
import { PROVENANCES } from '../domain/sources/provenance.ts';
import { citationsSchema } from './citation.ts';
import { dateTextSchema, idFrom, idOf, textSchema } from './words.ts';

export type EventRecord = z.output<typeof eventSchema>;

export const eventSchema = z
  .strictObject({
    title: textSchema.describe('What happened, in a few words.'),
    date: dateTextSchema,
    summary: textSchema.describe('What a reader should know of it, in one to three sentences.'),
    themes: z
      .array(idFrom('themes'), { error: 'a list of themes' })
      .min(1, { error: 'at least one theme' })
      .describe('The lanes of the timeline in which it stands.'),
    story: z
      .boolean()
      .optional()
      .describe(
        'Whether it is one of those that tell the story: named on the axis from the start.',
      ),
    place: textSchema.describe('Where it happened, in words.'),
    at: z
      .union([idOf('places').transform((id) => [id]), z.array(idOf('places'))])
      .default([])
      .describe(
        'Ids of the places at which maps show it; left out where nobody says where it was.',
      ),
    actors: z.array(textSchema).default([]).describe('Who took part, as the sources name them.'),
    terms: z.array(idOf('glossary')).default([]).describe('Ids of glossary terms concerned.'),
    known: z
      .enum(PROVENANCES)
      .exclude(['disputed'])
      .describe(
        'How the date is known. stated: a document says it. inferred: it follows from one, as a weekday gives a date. background: public record says it.',
      ),
    basis: textSchema.describe('Why the date can be given as it is.'),
    era: textSchema
      .optional()
      .describe(
        'The era behind the axis that this event makes, alone or with others of that name.',
      ),
    addedBecause: textSchema
      .optional()
      .describe('Of an event that none of the documents tells: why the course adds it.'),
    after: z
      .union([idOf('events').transform((id) => [id]), z.array(idOf('events'))])
      .default([])
      .describe(
        'Ids of events that it came after; decides the order only where the dates leave it open.',
      ),
    citations: citationsSchema,
  })
  .describe('Something that happened: a mark on the timeline, with a page of its own.');
