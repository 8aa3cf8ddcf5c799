import { diagnostic, type Place, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { AUTHORING_TAGS } from '../reader/authoring-tags.ts';
import { collections } from '../reader/collections.ts';
import { fieldsOfFile, idsIn, textsIn } from '../reader/file-fields.ts';
import { placeOf } from '../reader/place-of.ts';
import { anchorsOf } from '../reader/outlined.ts';
import { everyFile, type CourseRecords } from '../reader/records.ts';
import type { Referable } from '../../schema/words.ts';

/** A place in a record that names something by its id. */
interface Reference {
  place: () => Place;
  id: string;
  collection: Referable;
}

/** References that lead nowhere: to records, to paragraphs, to objectives. */
export function referenceDiagnostics(records: CourseRecords): Diagnostic[] {
  const known = knownIds(records);
  const sets = Object.fromEntries(
    Object.entries(known).map(([collection, ids]) => [collection, new Set(ids)]),
  ) as Record<Referable, Set<string>>;
  const dangling = [...recordReferences(records), ...proseReferences(records)]
    .filter(({ id, collection }) => !sets[collection].has(id))
    .filter(({ id, collection }) => !isUnreadable(records, collection, id))
    .map(({ id, collection, place }) =>
      diagnostic('unknown-id', place(), { id, collection, known: known[collection] }),
    );
  return [
    ...dangling,
    ...namedByThemselves(records),
    ...themeDiagnostics(records),
    ...questionTargetDiagnostics(records),
  ];
}

/** Records that name themselves where another is meant; a source may be cited for what it says of itself. */
function namedByThemselves(records: CourseRecords): Diagnostic[] {
  return everyFile(records).flatMap(({ record, schema }) =>
    idsIn(fieldsOfFile(schema), record.data)
      .filter(({ collection }) => collection !== 'sources')
      .filter(({ id, collection }) => record.file === `${collections[collection].base}/${id}.yaml`)
      .map(({ path, id }) => diagnostic('names-itself', placeOf(record, path), { id })),
  );
}

/** Themes that the course does not list; a course that lists none has any. */
function themeDiagnostics(records: CourseRecords): Diagnostic[] {
  const known = records.course.data.themes.map(({ id }) => id);
  if (known.length === 0) return [];
  return everyFile(records).flatMap(({ record, schema }) =>
    textsIn(fieldsOfFile(schema), record.data)
      .filter(({ field, text }) => field.chosenFrom === 'themes' && !known.includes(text))
      .map(({ path, text }) =>
        diagnostic('unknown-theme', placeOf(record, path), { theme: text, known }),
      ),
  );
}

/** Whether the id may stand in a file that could not be read; a file of questions hides many ids. */
function isUnreadable(records: CourseRecords, collection: Referable, id: string): boolean {
  return records.unreadable.some(
    (file) => file.collection === collection && (collection === 'questions' || file.id === id),
  );
}

function knownIds(records: CourseRecords): Record<Referable, string[]> {
  return {
    events: records.events.map((record) => record.id),
    glossary: records.glossary.map((record) => record.id),
    accounts: records.accounts.map((record) => record.id),
    series: records.series.map((record) => record.id),
    places: records.places.map((record) => record.id),
    maps: records.maps.map((record) => record.id),
    sources: records.sources.map((record) => record.id),
    questions: records.questions.flatMap((file) => file.data.questions.map(({ id }) => id)),
  };
}

function recordReferences(records: CourseRecords): Reference[] {
  return everyFile(records).flatMap(({ record, schema }) =>
    idsIn(fieldsOfFile(schema), record.data).map(({ path, id, collection }) => ({
      id,
      collection,
      place: () => placeOf(record, path),
    })),
  );
}

function proseReferences(records: CourseRecords): Reference[] {
  const collectionOf = { terms: 'glossary' } as const;
  return [...records.chapters, ...records.pages].flatMap(({ file, outline }) =>
    outline.uses.flatMap(({ tag, value, line, column }) => {
      const mentions = AUTHORING_TAGS[tag]?.mentions;
      if (!mentions) return [];
      const collection = mentions === 'terms' ? collectionOf.terms : mentions;
      const place = () => ({ file, field: `<${tag}>`, line, column });
      return [{ id: value, collection, place }];
    }),
  );
}

function questionTargetDiagnostics(records: CourseRecords): Diagnostic[] {
  return records.questions.flatMap((file) => {
    const chapter = records.chapters.find((candidate) => candidate.slug === file.id);
    if (!chapter && records.unreadable.some(({ id }) => id.endsWith(`/${file.id}`))) return [];
    if (!chapter) {
      const known = records.chapters.map((candidate) => candidate.slug);
      return [
        diagnostic(
          'unknown-id',
          { file: file.file },
          { id: file.id, collection: 'chapters', known },
        ),
      ];
    }
    const anchors = anchorsOf(chapter);
    const isOutlined = chapter.outline.sections.length > 0;
    const objectives = chapter.data.objectives.map(({ id }) => id);
    return file.data.questions.flatMap(({ evidence, objective }, index) => [
      ...(!isOutlined || anchors.includes(evidence.paragraph)
        ? []
        : [
            diagnostic(
              'unknown-anchor',
              placeOf(file, ['questions', index, 'evidence', 'paragraph']),
              { anchor: evidence.paragraph, chapter: chapter.slug, known: anchors },
            ),
          ]),
      ...(objectives.includes(objective)
        ? []
        : [
            diagnostic('unknown-objective', placeOf(file, ['questions', index, 'objective']), {
              objective,
              known: objectives,
            }),
          ]),
    ]);
  });
}
