import { foldText } from '../../text/fold-text.ts';
import type { QuestionFault } from '../question-kind.ts';

/** Faults for parts that share an id or, once case and punctuation are set aside, a text. */
export function duplicateFaults(
  field: string,
  parts: readonly { id: string; text: string }[],
): QuestionFault[] {
  return [
    ...repeated(parts.map((part) => part.id)).map((id) => ({
      field,
      found: `two with the id “${id}”`,
      expected: 'a different id for each',
    })),
    ...repeated(parts.map((part) => foldText(part.text))).map((text) => ({
      field,
      found: `two that say “${text}”`,
      expected: 'options that differ',
      isTolerable: true as const,
    })),
  ];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** A fault where an accepted answer has nothing that could be compared. */
export function emptyAnswerFaults(field: string, accepted: readonly string[]): QuestionFault[] {
  return accepted.some((text) => foldText(text) === '')
    ? [
        {
          field,
          found: 'an answer without a letter or digit',
          expected: 'a word that a reader can type',
        },
      ]
    : [];
}

/** A fault unless exactly one of the parts is right; `instead` is what else may have been meant. */
export function oneRightFaults(
  field: string,
  parts: readonly { right: boolean }[],
  { noun, instead = '' }: { noun: string; instead?: string },
): QuestionFault[] {
  const rightOnes = parts.filter(({ right }) => right).length;
  return rightOnes === 1
    ? []
    : [
        {
          field,
          found: rightOnes === 0 ? `no right ${noun}` : `${rightOnes} right ${noun}s`,
          expected: `exactly one with “right: true”${instead}`,
          ...(rightOnes > 1 && { isTolerable: true as const }),
        },
      ];
}
