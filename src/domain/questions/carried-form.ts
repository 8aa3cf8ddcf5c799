/**
 * The forms of question that other systems know: choices, true or false, a short text, a number,
 * gaps, pairs, an essay. Each of our kinds becomes one of them; what is lost on the way is named.
 */

export interface PortableChoice {
  text: string;
  isRight: boolean;
  feedback: string;
  /** What it gives or takes of the mark, from −1 to 1, where the rule of its kind does not say that. */
  share?: number;
}

export interface PortableGap {
  accepted: string[];
  /** For a number: how far from it is still right. */
  tolerance?: number | undefined;
  /** What is chosen from, where nothing is to be written. */
  choices?: string[] | undefined;
  feedback: string;
}

export type PortableForm =
  | { form: 'choices'; isMultiple: boolean; choices: PortableChoice[] }
  | { form: 'true-false'; answer: boolean; feedback: { true: string; false: string } }
  | {
      form: 'text';
      accepted: string[];
      feedback: { right: string; wrong: string };
      partly?: { text: string; share: number; feedback: string }[];
    }
  | {
      form: 'number';
      least: number;
      most: number;
      /** What is counted, where a file says it beside the number. */
      unit?: string;
      feedback: { right: string; wrong: string };
      partly?: { least: number; most: number; share: number; feedback: string }[];
    }
  /** In `text`, `{g1}` stands for the first of the gaps, and so on. */
  | { form: 'gaps'; text: string; gaps: PortableGap[] }
  | {
      form: 'pairs';
      pairs: { left: string; right: string }[];
      feedback: string;
      /** Right sides that belong to no left one. */
      distractors?: string[];
    }
  | { form: 'essay'; model: string };

/** What a question loses on its way into another system. */
export const LOSSES = [
  'left-out',
  'reasons',
  'order-as-pairs',
  'gaps-as-pairs',
  'groups-as-pairs',
  'year-as-number',
  'rubric',
  'hint',
  'feedback',
  'part-marks',
  'weight-refused',
  'markup',
  'wildcards',
  'arrow',
  'model',
  'evidence',
  'tags',
  'too-long',
  'too-many',
] as const;
export type Loss = (typeof LOSSES)[number];

export interface CarriedForm {
  form: PortableForm;
  losses: Loss[];
  /** What the form cannot show otherwise, said after the prompt. */
  afterPrompt?: string;
}

/** 15.3 + 0.5 is 15.8, whatever binary makes of it. */
export function rounded(value: number): number {
  return Number(value.toFixed(9));
}

/** What a choice gives or takes of the mark by the rule that the course itself grades by. */
export function shareOfChoice(
  { isRight, share }: PortableChoice,
  { isMultiple, choices }: Extract<PortableForm, { form: 'choices' }>,
): number {
  if (share !== undefined) return share;
  if (!isMultiple) return isRight ? 1 : 0;
  // A wrong choice takes away what a right one gives.
  return (isRight ? 1 : -1) / choices.filter((choice) => choice.isRight).length;
}

/** The mark of a gap in a text that other systems are given. */
export const gapMark = (at: number): string => `{g${at + 1}}`;

/** Gaps as pairs, for a system that has no gaps: each blank has a number in the text. */
export function gapsAsPairs({ text, gaps }: Extract<PortableForm, { form: 'gaps' }>): CarriedForm {
  const numbered = (at: number) => `(${at + 1}) ____`;
  return {
    form: {
      form: 'pairs',
      pairs: gaps.map(({ accepted }, at) => ({ left: numbered(at), right: accepted[0] ?? '' })),
      feedback: gaps.map(({ feedback }) => feedback).join(' '),
    },
    losses: ['gaps-as-pairs'],
    afterPrompt: gaps.reduce((marked, _gap, at) => marked.replace(gapMark(at), numbered(at)), text),
  };
}
