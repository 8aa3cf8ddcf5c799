import { z } from 'astro/zod';
import { RELATIONS } from '../domain/terms/relations.ts';
import { MAX_DEFINITION_WORDS, TERM_KINDS } from '../domain/terms/term.ts';
import { citationsSchema } from './citation.ts';
import { idOf, textSchema, translated } from './words.ts';

export type TermRecord = z.output<typeof termSchema>;

export const termSchema = z
  .strictObject({
    headword: textSchema.describe('The form that the course uses.'),
    kind: z
      .enum(TERM_KINDS, { error: `one of: ${TERM_KINDS.join(', ')}` })
      .describe('What kind of thing it names.'),
    aliases: z
      .array(textSchema)
      .default([])
      .meta(translated('adds'))
      .describe('Every other spelling and acronym.'),
    definition: textSchema
      .refine((text) => text.split(/\s+/).length <= MAX_DEFINITION_WORDS, {
        error: `at most ${MAX_DEFINITION_WORDS} words; put the rest under “note:”`,
      })
      .describe('What it is, in at most fifty words that stand alone.'),
    note: textSchema.optional().describe('What helps beyond that, and what it is not.'),
    points: z
      .array(textSchema)
      .default([])
      .describe('What it consists of, point by point, where that is a numbered list.'),
    urdu: textSchema
      .optional()
      .meta(translated('never'))
      .describe('The headword in Urdu script, where it has one.'),
    pronunciation: textSchema
      .optional()
      .meta(translated('never'))
      .describe('How to say it, for names readers stumble over.'),
    related: z.array(idOf('glossary')).default([]).describe('Ids of related terms.'),
    relations: z
      .array(
        z.strictObject({
          with: idOf('glossary').describe('Id of the other.'),
          how: z
            .enum(RELATIONS, { error: `one of: ${RELATIONS.join(', ')}` })
            .describe('What it does to the other, or with it.'),
          says: textSchema.describe(
            'What is said of it, by whom, in a sentence that stands alone.',
          ),
          account: idOf('accounts').optional().describe('Id of the account, where sources differ.'),
          citations: citationsSchema,
        }),
      )
      .default([])
      .describe(
        'Whom it fights, helps, talks to: `<Relations>` draws it. Written at one of the two.',
      ),
    citations: citationsSchema,
  })
  .describe('A word, a name or a body that readers look up. Its file’s name is its address.');
