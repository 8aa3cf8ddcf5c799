/** Makes a form of the answers that a file has for a question, each with its weight and feedback. */

import {
  rounded,
  shareOf,
  type PortableChoice,
  type PortableForm,
} from '../../domain/questions/carried-form.ts';
import type { ImportFault } from './read-questions.ts';

export interface WeightedAnswer {
  text: string;
  /** What it gives or takes of the mark, from −1 to 1. */
  share: number;
  feedback: string;
}

/** As near to the whole mark as percentages with five places come. */
const WHOLE = 0.9999;
/** In short answers, what stands for every other answer. */
const ANYTHING = '*';

/** Texts with a space between, without those that are empty. */
export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

/** Choices, of which one or several give the whole mark. */
export function choicesFrom(
  answers: readonly WeightedAnswer[],
  isMultiple: boolean,
): PortableForm | ImportFault {
  const given = answers.filter(({ share }) => share > 0);
  const most = isMultiple
    ? given.reduce((sum, { share }) => sum + share, 0)
    : Math.max(0, ...given.map(({ share }) => share));
  if (most < WHOLE) return 'no-right-answer';
  if (answers.length < 2) return 'not-sound';
  const choices: PortableChoice[] = answers.map(({ text, share, feedback }) => ({
    text,
    isRight: isMultiple ? share > 0 : share >= WHOLE,
    feedback,
  }));
  const form = { form: 'choices' as const, isMultiple, choices };
  // Where they are those of the kind itself, they need not be said.
  const isByRule = choices.every(
    (choice, at) => Math.abs(shareOf(choice, form) - (answers[at]?.share ?? 0)) < 1e-4,
  );
  if (isByRule) return form;
  return {
    ...form,
    choices: choices.map((choice, at) => ({ ...choice, share: answers[at]?.share ?? 0 })),
  };
}

interface GeneralFeedback {
  general: string;
  /** Said of what is not right. */
  wrong?: string;
}

/** Words to write: those that give the whole mark, and those that give a part or have a word of their own. */
export function textFrom(
  answers: readonly WeightedAnswer[],
  { general, wrong = '' }: GeneralFeedback,
): PortableForm | ImportFault {
  const fits = answers.filter(({ text }) => text !== '');
  const anything = fits.find(({ text, share }) => text === ANYTHING && share <= 0);
  const rights = fits.filter(({ share }) => share >= WHOLE);
  const [first] = rights;
  if (!first) return 'no-right-answer';
  const isPlainlyRight = (one: WeightedAnswer) =>
    rights.includes(one) && one.feedback === first.feedback;
  const partly = fits
    .filter((one) => !isPlainlyRight(one) && one !== anything)
    .map(({ text, share, feedback }) => ({ text, share, feedback: joined(feedback, general) }));
  return {
    form: 'text',
    accepted: fits.filter(isPlainlyRight).map(({ text }) => text),
    feedback: {
      right: joined(first.feedback, general),
      wrong: joined(anything?.feedback ?? wrong, general),
    },
    ...(partly.length > 0 && { partly }),
  };
}

export interface NumberAnswer {
  least: number;
  most: number;
  share: number;
  feedback: string;
}

/** Numbers: the first that gives the whole mark, and the others. */
export function numberFrom(
  answers: readonly NumberAnswer[],
  { general, wrong = '', unit = '' }: GeneralFeedback & { unit?: string },
): PortableForm | ImportFault {
  const whole = answers.find(({ share }) => share >= WHOLE);
  if (!whole) return 'no-right-answer';
  const areNumbers = answers.every(({ least, most }) => Number.isFinite(least) && least <= most);
  if (!areNumbers) return 'not-sound';
  const partly = answers
    .filter((one) => one !== whole)
    .map(({ least, most, share, feedback }) => ({
      least: rounded(least),
      most: rounded(most),
      share,
      feedback: joined(feedback, general),
    }));
  return {
    form: 'number',
    least: rounded(whole.least),
    most: rounded(whole.most),
    ...(unit !== '' && { unit }),
    feedback: { right: joined(whole.feedback, general), wrong: joined(wrong, general) },
    ...(partly.length > 0 && { partly }),
  };
}

/** Pairs; a right side whose left one is empty belongs to none. */
export function pairsFrom(
  sides: readonly { left: string; right: string }[],
  general: string,
): PortableForm | ImportFault {
  const pairs = sides.filter(({ left }) => left !== '');
  const distractors = sides
    .filter(({ left, right }) => left === '' && right !== '')
    .map(({ right }) => right);
  if (pairs.length < 2 || pairs.some(({ right }) => right === '')) return 'not-sound';
  return {
    form: 'pairs',
    pairs: [...pairs],
    feedback: general,
    ...(distractors.length > 0 && { distractors }),
  };
}
