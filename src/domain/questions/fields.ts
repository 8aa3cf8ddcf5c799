import { gapsFields } from './fields/gaps.ts';
import { matchFields } from './fields/match.ts';
import { multipleChoiceFields } from './fields/multiple-choice.ts';
import { numberFields } from './fields/number.ts';
import { openFields } from './fields/open.ts';
import { orderFields } from './fields/order.ts';
import { placeInTimeFields } from './fields/place-in-time.ts';
import { shortTextFields } from './fields/short-text.ts';
import { singleChoiceFields } from './fields/single-choice.ts';
import { sortFields } from './fields/sort.ts';
import { trueFalseFields } from './fields/true-false.ts';
import type { KindFields } from './question-kind.ts';
import type { KindName } from './question.ts';

const fields = {
  'single-choice': singleChoiceFields,
  'multiple-choice': multipleChoiceFields,
  'true-false': trueFalseFields,
  'short-text': shortTextFields,
  number: numberFields,
  gaps: gapsFields,
  match: matchFields,
  sort: sortFields,
  order: orderFields,
  'place-in-time': placeInTimeFields,
  open: openFields,
} satisfies { [Name in KindName]: KindFields };

/** In what fields a question of a kind is written. */
export function fieldsOf(kind: KindName): KindFields {
  return fields[kind];
}
