import { z } from 'astro/zod';
import { gapsSchema } from './questions/gaps.ts';
import { matchSchema } from './questions/match.ts';
import { multipleChoiceSchema } from './questions/multiple-choice.ts';
import { numberSchema } from './questions/number.ts';
import { openSchema } from './questions/open.ts';
import { orderSchema } from './questions/order.ts';
import { placeInTimeSchema } from './questions/place-in-time.ts';
import { shortTextSchema } from './questions/short-text.ts';
import { singleChoiceSchema } from './questions/single-choice.ts';
import { sortSchema } from './questions/sort.ts';
import { trueFalseSchema } from './questions/true-false.ts';
export type { Choice } from './questions/question-base.ts';

/** The shape of each kind of question. */
const kindSchemas = [
  singleChoiceSchema,
  multipleChoiceSchema,
  trueFalseSchema,
  shortTextSchema,
  numberSchema,
  gapsSchema,
  matchSchema,
  sortSchema,
  orderSchema,
  placeInTimeSchema,
  openSchema,
] as const;

const kindNames = kindSchemas.map(({ shape }) => shape.kind.value);

export const questionSchema = z.discriminatedUnion('kind', kindSchemas, {
  error: `a “kind:” that is one of ${kindNames.join(', ')}`,
});

export type QuestionRecord = z.output<typeof questionSchema>;

/** The questions of one chapter, as its file holds them. */
export const questionFileSchema = z
  .strictObject({
    questions: z.array(questionSchema).describe('The questions, in the order of the chapter.'),
  })
  .describe('The questions on the chapter of the same name, each of one of the kinds below.');

export type QuestionFile = z.output<typeof questionFileSchema>;
