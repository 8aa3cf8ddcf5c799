import { z } from 'astro/zod';
import { LEVELS } from '../../domain/questions/question.ts';
import { citationsSchema } from '../citation.ts';
import { idFrom, idOf, idSchema, textSchema, shownAs } from '../words.ts';

/** The fields of every question. */
export const baseShape = {
  id: idSchema.describe('Its name, which no other question has and which never changes.'),
  prompt: textSchema.describe('What is asked.'),
  hint: textSchema.describe('A nudge that does not give the answer away.'),
  level: z.enum(LEVELS).describe('What it asks for.'),
  objective: idFrom('objectives').describe('The id of one of the chapter’s objectives.'),
  evidence: z.strictObject(
    {
      paragraph: idFrom('anchors').describe(
        'The id of the <Anchor> of the paragraph that answers it.',
      ),
      events: z.array(idOf('events')).default([]).describe('Ids of events that it is about.'),
      terms: z.array(idOf('glossary')).default([]).describe('Ids of terms that it is about.'),
    },
    shownAs('{ paragraph: what-followed }'),
  ),
  citations: citationsSchema,
};

/** A part of the mark of a question: 1 for all of it, −1 to take it away. */
export const shareSchema = z.number().min(-1).max(1);

export const choiceSchema = z.strictObject({
  id: idSchema.describe('Its name within the question; “none” stays last.'),
  text: textSchema.describe('What can be chosen.'),
  right: z.boolean().default(false).describe('Whether it is right; left out where it is not.'),
  share: shareSchema
    .optional()
    .describe('What it gives or takes of the mark, where the rule of its kind does not say that.'),
  feedback: textSchema.describe('Why this choice is right or wrong.'),
});

export type Choice = z.output<typeof choiceSchema>;

export const choicesSchema = z.array(choiceSchema).min(2, { error: 'at least two choices' });

/** What is said of a right answer, and of a wrong one. */
export const eitherFeedbackSchema = z.strictObject({ right: textSchema, wrong: textSchema });
