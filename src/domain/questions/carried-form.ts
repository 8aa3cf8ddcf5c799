/**
 * The forms of question that other systems know: choices, true or false, a short text, a number,
 * pairs, an essay. Each of our kinds becomes one of them; what is lost on the way is named.
 */

export interface PortableChoice {
  text: string;
  isRight: boolean;
  feedback: string;
}

export type PortableForm =
  | { form: 'choices'; isMultiple: boolean; choices: PortableChoice[] }
  | { form: 'true-false'; answer: boolean; feedback: { true: string; false: string } }
  | { form: 'text'; accepted: string[]; feedback: { right: string; wrong: string } }
  | {
      form: 'number';
      least: number;
      most: number;
      feedback: { right: string; wrong: string };
    }
  | { form: 'pairs'; pairs: { left: string; right: string }[]; feedback: string }
  | { form: 'essay'; model: string };

/** What a question loses on its way into another system. */
export const LOSSES = [
  'left-out',
  'reasons',
  'order-as-pairs',
  'gaps-as-pairs',
  'groups-as-pairs',
  'year-as-number',
  'unit',
  'rubric',
  'hint',
  'feedback',
  'part-marks',
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
