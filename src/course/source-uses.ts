/** Where each source is cited: in chapters, pages, events, terms, questions, accounts, series and maps. */

import { mergeMentions } from '../domain/chapters/chapter.ts';
import type { Citation } from '../domain/sources/source.ts';
import type { Records, SourceUse } from './graph.ts';
import * as routes from '../routes.ts';
import type { TermRecord } from '../domain/terms/term.ts';
import type { CourseRecords } from './reader/records.ts';

/** Every use of a source, by records in the order of the course; one record may use several. */
export function collectUses(
  records: Pick<CourseRecords, 'chapters' | 'pages' | 'maps' | 'sources'>,
  linked: Pick<Records, 'events' | 'terms' | 'questions' | 'accounts' | 'series'>,
): { source: string; use: SourceUse }[] {
  const cited = (use: SourceUse, citations: readonly Citation[]) =>
    citations.map(({ source, at }) => ({ source, use: { ...use, at } }));
  const inOrder = [...records.chapters].sort((left, right) => left.data.order - right.data.order);
  return [
    ...inOrder.flatMap(({ slug, data, outline }) =>
      outline.sections.flatMap((section) =>
        mergeMentions(section.paragraphs.map(({ mentions }) => mentions)).sources.map((source) => ({
          source,
          use: {
            collection: 'chapters' as const,
            id: slug,
            title: section.title === '' ? data.title : `${data.title}: ${section.title}`,
            url: section.id === '' ? routes.chapter(slug) : routes.paragraph(slug, section.id),
          },
        })),
      ),
    ),
    ...records.pages.flatMap(({ slug, data, outline }) =>
      [...new Set(outline.uses.filter(({ tag }) => tag === 'Cite').map(({ value }) => value))].map(
        (source) => ({
          source,
          use: {
            collection: 'pages' as const,
            id: slug,
            title: data.title,
            url: routes.page(slug),
          },
        }),
      ),
    ),
    ...linked.events.flatMap(({ id, title, url, citations }) =>
      cited({ collection: 'events', id, title, url }, citations),
    ),
    ...linked.terms.flatMap((term) =>
      cited(
        { collection: 'glossary', id: term.id, title: term.headword, url: term.url },
        citationsOfTerm(term),
      ),
    ),
    ...linked.questions.flatMap(({ id, prompt, url, citations }) =>
      cited({ collection: 'questions', id, title: prompt, url }, citations),
    ),
    ...linked.accounts.flatMap(({ id, question, url, statements, figures }) =>
      cited(
        { collection: 'accounts', id, title: question, url },
        uniqueBySource([...statements, ...figures].map(({ citation }) => citation)),
      ),
    ),
    ...linked.series.flatMap(({ id, title, url, points }) =>
      cited(
        { collection: 'series', id, title, url },
        uniqueBySource(points.map(({ citation }) => citation)),
      ),
    ),
    ...records.maps.flatMap(({ id, data: { title, border } }) =>
      cited({ collection: 'maps', id, title, url: routes.map }, border?.citations ?? []),
    ),
    ...records.sources.flatMap(({ id, data: { short, introduction } }) =>
      cited(
        { collection: 'sources', id, title: short, url: routes.source(id) },
        introduction?.citations ?? [],
      ),
    ),
  ];
}

function uniqueBySource(citations: readonly Citation[]): Citation[] {
  return citations.filter(
    (citation, index) => citations.findIndex((other) => other.source === citation.source) === index,
  );
}

/** Who says what a term means, and what it has to do with others. */
export function citationsOfTerm({ citations, relations }: TermRecord): Citation[] {
  return [...citations, ...relations.flatMap((relation) => relation.citations)];
}
