import type { QuestionRecord } from '../question.ts';
import type { QuestionKind } from '../question-kind.ts';

/**
 * An answer in one's own words, judged by oneself against a model: `met` has the ids of the criteria
 * that one finds met, and is null until the model has been looked at.
 */
export interface OpenAnswer {
  text: string;
  met: string[] | null;
}

/** Whether a question is answered in one's own words. */
export function isOpen<Q extends { kind: string }>(
  question: Q,
): question is Extract<Q, { kind: 'open' }> {
  return question.kind === open.name;
}

export const open: QuestionKind<'open', OpenAnswer> = {
  name: 'open',
  rule: 'own-judgement',
  minutes: 5,
  blank: () => ({ text: '', met: null }),
  parseAnswer: (question, value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const { text, met } = value as Record<string, unknown>;
    if (typeof text !== 'string') return undefined;
    if (met === null) return { text, met };
    const ids = question.rubric.map(({ id }) => id);
    // A criterion that is no more takes none of what was written with it.
    return Array.isArray(met) ? { text, met: ids.filter((id) => met.includes(id)) } : undefined;
  },
  rightAnswer: ({ model, rubric }) => ({ text: model, met: rubric.map(({ id }) => id) }),
  grade: ({ rubric, model }, { text, met }) => {
    if (text.trim() === '') return { state: 'unanswered' };
    if (met === null) return { state: 'unjudged' };
    return {
      state: 'graded',
      points: met.length,
      total: rubric.length,
      parts: rubric.map((criterion) => ({
        id: criterion.id,
        label: '',
        outcome: met.includes(criterion.id) ? ('right' as const) : ('missed' as const),
        feedback: criterion.text || model,
      })),
    };
  },
  options: () => [],
  // What no file said is no model.
  describeRightAnswer: ({ model }) => (model === '…' ? [] : [model]),
  judged: (answer, met) => ({ ...answer, met: met === null ? null : [...met] }),
};

/** What was written in one's own words; empty where nothing was, or the question asks for none. */
export function ownWordsIn(question: QuestionRecord, answer: unknown): string {
  const { text } = (answer ?? {}) as { text?: unknown };
  return isOpen(question) && typeof text === 'string' ? text : '';
}
