/** Questions as authors write them, one shape for each kind. Choices are known by authored ids. */

import type { RichTexts } from '../text/rich-text.ts';
import type { Choice, QuestionFile, QuestionRecord } from '../../schema/question.ts';

export type { Choice, QuestionFile, QuestionRecord };

export const LEVELS = ['recall', 'understanding', 'analysis'] as const;
export type Level = (typeof LEVELS)[number];

export type KindName = QuestionRecord['kind'];

/** The question of a kind, by the kind's name. */
export type QuestionOf<Name extends KindName> = Extract<QuestionRecord, { kind: Name }>;

export type Question = QuestionRecord & {
  url: string;
  chapter: string;
  /** Where the paragraph that answers it is. */
  evidenceUrl: string;
  /** Of a teacher's own: how its texts look where they have more than words, by the words of each. */
  rich?: RichTexts;
  /** Of a teacher's own: the set that it is kept in. */
  set?: string;
};
