import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { collections as shapes } from './course/reader/collections.ts';
import type { Diagnostic } from './course/diagnostics/diagnostic.ts';
import {
  courseLoader,
  diagnosticsLoader,
  outlineLoader,
  recordLoader,
  untranslatedLoader,
} from './course/reader/content-loader.ts';
import type { Outline } from './course/reader/outline-prose.ts';
import { courseSchema } from './schema/course.ts';

export const collections = {
  course: defineCollection({ loader: courseLoader(), schema: courseSchema }),
  chapters: defineCollection({
    loader: recordLoader('chapters'),
    schema: shapes.chapters.schema,
  }),
  events: defineCollection({ loader: recordLoader('events'), schema: shapes.events.schema }),
  glossary: defineCollection({ loader: recordLoader('glossary'), schema: shapes.glossary.schema }),
  questions: defineCollection({
    loader: recordLoader('questions'),
    schema: shapes.questions.schema,
  }),
  accounts: defineCollection({ loader: recordLoader('accounts'), schema: shapes.accounts.schema }),
  series: defineCollection({ loader: recordLoader('series'), schema: shapes.series.schema }),
  places: defineCollection({ loader: recordLoader('places'), schema: shapes.places.schema }),
  maps: defineCollection({ loader: recordLoader('maps'), schema: shapes.maps.schema }),
  sources: defineCollection({ loader: recordLoader('sources'), schema: shapes.sources.schema }),
  pages: defineCollection({ loader: recordLoader('pages'), schema: shapes.pages.schema }),
  outlines: defineCollection({
    loader: outlineLoader(),
    schema: z.object({ outline: z.custom<Outline>() }),
  }),
  untranslated: defineCollection({
    loader: untranslatedLoader(),
    schema: z.object({ records: z.array(z.string()) }),
  }),
  diagnostics: defineCollection({
    loader: diagnosticsLoader(),
    schema: z.object({ diagnostics: z.array(z.custom<Diagnostic>()) }),
  }),
};
