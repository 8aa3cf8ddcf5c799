/** Makes a form of the answers that a file has for a question, each with its weight and feedback. */

import {
  rounded,
  shareOfChoice,
  type PortableChoice,
  type PortableForm,
} from '../../domain/questions/carried-form.ts';
import { parseNumber } from '../../domain/questions/parse-number.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import type { Remark } from '../rich-text/found-text.ts';
import type { IncomingSteps } from './portable.ts';
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

/** More can be chosen from by nobody. */
const MOST_ANSWERS = 200;

/** Told what of the answers is otherwise here than in the file. */
type Note = (remark: Remark, found: string) => void;

/**
 * How many times its weight an answer counts: where none gives the whole mark, the best one does, and
 * the others in proportion.
 */
function scaleOf(most: number, note: Note): number {
  if (most >= WHOLE) return 1;
  note('scaled', String(Math.round(most * 1000) / 10));
  return 1 / most;
}

/** Choices, of which one or several give the whole mark. */
export function choicesFrom(
  written: readonly WeightedAnswer[],
  isMultiple: boolean,
  note: Note,
): PortableForm | ImportFault {
  const answers = written.filter(({ text }) => text !== '');
  const given = answers.filter(({ share }) => share > 0);
  const most = isMultiple
    ? given.reduce((sum, { share }) => sum + share, 0)
    : Math.max(0, ...given.map(({ share }) => share));
  if (given.length === 0) return 'no-right-answer';
  if (answers.length < 2) return 'not-sound';
  if (answers.length > MOST_ANSWERS) return 'too-large';
  const scale = scaleOf(most, note);
  const shares = answers.map(({ share }) => Math.max(-1, Math.min(1, share * scale)));
  const choices: PortableChoice[] = answers.map(({ text, feedback }, at) => ({
    text,
    isRight: isMultiple ? (shares[at] ?? 0) > 0 : (shares[at] ?? 0) >= WHOLE,
    feedback,
  }));
  const form = { form: 'choices' as const, isMultiple, choices };
  // Where they are those of the kind itself, they need not be said.
  const isByRule = choices.every(
    (choice, at) => Math.abs(shareOfChoice(choice, form) - (shares[at] ?? 0)) < 1e-4,
  );
  if (isByRule) return form;
  return {
    ...form,
    choices: choices.map((choice, at) => ({ ...choice, share: shares[at] ?? 0 })),
  };
}

interface GeneralFeedback {
  general: string;
  note: Note;
  /** Said of what is not right. */
  wrong?: string;
}

/** Signs that what is written is not compared by. */
const SIGNS = /[^\p{L}\p{N}\p{M}\s.,'’"“”()?!:;%…*-]/u;

/** Words to write: those that give the whole mark, and those that give a part or have a word of their own. */
export function textFrom(
  answers: readonly WeightedAnswer[],
  { general, note, wrong = '' }: GeneralFeedback,
): PortableForm | ImportFault {
  const written = answers.filter(({ text }) => text !== '');
  const signed = written.filter(({ text }) => SIGNS.test(text));
  if (signed.length > 0) note('signs', signed.map(({ text }) => text).join(', '));
  const anything = written.find(({ text, share }) => text === ANYTHING && share <= 0);
  // What has nothing to compare is nothing that can be written.
  const fits = written.filter(({ text }) => foldText(text) !== '' || text === ANYTHING);
  const most = Math.max(0, ...fits.map(({ share }) => share));
  if (most <= 0) return written.some(({ share }) => share > 0) ? 'not-sound' : 'no-right-answer';
  const scale = scaleOf(most, note);
  const scaled = fits.map((answer) => ({ ...answer, share: Math.max(-1, answer.share * scale) }));
  const rights = scaled.filter(({ share }) => share >= WHOLE);
  const [first] = rights;
  const isPlainlyRight = (answer: WeightedAnswer) =>
    rights.includes(answer) && answer.feedback === first?.feedback;
  const partly = scaled
    .filter(
      (candidate) =>
        !isPlainlyRight(candidate) && !(candidate.text === ANYTHING && candidate.share <= 0),
    )
    .map(({ text, share, feedback }) => ({
      text,
      share: share >= WHOLE ? 1 : share,
      feedback: joined(feedback, general),
    }));
  return {
    form: 'text',
    accepted: scaled.filter(isPlainlyRight).map(({ text }) => text),
    feedback: {
      right: joined(first?.feedback ?? '', general),
      wrong: joined(anything?.feedback ?? wrong, general),
    },
    ...(partly.length > 0 && { partly }),
  };
}

/** The number that a text is, however it is written; not a number where it is none, or several. */
export function numberIn(text: string, unit = ''): number {
  const trimmed = text.trim();
  if (trimmed === '') return NaN;
  const exact = Number(trimmed);
  return Number.isFinite(exact) ? exact : (parseNumber(trimmed, unit) ?? NaN);
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
  { general, note, wrong = '', unit = '' }: GeneralFeedback & { unit?: string },
): PortableForm | ImportFault {
  const most = Math.max(0, ...answers.map(({ share }) => share));
  const whole = answers.find(({ share }) => share === most);
  if (!whole || most <= 0) return 'no-right-answer';
  const scale = scaleOf(most, note);
  const areNumbers = answers.every(({ least, most }) => Number.isFinite(least) && least <= most);
  if (!areNumbers) return 'not-sound';
  const partly = answers
    .filter((answer) => answer !== whole)
    .map(({ least, most, share, feedback }) => ({
      least: rounded(least),
      most: rounded(most),
      share: share * scale,
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

/** Steps to be put in order, as they stand in the right one. */
export function stepsFrom(
  written: readonly { text: string; feedback: string }[],
  { general, note, asked }: GeneralFeedback & { asked: { subset: number; marks: string } },
): IncomingSteps | ImportFault {
  const steps = written.filter(({ text }) => text !== '');
  if (steps.length > MOST_ANSWERS) return 'too-large';
  // There, some of the lines may be drawn for each student.
  if (asked.subset > 0 && asked.subset < steps.length) note('all-steps', String(asked.subset));
  if (asked.marks !== '') note('order-marks', asked.marks);
  return {
    form: 'steps',
    steps: steps.map(({ text, feedback }, at) => ({
      text,
      feedback: at === steps.length - 1 ? joined(feedback, general) : feedback,
    })),
  };
}

/**
 * Choices of which every right one gives its part of the mark, whatever the file says of it, and a
 * wrong one takes as much: as `oumultiresponse` has them.
 */
export function evenChoicesFrom(
  answers: readonly WeightedAnswer[],
  note: Note,
): PortableForm | ImportFault {
  const rights = answers.filter(({ text, share }) => text !== '' && share > 0).length;
  const even = answers.map((answer) => ({
    ...answer,
    share: (answer.share > 0 ? 1 : -1) / (rights || 1),
  }));
  return choicesFrom(even, true, note);
}
