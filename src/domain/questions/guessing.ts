/**
 * How far questions can be passed unread. A strategy knows nothing of the subject: it looks at the
 * length, the place or the look of what is offered. It ought to do no better than chance.
 */

import { foldText } from '../text/fold-text.ts';
import { countWords } from '../text/count-words.ts';
import type { PortableChoice } from './carried-form.ts';
import { outputsOf } from './outputs.ts';
import type { QuestionRecord } from './question.ts';

/** A question with one right choice. */
interface Guessed {
  prompt: string;
  options: PortableChoice[];
}

export interface GuessingScore {
  /** What the strategy does: “always the longest”. */
  strategy: string;
  /** How many questions it was tried on. */
  count: number;
  /** The share of them that it is expected to get right, from 0 to 1; a tie is decided by lot. */
  share: number;
  /** The share that picking blindly gets right. */
  chance: number;
}

/** Words by which a careful statement is told from a sweeping one. */
const HEDGES =
  /\b(?:may|might|could|some|sometimes|seems?|seemed|perhaps|partly|probably|largely|mostly|mainly|often|usually|about|nearly|almost|likely|unlikely|not necessarily|by .+ account|in .+ view)\b/giu;
const ALL_OR_NONE = /\b(?:all|none|neither|both) of (?:these|them|the above)\b/iu;
/** What names one thing: digits, and capitals that begin no sentence. */
const SPECIFICS = /\d+|(?<=\S )\p{Lu}[\p{L}\p{M}’-]+/gu;
const LETTERS = ['A', 'B', 'C', 'D'];

const LOOKS: [strategy: string, score: (text: string, asked: Guessed) => number][] = [
  ['always the longest', (text) => text.length],
  ['always the shortest', (text) => -text.length],
  ['always the one of most words', (text) => countWords(text)],
  ['always the most hedged', (text) => text.match(HEDGES)?.length ?? 0],
  ['always the most specific', (text) => text.match(SPECIFICS)?.length ?? 0],
  ['always the one most like the prompt', (text, { prompt }) => sharedWords(text, prompt)],
  ['always all or none of these', (text) => (ALL_OR_NONE.test(text) ? 1 : 0)],
];

/** How each strategy does on questions with one right choice, and on statements to judge. */
export function guessingScores(questions: readonly QuestionRecord[]): GuessingScore[] {
  const forms = questions.map((question) => ({
    prompt: question.prompt,
    form: outputsOf(question).carried(question).form,
  }));
  const choices = forms.flatMap(({ prompt, form }) =>
    form.form === 'choices' && !form.isMultiple ? [{ prompt, options: form.choices }] : [],
  );
  const statements = forms.flatMap(({ form }) => (form.form === 'true-false' ? [form.answer] : []));
  const looks = LOOKS.map(([strategy, score]) => ({
    strategy,
    ...tryOn(choices, (asked) => bestOf(asked, (text) => score(text, asked))),
  }));
  const letters = LETTERS.map((letter, at) => ({
    strategy: `always ${letter}`,
    ...tryOn(
      choices.filter(({ options }) => options.length > at),
      ({ options }) => options.slice(at, at + 1),
    ),
  }));
  const answers = [true, false].map((answer) => ({
    strategy: `always ${answer}`,
    count: statements.length,
    share: mean(statements.map((right) => Number(right === answer))),
    chance: 0.5,
  }));
  return [...looks, ...letters, ...answers].filter(({ count }) => count > 0);
}

function tryOn(
  asked: readonly Guessed[],
  pick: (guessed: Guessed) => readonly PortableChoice[],
): Pick<GuessingScore, 'count' | 'share' | 'chance'> {
  const shareOfRight = (options: readonly PortableChoice[]) =>
    mean(options.map(({ isRight }) => Number(isRight)));
  return {
    count: asked.length,
    share: mean(asked.map((guessed) => shareOfRight(pick(guessed)))),
    chance: mean(asked.map(({ options }) => shareOfRight(options))),
  };
}

/** The options with the highest score; all of them when they look alike. */
function bestOf({ options }: Guessed, score: (text: string) => number): PortableChoice[] {
  const scores = options.map(({ text }) => score(text));
  const best = Math.max(...scores);
  return options.filter((_option, at) => scores[at] === best);
}

function sharedWords(text: string, prompt: string): number {
  const asked = new Set(wordsOf(prompt));
  return new Set(wordsOf(text).filter((word) => asked.has(word))).size;
}

/** Words that carry sense, by their length. */
function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word.length > 3);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0
    ? 0
    : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
