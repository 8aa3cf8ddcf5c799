import { z } from 'astro/zod';
import { citationsSchema } from './citation.ts';
import { coordinatesSchema } from './place.ts';
import { idOf, textSchema, translated } from './words.ts';

export type MapRecord = z.output<typeof mapSchema>;

const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

/** A region that the course draws; `npm run maps` writes the file of its shapes beside it. */
export const mapSchema = z
  .strictObject({
    title: textSchema.describe('What the map is called.'),
    order: z.number().int().describe('Its place among the maps.'),
    alt: textSchema.describe('What it shows, in two sentences, for whoever cannot see it.'),
    frame: z
      .strictObject({ west: longitude, south: latitude, east: longitude, north: latitude })
      .refine(({ west, east }) => west < east, {
        path: ['west'],
        error: 'a smaller number than “east”',
      })
      .refine(({ south, north }) => south < north, {
        path: ['south'],
        error: 'a smaller number than “north”',
      })
      .describe('What it shows, in degrees; no map crosses the 180th meridian.'),
    parallels: z.tuple([latitude, latitude]).describe('Where its projection is true to scale.'),
    countries: z
      .array(z.string().regex(/^[A-Z]{3}$/, { error: 'a code of three letters, such as PAK' }))
      .min(1)
      .describe('The countries in it, the first drawn as the course’s own.'),
    areas: z
      .array(
        z.strictObject({
          place: idOf('places'),
          shapes: z
            .array(textSchema)
            .min(1)
            .meta(translated('never'))
            .describe('Names of shapes in the map data.'),
        }),
      )
      .default([])
      .describe('Places with a boundary that can be tinted.'),
    tint: idOf('places').optional().describe('The place that is tinted wherever the map stands.'),
    border: z
      .strictObject({
        between: z.tuple([z.string(), z.string()]).meta(translated('never')),
        name: textSchema,
        note: textSchema.describe('What each side says of it.'),
        citations: citationsSchema,
      })
      .optional()
      .describe('A border that is drawn apart and explained in the legend.'),
    towns: z
      .array(idOf('places'))
      .default([])
      .describe('Places that it always marks, for orientation.'),
    labels: z
      .array(
        z.strictObject({
          text: textSchema,
          ...coordinatesSchema.shape,
          kind: z.enum(['country', 'area', 'sea']),
          isBrief: z.boolean().default(false).describe('Whether it also stands on a phone.'),
        }),
      )
      .default([])
      .describe('Names of areas, at the middle of their words.'),
    phases: z
      .array(
        z.strictObject({
          title: textSchema,
          tint: idOf('places'),
          text: textSchema,
        }),
      )
      .default([])
      .describe('The same map at several times, with another area tinted in each.'),
    phasesTitle: textSchema.optional(),
  })
  .describe('A region that is drawn: npm run maps writes the file of its shapes beside it.');
