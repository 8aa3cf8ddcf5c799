import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader, proseLoader } from './course/reader/content-loader.ts';

/** Of what an entry is, Astro needs to know only which file it renders. */
const schema = z.object({});

export const collections = {
  chapters: defineCollection({ loader: proseLoader('chapters'), schema }),
  pages: defineCollection({ loader: proseLoader('pages'), schema }),
  content: defineCollection({ loader: contentLoader(), schema }),
};
