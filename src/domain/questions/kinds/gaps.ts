import { foldText } from '../../text/fold-text.ts';
import { isAcceptedText } from '../accepted-text.ts';
import { parseNumber } from '../parse-number.ts';
import type { QuestionOf } from '../question.ts';
import type { QuestionKind } from '../question-kind.ts';
import { isWithin } from './number.ts';
import { isTextsByPart } from './texts-by-part.ts';

/** Gaps in a text; the answer is what was written in each, by the gap's id. */
export type GapsAnswer = Record<string, string>;

export const gaps: QuestionKind<'gaps', GapsAnswer> = {
  name: 'gaps',
  rule: 'each-gap',
  minutes: 1.5,
  blank: () => ({}),
  parseAnswer: (question, value) =>
    isTextsByPart(question.gaps, value) ? (value as GapsAnswer) : undefined,
  rightAnswer: (question) =>
    Object.fromEntries(question.gaps.map(({ id, accepted }) => [id, accepted[0] ?? ''])),
  grade: (question, answer) => {
    if (gaps.parseAnswer(question, answer) === undefined) {
      return { state: 'invalid' };
    }
    if (question.gaps.every(({ id }) => foldText(answer[id] ?? '') === ''))
      return { state: 'unanswered' };
    const parts = question.gaps.map((gap) => ({
      id: gap.id,
      label: answer[gap.id]?.trim() || '…',
      outcome: fills(answer[gap.id] ?? '', gap) ? ('right' as const) : ('wrong' as const),
      feedback: gap.feedback,
    }));
    return {
      state: 'graded',
      points: parts.filter(({ outcome }) => outcome === 'right').length,
      total: parts.length,
      parts,
    };
  },
  options: () => [],
  describeRightAnswer: (question) => [
    withGaps(question, ({ accepted: [right = ''] }) => `[${right}]`),
  ],
};

/** Whether what was written in a gap is right there: the text, or a number near enough. */
function fills(
  written: string,
  { accepted, tolerance, choices }: QuestionOf<'gaps'>['gaps'][number],
): boolean {
  // What is chosen is the very text; what is written is compared as it is meant.
  if (choices) return accepted.includes(written);
  if (tolerance === undefined) return isAcceptedText(written, accepted);
  const given = parseNumber(written, '');
  return given !== undefined && isWithin(given, { answer: Number(accepted[0]), tolerance });
}

/** The text of a question with gaps, in the order in which it is read. */
export function partsOfText(text: string): ({ text: string } | { gap: string })[] {
  return text
    .split(/(\{[a-z0-9-]+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{.+\}$/.test(part) ? { gap: part.slice(1, -1) } : { text: part }));
}

/** The text with something in the place of each gap; `at` is the gap's place among the gaps. */
export function withGaps(
  { text, gaps: all }: Pick<QuestionOf<'gaps'>, 'text' | 'gaps'>,
  fill: (gap: QuestionOf<'gaps'>['gaps'][number], at: number) => string,
): string {
  return partsOfText(text)
    .map((part) => {
      if ('text' in part) return part.text;
      const at = all.findIndex(({ id }) => id === part.gap);
      return all[at] ? fill(all[at], at) : `{${part.gap}}`;
    })
    .join('');
}
