import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as shapes, idOfFile, type CollectionShape } from './library/collections.ts';

function files({ base, pattern }: CollectionShape) {
  return glob({ base, pattern, generateId: ({ entry }) => idOfFile(entry) });
}

export const collections = {
  chapters: defineCollection({ loader: files(shapes.chapters), schema: shapes.chapters.schema }),
  events: defineCollection({ loader: files(shapes.events), schema: shapes.events.schema }),
  glossary: defineCollection({ loader: files(shapes.glossary), schema: shapes.glossary.schema }),
  questions: defineCollection({ loader: files(shapes.questions), schema: shapes.questions.schema }),
  accounts: defineCollection({ loader: files(shapes.accounts), schema: shapes.accounts.schema }),
  series: defineCollection({ loader: files(shapes.series), schema: shapes.series.schema }),
  sources: defineCollection({ loader: files(shapes.sources), schema: shapes.sources.schema }),
};
