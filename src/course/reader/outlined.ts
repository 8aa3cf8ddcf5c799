import type { ChapterRecord } from '../../domain/chapters/chapter.ts';
import type { PageRecord } from '../../schema/page.ts';
import { onceForEach } from './once-for-each.ts';
import { outlineProse, type Outline } from './outline-prose.ts';
import type { ContentRecord } from './records.ts';

/** A chapter's record with its prose outlined and its id split into language and slug. */
export interface OutlinedChapter extends ContentRecord<ChapterRecord> {
  locale: string;
  slug: string;
  outline: Outline;
}

/** A page's record with its prose outlined and its id split into language and slug. */
export interface OutlinedPage extends ContentRecord<PageRecord> {
  locale: string;
  slug: string;
  outline: Outline;
}

/** The chapter with its outline, which is made once for each record. */
export const toOutlinedChapter = onceForEach(
  (chapter: ContentRecord<ChapterRecord>): OutlinedChapter => ({
    ...chapter,
    ...idOfProse(chapter.id),
    outline: outlineProse(chapter),
  }),
);

/** The page with its outline, which is made once for each record. */
export const toOutlinedPage = onceForEach((page: ContentRecord<PageRecord>): OutlinedPage => ({
  ...page,
  ...idOfProse(page.id),
  outline: outlineProse(page),
}));

/** The language and the name that the id of prose, such as `en/origins`, is made of. */
function idOfProse(id: string): { locale: string; slug: string } {
  const [locale = '', slug = id] = id.split('/');
  return { locale, slug };
}

/** The anchors of the paragraphs of a chapter or a page. */
export function anchorsOf(chapter: Pick<OutlinedChapter, 'outline'>): string[] {
  return chapter.outline.uses.filter((use) => use.tag === 'Anchor').map((use) => use.value);
}
