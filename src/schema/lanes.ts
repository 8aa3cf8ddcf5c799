import { z } from 'astro/zod';
import { THEMES } from '../domain/events/event.ts';

const EVERY_THEME = `every theme once: ${THEMES.join(', ')}`;

/** The lanes of the timeline's axis, from top to bottom. */
export const lanesSchema = z.strictObject({
  lanes: z
    .array(z.enum(THEMES, { error: `a theme, one of: ${THEMES.join(', ')}` }), {
      error: EVERY_THEME,
    })
    .refine((lanes) => lanes.length === THEMES.length && new Set(lanes).size === lanes.length, {
      error: EVERY_THEME,
    })
    .describe('Every theme once, from the top lane to the bottom one.'),
});
