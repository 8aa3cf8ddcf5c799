import { foldText } from '../../domain/glossary/fold-text.ts';
import { fillNumbers, workOut, WorkingError } from '../../domain/numbers/work-out.ts';
import { problem, type Problem } from '../../domain/problems/problem.ts';
import { kindOf, questionFaults } from '../../domain/quiz/kinds.ts';
import type { OutlinedRecords } from './outlined.ts';
import { placeOf } from './place-of.ts';

/** Relatives and victims whom the documents name: people to respect, not to look up or be tested on. */
const PRIVATE_PERSONS = ['Zulfikhar Ali', 'Muhammad Ismail', 'Ayesha Gul'].map(foldText);

/** Questions that cannot be answered as asked. */
export function questionProblems(records: OutlinedRecords): Problem[] {
  return records.questions.flatMap((file) =>
    file.data.questions.flatMap((question, index) =>
      questionFaults(question).map(({ field, found, expected }) =>
        problem('wrong-answer-data', placeOf(file, ['questions', index, field]), {
          found: `${found} in the question “${question.id}”`,
          expected,
        }),
      ),
    ),
  );
}

/** Aliases under which a reader would find two terms. */
export function aliasProblems(records: OutlinedRecords): Problem[] {
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
      : [problem('alias-is-headword', placeOf(record, ['headword']), { alias, term })];
  });
  const aliases = records.glossary.flatMap((record) =>
    record.data.aliases.flatMap((alias, index) => {
      const term = taken(alias, record.id);
      return term === undefined
        ? []
        : [problem('alias-is-headword', placeOf(record, ['aliases', index]), { alias, term })];
    }),
  );
  return [...headwords, ...aliases];
}

/** Records that say something without saying who says so. */
export function citationProblems(records: OutlinedRecords): Problem[] {
  return [
    ...records.events
      .filter((record) => record.data.citations.length === 0)
      .map((record) => problem('missing-citation', placeOf(record, []), { what: 'an event' })),
    ...records.glossary
      .filter((record) => record.data.citations.length === 0)
      .map((record) => problem('missing-citation', placeOf(record, []), { what: 'a term' })),
    ...records.questions.flatMap((file) =>
      file.data.questions.flatMap(({ id, citations }, index) =>
        citations.length === 0
          ? [
              problem('missing-citation', placeOf(file, ['questions', index]), {
                what: `the question “${id}”`,
              }),
            ]
          : [],
      ),
    ),
  ];
}

/** Sources that carry nothing; not asked while a file that may cite them cannot be read. */
export function unusedSourceProblems(records: OutlinedRecords): Problem[] {
  if (records.unreadable.length > 0) return [];
  const cited = new Set([
    ...records.chapters.flatMap(({ outline }) =>
      outline.uses.filter(({ tag }) => tag === 'Cite').map(({ value }) => value),
    ),
    ...records.events.flatMap(({ data }) => data.citations.map(({ source }) => source)),
    ...records.glossary.flatMap(({ data }) => data.citations.map(({ source }) => source)),
    ...records.questions.flatMap(({ data }) =>
      data.questions.flatMap(({ citations }) => citations.map(({ source }) => source)),
    ),
    ...records.accounts.flatMap(({ data }) =>
      [...data.statements, ...data.figures].map(({ citation }) => citation.source),
    ),
    ...records.series.flatMap(({ data }) => data.points.map(({ citation }) => citation.source)),
  ]);
  return records.sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id, file }) => problem('unused-source', { file }, { id }));
}

/** Arithmetic that cannot be done. */
export function workingProblems(records: OutlinedRecords): Problem[] {
  return records.accounts.flatMap((record) => {
    try {
      fillNumbers(record.data.careful, record.data, workOut(record.data));
      return [];
    } catch (error) {
      if (!(error instanceof WorkingError)) throw error;
      return [
        problem('impossible-working', placeOf(record, ['workings']), {
          reason: `“${error.working}”: ${error.message}`,
        }),
      ];
    }
  });
}

/** Private people where the course must not put them. */
export function careProblems(records: OutlinedRecords): Problem[] {
  const isPrivate = (name: string): boolean => PRIVATE_PERSONS.includes(foldText(name));
  return [
    ...records.glossary
      .filter(({ data }) => [data.headword, ...data.aliases].some(isPrivate))
      .map((record) =>
        problem('private-person', placeOf(record, ['headword']), { name: record.data.headword }),
      ),
    ...records.questions.flatMap((file) =>
      file.data.questions.flatMap((question, index) => {
        const name = kindOf(question).describeRightAnswer(question).find(isPrivate);
        return name === undefined
          ? []
          : [problem('private-person', placeOf(file, ['questions', index]), { name })];
      }),
    ),
  ];
}
