/** What formats cannot hold of a question that others can. */

import { shareOfChoice, type Loss } from '../../domain/questions/carried-form.ts';
import type { Portable } from './portable.ts';
import { percentOf } from './weights.ts';

/** Whether Moodle knows every weight of a question: it writes the nearest of those it knows. */
export function weightLosses(portable: Portable): Loss[] {
  return sharesIn(portable).every((share) => percentOf(share).isExact) ? [] : ['weight-refused'];
}

/** Whether an answer in words has an arrow: GIFT would take the question for pairs, and is given another sign. */
export function arrowLosses(portable: Portable): Loss[] {
  return portable.form === 'text' && portable.accepted.some((text) => text.includes('->'))
    ? ['arrow']
    : [];
}

/** What a format loses that has words alone, and a right and a wrong. */
export function plainLosses(portable: Portable): Loss[] {
  return [
    ...(portable.rich ? (['markup'] as const) : []),
    ...(hasOwnWeights(portable) ? (['part-marks'] as const) : []),
    ...(portable.form === 'text' && portable.accepted.some((text) => text.includes('*'))
      ? (['wildcards'] as const)
      : []),
  ];
}

/** Whether answers give other parts of the mark than the rule of their kind. */
function hasOwnWeights(portable: Portable): boolean {
  if (portable.form === 'choices') {
    return portable.choices.some(({ share }) => share !== undefined);
  }
  return (portable.form === 'text' || portable.form === 'number') && portable.partly !== undefined;
}

function sharesIn(portable: Portable): number[] {
  switch (portable.form) {
    case 'choices':
      return portable.choices.map((choice) => shareOfChoice(choice, portable));
    case 'text':
    case 'number':
      return (portable.partly ?? []).map(({ share }) => share);
    default:
      return [];
  }
}
