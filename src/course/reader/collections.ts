import type { z } from 'astro/zod';
import { accountSchema } from '../../schema/account.ts';
import { chapterSchema } from '../../schema/chapter.ts';
import { eventSchema } from '../../schema/event.ts';
import { mapSchema } from '../../schema/map.ts';
import { pageSchema } from '../../schema/page.ts';
import { placeSchema } from '../../schema/place.ts';
import { questionFileSchema } from '../../schema/question.ts';
import { seriesSchema } from '../../schema/series.ts';
import { sourceSchema } from '../../schema/source.ts';
import { termSchema } from '../../schema/term.ts';
import { fieldsOfFile, namesAt } from './file-fields.ts';

export interface CollectionShape {
  /** The folder, from the project's root. */
  base: string;
  pattern: string;
  schema: z.ZodType;
}

/** The kinds of record: where their files are and what shape they have. */
export const collections = {
  chapters: { base: 'src/content/chapters', pattern: '**/*.mdx', schema: chapterSchema },
  events: { base: 'src/content/events', pattern: '**/*.yaml', schema: eventSchema },
  glossary: { base: 'src/content/glossary', pattern: '**/*.yaml', schema: termSchema },
  questions: { base: 'src/content/questions', pattern: '**/*.yaml', schema: questionFileSchema },
  accounts: { base: 'src/content/accounts', pattern: '**/*.yaml', schema: accountSchema },
  series: { base: 'src/content/series', pattern: '**/*.yaml', schema: seriesSchema },
  places: { base: 'src/content/places', pattern: '**/*.yaml', schema: placeSchema },
  maps: { base: 'src/content/maps', pattern: '**/*.yaml', schema: mapSchema },
  sources: { base: 'src/content/sources', pattern: '**/*.yaml', schema: sourceSchema },
  pages: { base: 'src/content/pages', pattern: '**/*.mdx', schema: pageSchema },
} as const satisfies Record<string, CollectionShape>;

export type CollectionName = keyof typeof collections;

export const COLLECTION_NAMES = Object.keys(collections) as CollectionName[];

/** Whether the records of the collection have prose: their files are MDX, in a folder for each language. */
export function isProse(collection: CollectionName): boolean {
  return collections[collection].pattern.endsWith('.mdx');
}

/** The id of a record: its file's name without the ending; that of prose begins with its language. */
export function idOfFile(path: string): string {
  return path.replace(/\.[a-z]+$/, '');
}

/** Of fields that are foreign to a file, how many make it likely that it stands in the wrong folder. */
const FOREIGN_FIELDS = 2;

/** The other collection that has all the fields of a file, where some are foreign to its own. */
export function collectionWithFields(
  value: unknown,
  own: CollectionName,
): CollectionName | undefined {
  if (typeof value !== 'object' || value === null || isProse(own)) return undefined;
  const fields = Object.keys(value);
  const foreignTo = (collection: CollectionName) => {
    const names = namesAt(fieldsOfFile(collections[collection].schema), [], value);
    return fields.filter((field) => !names.includes(field)).length;
  };
  if (foreignTo(own) < FOREIGN_FIELDS) return undefined;
  return COLLECTION_NAMES.find((name) => name !== own && !isProse(name) && foreignTo(name) === 0);
}
