import { problem, type Place, type Problem } from '../../domain/problems/problem.ts';
import { placeOf } from './place-of.ts';
import type { OutlinedRecords } from './outlined.ts';

/** Ids that a chapter's page has of its own. */
const RESERVED_IDS = [
  'main',
  'objectives',
  'contents-title',
  'discussion',
  'quiz',
  'on-the-timeline',
  'references',
  'cite-this',
  'summary-title',
];

interface Named {
  id: string;
  place: Place;
}

/** Ids that two things of one kind share. */
export function idProblems(records: OutlinedRecords): Problem[] {
  const questions = records.questions.flatMap((file) =>
    file.data.questions.map(({ id }, index) => ({
      id,
      place: placeOf(file, ['questions', index, 'id']),
    })),
  );
  const files = [
    records.events,
    records.glossary,
    records.accounts,
    records.series,
    records.sources,
  ];
  return [
    ...duplicates(questions),
    ...files.flatMap((collection) =>
      duplicates(collection.map(({ id, file }) => ({ id: id.toLowerCase(), place: { file } }))),
    ),
    ...duplicates([
      ...records.accounts.map(({ id, file }) => ({ id, place: { file } })),
      ...records.series.map(({ id, file }) => ({ id, place: { file } })),
    ]),
    ...duplicates(
      records.chapters.map(({ locale, data, file }) => ({
        id: `${locale}, order ${data.order}`,
        place: { file, field: 'order' },
      })),
    ),
    ...records.accounts.flatMap((account) =>
      duplicates([
        ...account.data.figures.map(({ id }, index) => ({
          id,
          place: placeOf(account, ['figures', index, 'id']),
        })),
        ...account.data.workings.map(({ id }, index) => ({
          id,
          place: placeOf(account, ['workings', index, 'id']),
        })),
      ]),
    ),
    ...records.chapters.flatMap(({ file, outline, data }) => [
      ...duplicates([
        ...RESERVED_IDS.map((id) => ({ id, place: { file: 'the page itself' } })),
        ...outline.uses
          .filter(({ tag }) => tag === 'Anchor')
          .map(({ value, line }) => ({ id: value, place: { file, field: '<Anchor>', line } })),
        ...outline.sections
          .filter(({ id }) => id !== '')
          .map(({ id, line }) => ({ id, place: { file, field: 'heading', line } })),
      ]),
      ...duplicates(
        data.objectives.map(({ id }, index) => ({
          id,
          place: { file, field: `objectives[${index}].id` },
        })),
      ),
    ]),
  ];
}

function duplicates(named: readonly Named[]): Problem[] {
  const first = new Map<string, Place>();
  return named.flatMap(({ id, place }) => {
    const other = first.get(id);
    if (!other) {
      first.set(id, place);
      return [];
    }
    const where = other.line === undefined ? other.file : `${other.file}, line ${other.line}`;
    return [problem('duplicate-id', place, { id, other: where })];
  });
}
