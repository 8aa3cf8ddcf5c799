/** How much there is to read in a chapter before its quiz: the prose, and whatever stands open beside it. */

import { outputsOf } from '../domain/questions/outputs.ts';
import { countWords } from '../domain/text/count-words.ts';
import { workOut } from '../domain/accounts/work-out.ts';
import type { OutlinedChapter } from './reader/outlined.ts';
import type { CourseRecords } from './reader/records.ts';

/** How true and false are said is no matter here. */
const NO_MESSAGES = { true: '', false: '' };

/**
 * The words that a reader of the chapter has before them without opening anything: its head, its
 * prose with tables, disagreements that stand open and the lines of the others, what is written
 * beside a chart, and questions in the flow.
 */
export function openWords(
  { data, outline }: OutlinedChapter,
  records: Pick<CourseRecords, 'accounts' | 'series' | 'questions' | 'sources'>,
): number {
  const head = [data.summary, data.contentNote ?? '', ...data.objectives.map(({ text }) => text)];
  const prose = outline.sections.flatMap(({ title, paragraphs }) => [
    title,
    ...paragraphs.map(({ text }) => text),
  ]);
  const beside = outline.uses.flatMap(({ tag, value, option }) => {
    if (tag === 'Account') return textsOfAccount(records, value, option !== undefined);
    if (tag === 'Series') return textsOfSeries(records, value);
    if (tag === 'Documents') return textsOfDocuments(records);
    return tag === 'Check' ? textsOfQuestion(records, value) : [];
  });
  return countWords([...head, ...prose, ...beside].join(' '));
}

function textsOfAccount(
  { accounts }: Pick<CourseRecords, 'accounts'>,
  id: string,
  isOpen: boolean,
): string[] {
  const account = accounts.find((candidate) => candidate.id === id)?.data;
  if (!account) return [];
  if (!isOpen) return [account.short ?? account.question];
  return [
    account.question,
    ...account.statements.flatMap(({ by, says, counter = '', measure = '', period = '' }) => [
      by,
      says,
      counter,
      measure,
      period,
    ]),
    ...workOut(account).flatMap(({ label, sum, text }) => [label, sum, text]),
    account.careful,
  ];
}

function textsOfSeries({ series }: Pick<CourseRecords, 'series'>, id: string): string[] {
  const found = series.find((candidate) => candidate.id === id)?.data;
  if (!found) return [];
  const { title, counter, definition, caution, points } = found;
  return [title, counter, definition, caution, ...points.map(({ label }) => label)];
}

function textsOfDocuments({ sources }: Pick<CourseRecords, 'sources'>): string[] {
  return sources.flatMap(({ data }) =>
    data.introduction ? [data.short, data.csl.title, data.introduction.text] : [],
  );
}

function textsOfQuestion({ questions }: Pick<CourseRecords, 'questions'>, id: string): string[] {
  const question = questions
    .flatMap((file) => file.data.questions)
    .find((candidate) => candidate.id === id);
  if (!question) return [];
  return [question.prompt, ...outputsOf(question).plainParts(question, [], NO_MESSAGES).flat()];
}
