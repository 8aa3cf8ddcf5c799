/** Questions as they may be seen before they are answered, and the answers that come back. */

import { gapsSealing } from './sealing/gaps.ts';
import { matchSealing } from './sealing/match.ts';
import { multipleChoiceSealing } from './sealing/multiple-choice.ts';
import { numberSealing } from './sealing/number.ts';
import { openSealing } from './sealing/open.ts';
import { orderSealing } from './sealing/order.ts';
import { placeInTimeSealing } from './sealing/place-in-time.ts';
import { shortTextSealing } from './sealing/short-text.ts';
import { singleChoiceSealing } from './sealing/single-choice.ts';
import { sortSealing } from './sealing/sort.ts';
import { trueFalseSealing } from './sealing/true-false.ts';
import { kindOf } from './kinds.ts';
import type { KindSealing, Rename } from './question-kind.ts';
import type { KindName, Question, QuestionRecord } from './question.ts';
import { shownQuestion, type ShownQuestion } from './shown-question.ts';
import type { RichTexts } from '../text/rich-text.ts';
import { seededShuffle } from '../text/seeded-shuffle.ts';

const sealings = {
  'single-choice': singleChoiceSealing,
  'multiple-choice': multipleChoiceSealing,
  'true-false': trueFalseSealing,
  'short-text': shortTextSealing,
  number: numberSealing,
  gaps: gapsSealing,
  match: matchSealing,
  sort: sortSealing,
  order: orderSealing,
  'place-in-time': placeInTimeSealing,
  open: openSealing,
} satisfies { [Name in KindName]: KindSealing<Name, unknown> };

function sealingOf({ kind }: Pick<QuestionRecord, 'kind'>): KindSealing<KindName, unknown> {
  return sealings[kind] as unknown as KindSealing<KindName, unknown>;
}

/**
 * The question as it is put to somebody who must not know its answer, in the order of `shownQuestion`:
 * no key, no feedback, no hint, no evidence, and ids that tell nothing, made from the seed.
 */
export function sealQuestion(question: Question, seed: string, id: string): ShownQuestion {
  const { options } = shownQuestion(question, seed);
  const kind = sealingOf(question);
  const rename = newNames(question, seed);
  const mix = (texts: readonly string[]) => seededShuffle(texts, `${seed}/${question.id}/texts`);
  const { rich, set: _set, ...sealed } = kind.sealed(question, rename, mix) as Question;
  const asked = {
    ...sealed,
    id,
    hint: '',
    objective: '',
    chapter: '',
    url: '',
    evidenceUrl: '',
    evidence: { paragraph: '', events: [], terms: [] },
    citations: [],
  };
  const seen = richTexts(rich, asked);
  return {
    question: { ...asked, ...(seen && { rich: seen }) },
    options: options.map((option) => rename(option, kind.optionsSide)),
  };
}

/**
 * The answer to a sealed question as an answer to the question itself; `undefined` when it cannot be
 * one. `seed` is what the question was sealed with.
 */
export function unsealAnswer(question: Question, seed: string, value: unknown): unknown {
  const { question: sealed } = sealQuestion(question, seed, '');
  const given = kindOf(sealed).parseAnswer(sealed, value);
  if (given === undefined) return undefined;
  const names = oldNames(question, seed);
  const answer = sealingOf(question).renamed(given, names);
  return kindOf(question).parseAnswer(question, answer);
}

/** An answer to the question itself as one to the sealed question, for a form that is opened again. */
export function sealAnswer(question: Question, seed: string, answer: unknown): unknown {
  return sealingOf(question).renamed(answer, newNames(question, seed));
}

/** The new name of each part, by side: numbered in an order that comes from the seed. */
function namesOf(question: Question, seed: string): [side: string, id: string, name: string][] {
  return Object.entries(sealingOf(question).parts(question)).flatMap(([side, ids]) =>
    seededShuffle(ids, `${seed}/${question.id}/${side}`).map((id, at): [string, string, string] => [
      side,
      id,
      `${side}-${at + 1}`,
    ]),
  );
}

function newNames(question: Question, seed: string): Rename {
  const names = new Map(namesOf(question, seed).map(([side, id, name]) => [`${side}/${id}`, name]));
  return (id, side) => names.get(`${side}/${id}`) ?? '';
}

function oldNames(question: Question, seed: string): Rename {
  const ids = new Map(namesOf(question, seed).map(([side, id, name]) => [`${side}/${name}`, id]));
  return (name, side) => ids.get(`${side}/${name}`) ?? '';
}

/** How the texts look that can be seen; those that are told later are not among them. */
function richTexts(rich: RichTexts | undefined, sealed: object): RichTexts | undefined {
  if (!rich) return undefined;
  const seen = new Set(textsIn(sealed));
  const kept = Object.entries(rich).filter(([text]) => seen.has(text));
  return kept.length === 0 ? undefined : Object.fromEntries<RichTexts[string]>(kept);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
