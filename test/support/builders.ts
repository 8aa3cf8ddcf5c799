import type { z } from 'astro/zod';
import { parseHistoricalDate } from '../../src/domain/dates/parse-historical-date.ts';
import type { HistoricalDate } from '../../src/domain/dates/historical-date.ts';
import type { Question, QuestionRecord } from '../../src/domain/questions/question.ts';
import { questionSchema } from '../../src/schema/question.ts';

/** A date that must be right. */
export function aDate(text: string): HistoricalDate {
  const parsed = parseHistoricalDate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault}`);
  return parsed.date;
}

type QuestionInput = z.input<typeof questionSchema>;
type InputOf<Kind> = Extract<QuestionInput, { kind: Kind }>;

const shared = {
  id: 'a-question',
  prompt: 'Well?',
  hint: 'Think.',
  level: 'recall',
  objective: 'one',
  evidence: { paragraph: 'p' },
  citations: [{ source: 'paper' }],
} as const;

const examples: { [Kind in QuestionRecord['kind']]: Omit<InputOf<Kind>, keyof typeof shared> } = {
  'single-choice': {
    kind: 'single-choice',
    choices: [
      { id: 'a', text: 'One', right: true, feedback: 'Yes.' },
      { id: 'b', text: 'Two', feedback: 'No, two.' },
      { id: 'c', text: 'Three', feedback: 'No, three.' },
    ],
  },
  'multiple-choice': {
    kind: 'multiple-choice',
    choices: [
      { id: 'a', text: 'One', right: true, feedback: 'Yes, one.' },
      { id: 'b', text: 'Two', right: true, feedback: 'Yes, two.' },
      { id: 'c', text: 'Three', feedback: 'No, three.' },
      { id: 'd', text: 'Four', feedback: 'No, four.' },
    ],
  },
  'true-false': {
    kind: 'true-false',
    answer: false,
    feedback: { true: 'It is not.', false: 'Right, it is not.' },
  },
  'short-text': {
    kind: 'short-text',
    accepted: ['Khyber Pakhtunkhwa', 'KP'],
    feedback: { right: 'Yes.', wrong: 'It is Khyber Pakhtunkhwa.' },
  },
  order: {
    kind: 'order',
    steps: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Step ${id}`, feedback: `${id}.` })),
  },
  match: {
    kind: 'match',
    pairs: ['a', 'b', 'c'].map((id) => ({
      id,
      left: `Left ${id}`,
      right: `Right ${id}`,
      feedback: `${id}.`,
    })),
  },
  sort: {
    kind: 'sort',
    groups: [
      { id: 'one', text: 'Group one' },
      { id: 'two', text: 'Group two' },
    ],
    statements: [
      { id: 'a', text: 'Statement a', group: 'one', feedback: 'a.' },
      { id: 'b', text: 'Statement b', group: 'two', feedback: 'b.' },
      { id: 'c', text: 'Statement c', group: 'two', feedback: 'c.' },
    ],
  },
  number: {
    kind: 'number',
    answer: 15.3,
    tolerance: 0.5,
    unit: 'per cent',
    feedback: { right: 'Yes.', wrong: 'It is 15.3.' },
  },
  gaps: {
    kind: 'gaps',
    text: 'First {one}, then {two}.',
    gaps: [
      { id: 'one', accepted: ['a plan', 'plan'], feedback: 'The plan.' },
      { id: 'two', accepted: ['Peshawar'], feedback: 'The city.' },
    ],
  },
  'place-in-time': {
    kind: 'place-in-time',
    from: 2000,
    to: 2020,
    earliest: 2014,
    latest: 2014,
    feedback: { right: 'Yes.', wrong: 'It was 2014.' },
  },
  open: {
    kind: 'open',
    model: 'Both counted otherwise.',
    rubric: [
      { id: 'who', text: 'Says who counted.' },
      { id: 'what', text: 'Says what was counted.' },
    ],
  },
};

/** What a course is called in the files that it gives out. */
export const A_COURSE = { id: 'a-course', name: 'A course' };

/** A question of a kind, with what the test cares about; it passes through the real schema. */
export function aQuestion<Kind extends QuestionRecord['kind']>(
  kind: Kind,
  changes: Partial<InputOf<Kind>> = {},
): Extract<Question, { kind: Kind }> {
  const record = questionSchema.parse({ ...shared, ...examples[kind], ...changes });
  return {
    ...record,
    chapter: 'first',
    url: '/quizzes/first/#a-question',
    evidenceUrl: '/chapters/first/#p',
  } as Extract<Question, { kind: Kind }>;
}
