import { z } from 'astro/zod';
import { ID } from '../domain/text/to-id.ts';

/** Ids are lower-case words joined by hyphens, and never change once published. */
export const idSchema = z
  .string()
  .regex(ID, {
    error: 'an id: lower-case letters and digits joined by hyphens, such as truce-of-2008',
  })
  .describe('An id: lower-case words joined by hyphens.');

/** The kinds of record that others name by id, as their folders are called. */
export type Referable =
  'events' | 'glossary' | 'accounts' | 'series' | 'sources' | 'questions' | 'places' | 'maps';

/** The id of a record of another file, or of a question: that it exists is checked. */
export function idOf(collection: Referable) {
  return idSchema.meta({ refersTo: collection });
}

/** What ids that belong to no file of their own are chosen from. */
export type ChosenFrom = 'themes' | 'objectives' | 'anchors';

/** The id of something that course.yaml or the chapter has: that it exists is checked. */
export function idFrom(list: ChosenFrom) {
  return idSchema.meta({ chosenFrom: list });
}

export const textSchema = z
  .string({ error: 'some text' })
  .trim()
  .min(1, { error: 'some text, not an empty field' });

/** For an object: what to write where something else stands in the place of its fields. */
export const shownAs = (example: string) => ({
  error: ({ code }: { code: string }) =>
    code === 'invalid_type' ? `fields, such as ${example}` : undefined,
});

/**
 * What a translation does with texts, where it does not give each of them its words: it adds its own
 * to a list of spellings, has a list of its own, or leaves them as they are.
 */
export type Translated = 'adds' | 'replaces' | 'never';

/** For `.meta()` of a field of texts. */
export const translated = (how: Translated) => ({ translated: how });

/**
 * A date in EDTF. Authors may leave the quotation marks out: YAML then hands over a number or a
 * `Date` (at midnight UTC), and both are turned back into the text that was written.
 */
export const dateTextSchema = z
  .preprocess(
    (value) =>
      value instanceof Date
        ? value.toISOString().slice(0, 10)
        : typeof value === 'number'
          ? String(value)
          : value,
    z.string({ error: 'a date such as 2014-12-16' }),
  )
  .meta({ edtf: true })
  .describe('A date in EDTF: 2014, 2014-12, 2014-12-16, 2021-11-09/2021-12-09, 2018-06/..');
