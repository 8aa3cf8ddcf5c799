import { foldText } from '../../domain/text/fold-text.ts';
import { fillNumbers, workOut, WorkingError } from '../../domain/accounts/work-out.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { questionFaults } from '../../domain/questions/faults.ts';
import { kindOf } from '../../domain/questions/kinds.ts';
import { fieldsOfFile, idsIn } from '../reader/file-fields.ts';
import { everyRecord, type CourseRecords } from '../reader/records.ts';
import { placeOf } from '../reader/place-of.ts';

/** What an answer names is asked, not how true or false is said. */
const NO_MESSAGES = { true: '', false: '' };

/** Questions that cannot be answered as asked. */
export function questionDiagnostics(records: CourseRecords): Diagnostic[] {
  return records.questions.flatMap((file) =>
    file.data.questions.flatMap((question, index) =>
      questionFaults(question).map(({ field, found, expected }) =>
        diagnostic('wrong-answer-data', placeOf(file, ['questions', index, field]), {
          found: `${found} in the question “${question.id}”`,
          expected,
        }),
      ),
    ),
  );
}

/** Aliases under which a reader would find two terms. */
export function aliasDiagnostics(records: CourseRecords): Diagnostic[] {
  const owners = new Map<string, string>();
  const taken = (name: string, id: string): string | undefined => {
    const owner = owners.get(foldText(name));
    if (owner === undefined) owners.set(foldText(name), id);
    return owner === id ? undefined : owner;
  };
  const headwords = records.glossary.flatMap((record) => {
    const term = taken(record.data.headword, record.id);
    const alias = record.data.headword;
    return term === undefined
      ? []
      : [diagnostic('alias-is-headword', placeOf(record, ['headword']), { alias, term })];
  });
  const aliases = records.glossary.flatMap((record) =>
    record.data.aliases.flatMap((alias, index) => {
      const term = taken(alias, record.id);
      return term === undefined
        ? []
        : [diagnostic('alias-is-headword', placeOf(record, ['aliases', index]), { alias, term })];
    }),
  );
  return [...headwords, ...aliases];
}

/** Records that say something without saying who says so. */
export function citationDiagnostics(records: CourseRecords): Diagnostic[] {
  return [
    ...records.events
      .filter((record) => record.data.citations.length === 0)
      .map((record) => diagnostic('missing-citation', placeOf(record, []), { what: 'an event' })),
    ...records.glossary
      .filter((record) => record.data.citations.length === 0)
      .map((record) => diagnostic('missing-citation', placeOf(record, []), { what: 'a term' })),
    ...records.glossary.flatMap((record) =>
      record.data.relations.flatMap((relation, index) =>
        relation.citations.length === 0
          ? [
              diagnostic('missing-citation', placeOf(record, ['relations', index]), {
                what: `what is said of “${relation.with}”`,
              }),
            ]
          : [],
      ),
    ),
    ...records.questions.flatMap((file) =>
      file.data.questions.flatMap(({ id, citations }, index) =>
        citations.length === 0
          ? [
              diagnostic('missing-citation', placeOf(file, ['questions', index]), {
                what: `the question “${id}”`,
              }),
            ]
          : [],
      ),
    ),
  ];
}

/** Sources that carry nothing; not asked while a file that may cite them cannot be read. */
export function unusedSources(records: CourseRecords): Diagnostic[] {
  if (records.unreadable.length > 0) return [];
  const cited = new Set([
    ...[...records.chapters, ...records.pages].flatMap(({ outline }) =>
      outline.uses.filter(({ tag }) => tag === 'Cite').map(({ value }) => value),
    ),
    ...everyRecord(records).flatMap(({ record, schema }) =>
      idsIn(fieldsOfFile(schema), record.data).flatMap(({ id, collection }) =>
        collection === 'sources' ? [id] : [],
      ),
    ),
  ]);
  return records.sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id, file }) => diagnostic('unused-source', { file }, { id }));
}

/** Disagreements that no chapter or page shows; not asked while one of them cannot be read. */
export function unshownAccounts(records: CourseRecords): Diagnostic[] {
  const prose = [...records.chapters, ...records.pages];
  const isUnread = prose.some(({ outline }) => outline.sections.length === 0);
  if (records.unreadable.length > 0 || isUnread) return [];
  const shown = new Set(
    prose.flatMap(({ outline }) =>
      outline.uses.filter(({ tag }) => tag === 'Account').map(({ value }) => value),
    ),
  );
  return records.accounts
    .filter(({ id }) => !shown.has(id))
    .map(({ id, file }) => diagnostic('unshown-account', { file }, { id }));
}

/** Arithmetic that cannot be done. */
export function workingDiagnostics(records: CourseRecords): Diagnostic[] {
  return records.accounts.flatMap((record) => {
    let field = 'workings';
    try {
      const steps = workOut(record.data);
      field = 'careful';
      fillNumbers(record.data.careful, record.data, steps);
      return [];
    } catch (error) {
      if (!(error instanceof WorkingError)) throw error;
      return [
        diagnostic('impossible-working', placeOf(record, [field]), {
          reason: `“${error.working}”: ${error.message}`,
        }),
      ];
    }
  });
}

/** Names that the course withholds, where it must not put them. */
export function careDiagnostics(records: CourseRecords): Diagnostic[] {
  const withheld = new Set(records.course.data.withheld.map(foldText));
  const isPrivate = (name: string): boolean => withheld.has(foldText(name));
  return [
    ...records.glossary
      .filter(({ data }) => [data.headword, ...data.aliases].some(isPrivate))
      .map((record) =>
        diagnostic('private-person', placeOf(record, ['headword']), { name: record.data.headword }),
      ),
    ...records.questions.flatMap((file) =>
      file.data.questions.flatMap((question, index) => {
        const name = kindOf(question).describeRightAnswer(question, NO_MESSAGES).find(isPrivate);
        return name === undefined
          ? []
          : [diagnostic('private-person', placeOf(file, ['questions', index]), { name })];
      }),
    ),
  ];
}
