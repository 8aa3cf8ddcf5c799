import { z } from 'astro/zod';
import { citationsSchema } from './citation.ts';
import { shownAs, textSchema, translated } from './words.ts';

const nameSchema = z.strictObject(
  {
    family: textSchema.optional().describe('The name under which a bibliography sorts.'),
    given: textSchema.optional().describe('The other names.'),
    literal: textSchema.optional().describe('Of a body, or a name of one part: the whole.'),
  },
  shownAs('{ family: Gray, given: John }'),
);

/** The kinds of work of CSL 1.0.2 that a course may cite, under CSL’s own names. */
export const CSL_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry-encyclopedia',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'paper-conference',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review-book',
  'song',
  'speech',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** Whether a year, with a month and a day or without, is in the calendar. */
function isInCalendar([year = 0, month = 1, day = 1]: number[]): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  // Of 400 years one after the other have the same days.
  date.setUTCFullYear(2000 + (((year % 400) + 400) % 400), month - 1, day);
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const cslDateSchema = z.strictObject(
  {
    'date-parts': z
      .array(
        z
          .array(z.number().int())
          .min(1)
          .max(3)
          .refine(isInCalendar, 'year, month and day in this order, as the calendar has them'),
      )
      .min(1)
      .max(2)
      .describe('[[2024, 2, 8]]: year, month, day, as many as are known; two of them for a span.'),
    circa: z.boolean().optional().describe('true, where it is about that date.'),
  },
  shownAs('{ date-parts: [[2024, 2, 8]] }'),
);

const peopleSchema = z.array(nameSchema);

const FULL_ADDRESS = 'a full address beginning with https:// or http://, without spaces';

/** The fields of CSL-JSON 1.0.2 that sources may have, under their own names. */
export type CslFields = z.output<typeof cslSchema>;
export type SourceRecord = z.output<typeof sourceSchema>;

export const cslSchema = z.strictObject({
  type: z
    .enum(CSL_TYPES)
    .describe('What kind of work it is, in CSL’s words: a video is a motion_picture or broadcast.'),
  title: textSchema.describe('Its title.'),
  author: peopleSchema.optional().describe('Who wrote, spoke, filmed or collected it.'),
  editor: peopleSchema.optional().describe('Who edited the book in which it stands.'),
  translator: peopleSchema.optional().describe('Who translated it.'),
  interviewer: peopleSchema.optional().describe('Of an interview: who asked.'),
  director: peopleSchema.optional().describe('Of a film or video: who directed it.'),
  'container-title': textSchema
    .optional()
    .describe('The paper, journal, book, site or programme in which it stands.'),
  'collection-title': textSchema.optional().describe('The series to which it belongs.'),
  edition: textSchema.optional().describe('Of a book: “2” or “revised”, in quotation marks.'),
  volume: textSchema.optional().describe('In quotation marks.'),
  issue: textSchema.optional().describe('In quotation marks.'),
  page: textSchema.optional().describe('“12–34”, in quotation marks.'),
  number: textSchema.optional().describe('Of a report, bill or treaty: its number.'),
  version: textSchema.optional().describe('Of a data set: its version.'),
  genre: textSchema.optional().describe('“PhD thesis”, “Press release”.'),
  medium: textSchema.optional().describe('“Video”, “Radio”.'),
  'event-title': textSchema.optional().describe('The conference or occasion of a speech.'),
  'event-place': textSchema.optional().describe('Where that was.'),
  publisher: textSchema.optional().describe('Publisher, university or authority.'),
  'publisher-place': textSchema.optional().describe('Where the publisher is.'),
  archive: textSchema.optional().describe('The archive that keeps it.'),
  issued: cslDateSchema.optional().describe('When it was published, given or signed.'),
  DOI: textSchema
    .regex(/^10\.\d+(?:\.\d+)*\/\S+$/, 'a DOI alone: 10.1000/182')
    .optional()
    .describe('Without https://doi.org/.'),
  ISBN: textSchema.optional().describe('In quotation marks.'),
  URL: z
    .url({ protocol: /^https?$/, hostname: /\.[a-z][a-z0-9-]+$/i, error: FULL_ADDRESS })
    .regex(/^\S+$/, FULL_ADDRESS)
    .optional()
    .describe('Where it can be read.'),
  note: textSchema.optional().describe('What a bibliography should add.'),
});

/**
 * Whether one of the years as cited is one in which the work was issued: “1385/2006”, “1859/2009” and
 * “2001 [1999]” have several, “in press” has none.
 */
function isYearOf(cited: string, issued: CslFields['issued']): boolean {
  const years = (cited.match(/\d{4}/g) ?? []).map(Number);
  const dates = issued?.['date-parts'] ?? [];
  if (years.length === 0 || dates.length === 0 || !dates.every(isInCalendar)) return true;
  const [first = 0, last = first] = dates.map(([year]) => year);
  return years.some((year) => year >= first && year <= last);
}

export const sourceSchema = z
  .strictObject({
    role: z
      .enum(['document', 'background'])
      .describe('document: one of the course’s own. background: public record beside them.'),
    short: textSchema
      .meta(translated('never'))
      .describe('How it is named in running text, without the year.'),
    year: textSchema.meta(translated('never')).describe('The year as cited; in quotation marks.'),
    kind: textSchema.describe('What kind of text it is, in two to six words.'),
    introduction: z
      .strictObject({ text: textSchema, citations: citationsSchema })
      .optional()
      .describe(
        'Of a document: who wrote it, for whom, what it wants, who pays; about sixty words.',
      ),
    dating: textSchema.optional().describe('When it was written and how that is known.'),
    view: textSchema.optional().describe('Its point of view.'),
    goodFor: textSchema.describe('What it can be trusted for.'),
    weakness: textSchema.describe('Where it is weak or damaged.'),
    csl: cslSchema
      .meta(translated('never'))
      .describe('Its fields in CSL-JSON, under their own names.'),
  })
  .refine(({ year, csl }) => isYearOf(year, csl.issued), {
    path: ['year'],
    error: 'the year that “csl.issued” has as well',
  })
  .describe(
    'A text that the course cites: how far to trust it, and its fields for a bibliography.',
  );
