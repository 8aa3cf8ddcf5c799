import { z } from 'astro/zod';
import { THEMES, type Theme } from '../domain/events/event.ts';

const EVERY_THEME = `every theme once: ${THEMES.join(', ')}`;
const ALL: readonly Theme[] = THEMES;

/** What is said of the course as a whole, in `src/content/course.yaml`. */
export const courseSchema = z.strictObject({
  lanes: z
    .array(z.enum(THEMES, { error: `a theme, one of: ${THEMES.join(', ')}` }), {
      error: EVERY_THEME,
    })
    .refine((lanes) => lanes.length === THEMES.length && new Set(lanes).size === lanes.length, {
      error: EVERY_THEME,
    })
    .default([...ALL])
    .describe('The lanes of the timeline’s axis: every theme once, from top to bottom.'),
  withheld: z
    .array(z.string().trim().min(1, { error: 'the name of a person' }), {
      error: 'a list of names',
    })
    .default([])
    .describe('Names of private people, which no term has and no question asks for.'),
});

export type CourseSettings = z.output<typeof courseSchema>;
