import { z } from 'astro/zod';
import { PLACE_KINDS } from '../domain/places/place.ts';
import { idOf, shownAs, textSchema, translated } from './words.ts';

export type PlaceRecord = z.output<typeof placeSchema>;

export const coordinatesSchema = z.strictObject(
  {
    latitude: z.number().min(-90).max(90).describe('Degrees; north of the equator is positive.'),
    longitude: z.number().min(-180).max(180).describe('Degrees; east of Greenwich is positive.'),
  },
  shownAs('{ latitude: 33.69, longitude: 73.05 }'),
);

export const placeSchema = z
  .strictObject({
    name: textSchema.describe('What it is called.'),
    kind: z
      .enum(PLACE_KINDS, { error: `one of: ${PLACE_KINDS.join(', ')}` })
      .describe('What kind of place it is.'),
    within: idOf('places').optional().describe('The id of the place that it lies in.'),
    coordinates: coordinatesSchema
      .optional()
      .describe('Where it is; of a district or province, the point at which its mark stands.'),
    source: textSchema
      .optional()
      .meta(translated('never'))
      .describe('Where the coordinates come from.'),
    note: textSchema.optional().describe('What a reader should know of the mark.'),
    term: idOf('glossary').optional().describe('The term of the glossary that explains it.'),
  })
  .describe('A place at which maps show events and to which the list below the map leads.')
  .refine(({ coordinates, source }) => !coordinates || source !== undefined, {
    path: ['source'],
    error: 'where the coordinates come from; without a source a place has none',
  });
