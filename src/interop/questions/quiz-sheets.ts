/**
 * Questions as rows of the spreadsheets that quiz games take in: Kahoot, Quizizz (now Wayground) and
 * Blooket. Their limits are kept by leaving a question out, never by cutting it.
 */

import writeExcelFile from 'write-excel-file/universal';
import Papa from 'papaparse';
import type { Question } from '../../domain/questions/question.ts';
import type { QuizMessages } from '../../i18n/messages.ts';
import type { QuestionSet } from './question-set.ts';
import type { Loss, PortableChoice } from '../../domain/questions/carried-form.ts';
import { plainLosses } from './losses.ts';
import { toPortable, type Portable } from './portable.ts';

interface SheetLimits {
  prompt: number;
  option: number;
  options: number;
  /** Whether words can be asked for, and answers in one's own words. */
  hasText?: true;
}

export const KAHOOT: SheetLimits = { prompt: 120, option: 75, options: 4 };
export const QUIZIZZ: SheetLimits = { prompt: 1000, option: 1000, options: 5, hasText: true };
export const BLOOKET: SheetLimits = { prompt: 400, option: 200, options: 4 };

/** Every game wants a time; this one is long enough to read. */
const SECONDS = 60;

/** Why a game cannot take a question; nothing when it can. */
export function sheetLosses(question: Question, limits: SheetLimits): Loss[] {
  const { portable, losses } = toPortable(question);
  const options = optionsOf(portable, limits);
  if (!options) return ['left-out'];
  if (options.length > limits.options) return ['left-out', 'too-many'];
  const isLong =
    portable.prompt.length > limits.prompt ||
    options.some(({ text }) => text.length > limits.option);
  if (isLong) return ['left-out', 'too-long'];
  const isOpen = portable.form === 'essay';
  return [...losses, ...(isOpen ? (['model'] as const) : []), ...plainLosses(portable)];
}

interface SheetQuestion {
  portable: Portable;
  options: PortableChoice[];
  /** Numbers of the right options, from 1. */
  rights: number[];
}

function fitting(
  questions: readonly Question[],
  limits: SheetLimits,
  messages: Pick<QuizMessages, 'true' | 'false'>,
): SheetQuestion[] {
  return questions
    .filter((question) => !sheetLosses(question, limits).includes('left-out'))
    .map((question) => {
      const { portable } = toPortable(question);
      const options = optionsOf(portable, limits, messages) ?? [];
      return { portable, options, rights: rightsOf(options) };
    });
}

function optionsOf(
  portable: Portable,
  { hasText }: SheetLimits,
  messages: Pick<QuizMessages, 'true' | 'false'> = { true: '', false: '' },
): PortableChoice[] | undefined {
  if (portable.form === 'choices') return portable.choices;
  if (hasText && portable.form === 'essay') return [];
  if (hasText && portable.form === 'text') {
    const { accepted, feedback } = portable;
    return accepted.map((text) => ({ text, isRight: true, feedback: feedback.right }));
  }
  if (portable.form !== 'true-false') return undefined;
  return [
    { text: messages.true, isRight: portable.answer, feedback: portable.feedback.true },
    { text: messages.false, isRight: !portable.answer, feedback: portable.feedback.false },
  ];
}

function rightsOf(options: readonly PortableChoice[]): number[] {
  return options.flatMap(({ isRight }, at) => (isRight ? [at + 1] : []));
}

function padded(options: readonly PortableChoice[], count: number): string[] {
  return Array.from({ length: count }, (_, at) => options[at]?.text ?? '');
}

type Cell = string | number;

/** Kahoot's template: the header stands in the eighth row, the first column numbers the questions. */
export function questionsToKahoot(
  questions: readonly Question[],
  { messages }: Pick<QuestionSet, 'messages'>,
): Promise<Blob> {
  const head: Cell[][] = [
    [],
    ['', 'Quiz template'],
    [],
    [],
    [],
    [],
    [],
    [
      '',
      'Question - max 120 characters',
      ...[1, 2, 3, 4].map((number) => `Answer ${number} - max 75 characters`),
      'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
      'Correct answer(s) - choose at least one',
    ],
  ];
  const rows = fitting(questions, KAHOOT, messages).map(
    ({ portable, options, rights }, at): Cell[] => [
      at + 1,
      portable.prompt,
      ...padded(options, 4),
      SECONDS,
      rights.join(','),
    ],
  );
  return toWorkbook([...head, ...rows]);
}

/** Quizizz's template, which Wayground takes as well. */
export function questionsToQuizizz(
  questions: readonly Question[],
  { messages }: Pick<QuestionSet, 'messages'>,
): Promise<Blob> {
  const head = [
    'Question Text',
    'Question Type',
    ...[1, 2, 3, 4, 5].map((number) => `Option ${number}`),
    'Correct Answer',
    'Time in seconds',
    'Image Link',
    'Answer explanation',
  ];
  const rows = fitting(questions, QUIZIZZ, messages).map(
    ({ portable, options, rights }): Cell[] => [
      portable.prompt,
      quizizzType(portable, rights),
      ...padded(options, 5),
      // What is written is right as it stands; only what is chosen has a number.
      portable.form === 'text' ? '' : rights.join(','),
      SECONDS,
      '',
      options.find(({ isRight }) => isRight)?.feedback ?? '',
    ],
  );
  return toWorkbook([head, ...rows]);
}

function quizizzType({ form }: Portable, rights: readonly number[]): string {
  if (form === 'text') return 'Fill-in-the-Blank';
  if (form === 'essay') return 'Open-Ended';
  return rights.length > 1 ? 'Checkbox' : 'Multiple Choice';
}

/** Blooket's template is a table with commas, with its name above the header. */
export function questionsToBlooket(
  questions: readonly Question[],
  { messages }: Pick<QuestionSet, 'messages'>,
): string {
  const head = [
    ['Blooket\nImport Template', '', '', '', '', '', '', ''],
    [
      'Question #',
      'Question Text',
      'Answer 1',
      'Answer 2',
      'Answer 3\n(Optional)',
      'Answer 4\n(Optional)',
      'Time Limit (sec)\n(Max: 300 seconds)',
      'Correct Answer(s)\n(Only include Answer #)',
    ],
  ];
  const rows = fitting(questions, BLOOKET, messages).map(({ portable, options, rights }, at) => [
    String(at + 1),
    portable.prompt,
    ...padded(options, 4),
    String(SECONDS),
    rights.join(','),
  ]);
  return `${Papa.unparse([...head, ...rows], { newline: '\r\n', escapeFormulae: true })}\r\n`;
}

async function toWorkbook(rows: readonly (readonly Cell[])[]): Promise<Blob> {
  const width = Math.max(...rows.map((row) => row.length));
  const sheet = rows.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const value = row[at] ?? '';
      if (value === '') return null;
      return typeof value === 'number' ? { type: Number, value } : { type: String, value };
    }),
  );
  return writeExcelFile(sheet).toBlob();
}
