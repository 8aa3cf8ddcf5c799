import { diagnostic, type Place, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { AUTHORING_TAGS } from '../reader/outline-prose.ts';
import type { ContentRecord } from '../reader/records.ts';
import { placeOf } from '../reader/place-of.ts';
import { anchorsOf } from '../reader/outlined.ts';
import type { CourseRecords } from '../reader/records.ts';

type Collection =
  'events' | 'glossary' | 'accounts' | 'series' | 'sources' | 'questions' | 'places' | 'maps';

/** A place in a record that names something by its id. */
interface Reference {
  place: Place;
  id: string;
  collection: Collection;
}

/** References that lead nowhere: to records, to paragraphs, to objectives. */
export function referenceDiagnostics(records: CourseRecords): Diagnostic[] {
  const known = knownIds(records);
  const dangling = [...recordReferences(records), ...proseReferences(records)]
    .filter(({ id, collection }) => !known[collection].includes(id))
    .filter(({ id, collection }) => !isUnreadable(records, collection, id))
    .map(({ id, collection, place }) =>
      diagnostic('unknown-id', place, { id, collection, known: known[collection] }),
    );
  return [...dangling, ...themeDiagnostics(records), ...questionTargetDiagnostics(records)];
}

/** Themes of events that the course does not list; a course that lists none has any. */
function themeDiagnostics({ events, course }: CourseRecords): Diagnostic[] {
  const known = course.data.themes.map(({ id }) => id);
  if (known.length === 0) return [];
  return events.flatMap((event) =>
    event.data.themes.flatMap((theme, index) =>
      known.includes(theme)
        ? []
        : [diagnostic('unknown-theme', placeOf(event, ['themes', index]), { theme, known })],
    ),
  );
}

/** Whether the id may stand in a file that could not be read; a file of questions hides many ids. */
function isUnreadable(records: CourseRecords, collection: Collection, id: string): boolean {
  return records.unreadable.some(
    (file) => file.collection === collection && (collection === 'questions' || file.id === id),
  );
}

function knownIds(records: CourseRecords): Record<Collection, string[]> {
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
  return [
    ...homeReferences(records),
    ...records.chapters.flatMap((record) =>
      record.data.misconceptions.map(({ question }, index) => ({
        id: question,
        collection: 'questions' as const,
        place: placeOf(record, ['misconceptions', index, 'question']),
      })),
    ),
    ...records.events.flatMap((record) => [
      ...list(record, ['terms'], 'glossary', record.data.terms),
      ...list(record, ['after'], 'events', record.data.after),
      ...list(record, ['at'], 'places', record.data.at),
      ...citations(record, ['citations'], record.data.citations),
    ]),
    ...records.glossary.flatMap((record) => [
      ...list(record, ['related'], 'glossary', record.data.related),
      ...citations(record, ['citations'], record.data.citations),
    ]),
    ...records.questions.flatMap((record) =>
      record.data.questions.flatMap(({ evidence, citations: cited }, index) => {
        const path = ['questions', index];
        return [
          ...list(record, [...path, 'evidence', 'events'], 'events', evidence.events),
          ...list(record, [...path, 'evidence', 'terms'], 'glossary', evidence.terms),
          ...citations(record, [...path, 'citations'], cited),
        ];
      }),
    ),
    ...records.accounts.flatMap((record) => [
      ...list(record, ['events'], 'events', record.data.events),
      ...list(record, ['terms'], 'glossary', record.data.terms),
      ...citations(
        record,
        ['statements'],
        record.data.statements.map((part) => part.citation),
      ),
      ...citations(
        record,
        ['figures'],
        record.data.figures.map((part) => part.citation),
      ),
    ]),
    ...records.places.flatMap((record) => [
      ...one(record, ['within'], 'places', record.data.within),
      ...one(record, ['term'], 'glossary', record.data.term),
    ]),
    ...records.maps.flatMap((record) => mapReferences(record)),
    ...records.sources.flatMap((record) =>
      citations(record, ['introduction', 'citations'], record.data.introduction?.citations ?? []),
    ),
    ...records.series.flatMap((record) =>
      citations(
        record,
        ['points'],
        record.data.points.map((point) => point.citation),
      ),
    ),
  ];
}

function mapReferences(record: CourseRecords['maps'][number]): Reference[] {
  const { areas, tint, towns, phases, border } = record.data;
  return [
    ...areas.flatMap(({ place }, index) => one(record, ['areas', index, 'place'], 'places', place)),
    ...one(record, ['tint'], 'places', tint),
    ...list(record, ['towns'], 'places', towns),
    ...phases.flatMap((phase, index) =>
      one(record, ['phases', index, 'tint'], 'places', phase.tint),
    ),
    ...citations(record, ['border', 'citations'], border?.citations ?? []),
  ];
}

function homeReferences({ course }: CourseRecords): Reference[] {
  const { account, question, picture } = course.data.home;
  return [
    ...one(course, ['home', 'account'], 'accounts', account),
    ...one(course, ['home', 'question'], 'questions', question),
    ...one(course, ['home', 'picture', 'series'], 'series', picture?.series),
    ...one(course, ['home', 'picture', 'behind', 'series'], 'series', picture?.behind?.series),
    ...(picture?.notes ?? []).flatMap(({ event }, index) =>
      one(course, ['home', 'picture', 'notes', index, 'event'], 'events', event),
    ),
  ];
}

function one(
  record: ContentRecord<unknown>,
  path: PropertyKey[],
  collection: Collection,
  id: string | undefined,
): Reference[] {
  return id === undefined ? [] : [{ id, collection, place: placeOf(record, path) }];
}

function list(
  record: ContentRecord<unknown>,
  path: PropertyKey[],
  collection: Collection,
  ids: readonly string[],
): Reference[] {
  return ids.map((id, index) => ({ id, collection, place: placeOf(record, [...path, index]) }));
}

function citations(
  record: ContentRecord<unknown>,
  path: PropertyKey[],
  cited: readonly { source: string }[],
): Reference[] {
  return cited.map(({ source }, index) => ({
    id: source,
    collection: 'sources',
    place: placeOf(record, [...path, index, 'source']),
  }));
}

function proseReferences(records: CourseRecords): Reference[] {
  const collectionOf = { terms: 'glossary' } as const;
  return [...records.chapters, ...records.pages].flatMap(({ file, outline }) =>
    outline.uses.flatMap(({ tag, value, line, column }) => {
      const mentions = AUTHORING_TAGS[tag]?.mentions;
      if (!mentions) return [];
      const collection = mentions === 'terms' ? collectionOf.terms : mentions;
      const place = { file, field: `<${tag}>`, line, column };
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
