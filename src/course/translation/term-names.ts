import type { TermRecord } from '../../schema/term.ts';
import type { ContentRecord } from '../reader/records.ts';

/**
 * A translated term that is found by what the course calls it in its own language as well, and by its
 * name in Urdu; on an Urdu site that name is its headword where no other is given.
 */
export function withNames(
  original: ContentRecord<unknown>,
  translated: ContentRecord<unknown>,
  language: string,
): ContentRecord<TermRecord> {
  const own = original.data as TermRecord;
  const data = translated.data as TermRecord;
  const isNamed = data.headword !== own.headword;
  const headword = language === 'ur' && !isNamed ? (own.urdu ?? own.headword) : data.headword;
  const names = [...data.aliases, own.headword, ...(own.urdu ? [own.urdu] : [])];
  const aliases = [...new Set(names)].filter((name) => name !== headword);
  return { ...(translated as ContentRecord<TermRecord>), data: { ...data, headword, aliases } };
}
