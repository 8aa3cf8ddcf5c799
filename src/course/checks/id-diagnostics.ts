import { diagnostic, type Place, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPlace } from '../diagnostics/report.ts';
import { placeOf } from '../reader/place-of.ts';
import { PROVENANCES } from '../../domain/sources/provenance.ts';
import type { Outline } from '../reader/outline-prose.ts';
import type { CourseRecords } from '../reader/records.ts';

/** Ids that a chapter's page has of its own. */
const RESERVED_IDS = [
  'main',
  'site-menu',
  'site-search',
  'appearance',
  'objectives',
  'contents',
  'contents-title',
  'discussion',
  'quiz',
  'on-the-timeline',
  'references',
  'cite-this',
  ...PROVENANCES.map((known) => `known-${known}`),
];
/** Those that it makes: of the marks of citations, the meanings of terms, the arrows of pictures. */
const RESERVED_MADE = /^(?:citation|meaning)-\d+(?:-text)?$|^relations-of-/;

/** Whether the page of a chapter has, or may have, an element of this id itself. */
export function isReservedId(id: string): boolean {
  return RESERVED_IDS.includes(id) || RESERVED_MADE.test(id);
}

interface Named {
  id: string;
  place: () => Place;
}

/** Ids that two things of one kind share. */
export function idDiagnostics(records: CourseRecords): Diagnostic[] {
  const questions = records.questions.flatMap((file) =>
    file.data.questions.map(({ id }, index) => ({
      id,
      place: () => placeOf(file, ['questions', index, 'id']),
    })),
  );
  const files = [
    records.events,
    records.glossary,
    records.accounts,
    records.series,
    records.places,
    records.maps,
    records.sources,
  ];
  return [
    ...duplicates(questions),
    ...files.flatMap((collection) =>
      duplicates(
        collection.map(({ id, file }) => ({ id: id.toLowerCase(), place: () => ({ file }) })),
      ),
    ),
    ...duplicates([
      ...records.accounts.map(({ id, file }) => ({ id, place: () => ({ file }) })),
      ...records.series.map(({ id, file }) => ({ id, place: () => ({ file }) })),
    ]),
    ...orderDuplicates(records),
    ...records.accounts.flatMap((account) =>
      duplicates([
        ...account.data.figures.map(({ id }, index) => ({
          id,
          place: () => placeOf(account, ['figures', index, 'id']),
        })),
        ...account.data.workings.map(({ id }, index) => ({
          id,
          place: () => placeOf(account, ['workings', index, 'id']),
        })),
      ]),
    ),
    ...records.pages.flatMap(({ file, outline }) => pageIdDiagnostics(file, outline)),
    ...records.chapters.flatMap((chapter) => [
      ...pageIdDiagnostics(chapter.file, chapter.outline),
      ...duplicates(
        chapter.data.objectives.map(({ id }, index) => ({
          id,
          place: () => placeOf(chapter, ['objectives', index, 'id']),
        })),
      ),
    ]),
  ];
}

/** Anchors and headings of a chapter that share an id, or have one of the page's own. */
function pageIdDiagnostics(file: string, outline: Outline): Diagnostic[] {
  const named = [
    ...outline.uses
      .filter(({ tag }) => tag === 'Anchor')
      .flatMap(({ value, option = '', line, column }) =>
        [value, ...option.split(/\s+/).filter(Boolean)].map((id) => ({
          id,
          place: () => ({ file, field: '<Anchor>', line, column }),
        })),
      ),
    ...outline.sections
      .filter(({ id }) => id !== '')
      .map(({ id, line, column }) => ({
        id,
        place: () => ({ file, field: 'heading', line, column }),
      })),
  ];
  const reserved = new Set(named.map(({ id }) => id).filter(isReservedId));
  return duplicates([
    ...[...reserved].map((id) => ({ id, place: () => ({ file: 'the page itself' }) })),
    ...named,
  ]);
}

/** Chapters that stand in one place: the later in the order of their ids is told. */
function orderDuplicates({ chapters }: CourseRecords): Diagnostic[] {
  const first = new Map<number, string>();
  const free = Math.max(0, ...chapters.map(({ data }) => data.order)) + 1;
  return chapters.flatMap((chapter) => {
    const { order } = chapter.data;
    const other = first.get(order);
    if (other === undefined) {
      first.set(order, chapter.file);
      return [];
    }
    return [diagnostic('duplicate-order', placeOf(chapter, ['order']), { order, other, free })];
  });
}

function duplicates(named: readonly Named[]): Diagnostic[] {
  const first = new Map<string, Named['place']>();
  return named.flatMap(({ id, place }) => {
    const other = first.get(id);
    if (!other) {
      first.set(id, place);
      return [];
    }
    const where = formatPlace(other());
    return [diagnostic('duplicate-id', place(), { id, other: where })];
  });
}
