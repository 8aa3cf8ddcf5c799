/** The conditions of QTI 1.2: which answers they name, and what they give. */

import type { Element } from '@xmldom/xmldom';
import { descendantsOf } from '../xml.ts';

/** A condition, the answers that it names, and what it does. */
export interface Condition {
  equals: { response: string; value: string; isNot: boolean }[];
  from: number | undefined;
  to: number | undefined;
  /** What it gives; `undefined` where it gives nothing of its own. */
  score: number | undefined;
  adds: boolean;
  /** The feedback that it shows. */
  shows: string[];
}

/** What a `respcondition` says. */
export function conditionOf(element: Element): Condition {
  const variables = descendantsOf(element, 'conditionvar')[0];
  const numberIn = (...names: string[]) => {
    const [bound] = variables ? descendantsOf(variables, ...names) : [];
    const value = Number((bound?.textContent ?? '').trim() || NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  const [set] = descendantsOf(element, 'setvar');
  const score = Number((set?.textContent ?? '').trim() || NaN);
  return {
    equals: (variables ? descendantsOf(variables, 'varequal') : []).map((equal) => ({
      response: equal.getAttribute('respident') ?? '',
      value: equal.textContent ?? '',
      isNot: isNegated(equal, variables),
    })),
    from: numberIn('vargte', 'vargt'),
    to: numberIn('varlte', 'varlt'),
    score: Number.isFinite(score) ? score : undefined,
    adds: /add/i.test(set?.getAttribute('action') ?? ''),
    shows: descendantsOf(element, 'displayfeedback').map(
      (feedback) => feedback.getAttribute('linkrefid') ?? '',
    ),
  };
}

function isNegated(element: Element, within: Element | undefined): boolean {
  for (let up = element.parentNode; up && up !== within; up = up.parentNode) {
    if (up.nodeName === 'not') return true;
  }
  return false;
}

/** What each choice gives of all that can be gained, from -1 to 1, by its identifier. */
export function sharesOf(
  conditions: readonly Condition[],
  isMultiple: boolean,
): (ident: string) => number {
  const scored = conditions.filter(({ score }) => score !== undefined);
  const isSum = scored.some(({ adds }) => adds);
  const rights = new Set(
    scored
      .filter(({ score = 0 }) => score > 0)
      .flatMap(({ equals }) => equals.filter(({ isNot }) => !isNot).map(({ value }) => value)),
  );
  const gains = scored.map(({ score = 0 }) => Math.max(0, score));
  const total = isSum ? gains.reduce((sum, gain) => sum + gain, 0) : Math.max(...gains, 0);
  return (ident) => {
    if (isMultiple && !isSum) return rights.has(ident) ? 1 / rights.size : -1 / rights.size;
    const own = scored.find(
      ({ equals }) => equals.length === 1 && equals[0]?.value === ident && !equals[0].isNot,
    );
    return total > 0 ? (own?.score ?? 0) / total : 0;
  };
}
