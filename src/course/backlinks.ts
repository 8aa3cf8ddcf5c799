/** What links to a record, by its id: authors write each link once, at the record that has it. */

import type { Chapter } from '../domain/chapters/chapter.ts';
import type { Question } from '../domain/questions/question.ts';
import type { TermRecord } from '../domain/terms/term.ts';
import type { CourseRecords } from './reader/records.ts';

/** The ids of the records that name the one of an id. */
export type Backlinks = (id: string) => string[];

/** The ids of records by what they name: a lookup that costs the same however many there are. */
export function backlinks<Named extends { id: string }>(
  records: readonly Named[],
  namesOf: (record: Named) => readonly string[],
): Backlinks {
  const ids = new Map<string, string[]>();
  for (const record of records) {
    for (const name of new Set(namesOf(record))) {
      const naming = ids.get(name);
      if (naming) naming.push(record.id);
      else ids.set(name, [record.id]);
    }
  }
  return (name) => ids.get(name) ?? [];
}

/** What links to each kind of record, from chapters, questions, accounts and terms. */
export function backlinksIn(
  { accounts, glossary }: Pick<CourseRecords, 'accounts' | 'glossary'>,
  { chapters, questions }: { chapters: readonly Chapter[]; questions: readonly Question[] },
) {
  return {
    chapters: {
      toTerm: backlinks(chapters, ({ mentions }) => mentions.terms),
      toEvent: backlinks(chapters, ({ mentions }) => mentions.events),
      toAccount: backlinks(chapters, ({ mentions }) => mentions.accounts),
      toSeries: backlinks(chapters, ({ mentions }) => mentions.series),
    },
    questions: {
      toTerm: backlinks(questions, ({ evidence }) => evidence.terms),
      toEvent: backlinks(questions, ({ evidence }) => evidence.events),
    },
    accounts: {
      toTerm: backlinks(accounts, ({ data }) => data.terms),
      toEvent: backlinks(accounts, ({ data }) => data.events),
    },
    terms: {
      relatedTo: backlinks(glossary, ({ data }) => data.related),
      dealingWith: backlinks(glossary, ({ data }) => partiesOf(data)),
    },
  };
}

/** The terms with which a term says that it deals. */
export function partiesOf({ relations }: Pick<TermRecord, 'relations'>): string[] {
  return relations.map((relation) => relation.with);
}
