import type { QuestionKind } from '../question-kind.ts';

/** Room to write in, on paper. */
const BLANK = '________';

/** A number; the answer is what was typed, so that half a number can be kept as well. */
export const number: QuestionKind<'number', string> = {
  name: 'number',
  rule: 'within-tolerance',
  minutes: 1,
  blank: () => '',
  parseAnswer: (_question, value) => (typeof value === 'string' ? value : undefined),
  rightAnswer: (question) => String(question.answer),
  grade: (question, answer) => {
    if (answer.trim() === '') return { state: 'unanswered' };
    const given = parseNumber(answer);
    if (given === undefined) return { state: 'invalid', reason: 'The answer is no number.' };
    // 2.4 is within 0.1 of 2.3, although their difference in binary is a trifle more.
    const trifle = 1e-9 * Math.max(1, Math.abs(question.answer));
    const isRight = Math.abs(given - question.answer) <= question.tolerance + trifle;
    return {
      state: 'graded',
      points: isRight ? 1 : 0,
      total: 1,
      parts: [
        {
          id: 'answer',
          label: `${answer.trim()} ${question.unit}`,
          outcome: isRight ? 'right' : 'wrong',
          feedback: question.feedback[isRight ? 'right' : 'wrong'],
        },
      ],
    };
  },
  options: () => [],
  plainParts: ({ unit }) => [[`${BLANK} ${unit}`]],
  describeRightAnswer: ({ answer, unit, tolerance }) => [
    tolerance === 0 ? `${answer} ${unit}` : `${answer} ${unit} (±${tolerance})`,
  ],
};

/** Digits of Urdu and Arabic keyboards, by what they are worth. */
const EASTERN_DIGITS = /[\u06f0-\u06f9\u0660-\u0669]/g;

/** Grouped by twos before the last three, as in South Asia, with two commas or more. */
const LAKHS = /^-?[1-9]\d?(?:,\d{2})+,\d{3}(?=\.|$)/;

/**
 * The number that was typed: with a point or comma before decimals, commas or spaces between
 * thousands (or lakhs: 12,34,567), in Western or Eastern digits, and a unit after it left aside.
 * `undefined` when none is.
 *
 * @example parseNumber('1,234.5 people') // => 1234.5
 */
export function parseNumber(text: string): number | undefined {
  const western = text.replace(EASTERN_DIGITS, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
  const separated = western.replace(/[٬،]/g, ',').replace(/٫/g, '.');
  const [typed] = /[-−]?(?:\d[\d\s,.]*|[.,]\d+)/.exec(separated) ?? [];
  if (typed === undefined) return undefined;
  const plain = typed
    .replace('−', '-')
    .replace(/\s/g, '')
    .replace(/[.,]$/, '')
    .replace(LAKHS, (grouped) => grouped.replaceAll(',', ''))
    // No group of thousands begins with 0: this comma stands before decimals.
    .replace(/^(-?0),/, '$1.')
    .replace(/,(?=\d{3}(?:[,.]|$))/g, '')
    .replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
