import type { QuestionKind, Shuffle } from '../question-kind.ts';

/**
 * Steps to put in order; the answer is the list of all their ids, or an empty list. The score is
 * one less the sum of how far each step is from its place, divided by the largest such sum
 * (Spearman's footrule), in as many points as there are steps.
 */
export const order: QuestionKind<'order', string[]> = {
  name: 'order',
  rule: 'distance',
  minutes: 2,
  blank: () => [],
  parseAnswer: (question, value) =>
    Array.isArray(value) && (value.length === 0 || isPermutation(question.steps, value))
      ? (value as string[])
      : undefined,
  rightAnswer: (question) => question.steps.map((step) => step.id),
  grade: (question, answer) => {
    if (answer.length === 0) return { state: 'unanswered' };
    if (!isPermutation(question.steps, answer)) {
      return { state: 'invalid' };
    }
    const places = question.steps.map((step) => answer.indexOf(step.id));
    const distance = places.reduce((sum, place, index) => sum + Math.abs(place - index), 0);
    const largest = Math.floor(places.length ** 2 / 2);
    return {
      state: 'graded',
      points: places.length * (1 - distance / largest),
      total: places.length,
      parts: question.steps.map((step, index) => ({
        id: step.id,
        label: step.text,
        outcome: places[index] === index ? 'right' : 'wrong',
        feedback: step.feedback,
      })),
    };
  },
  options: ({ steps }, shuffle) =>
    movedFromPlace(
      steps.map(({ id }) => id),
      shuffle,
    ),
  untouched: (_question, options) => [...options],
  describeRightAnswer: ({ steps }) => steps.map(({ text }) => text),
};

function isPermutation(steps: readonly { id: string }[], answer: readonly unknown[]): boolean {
  return answer.length === steps.length && steps.every((step) => answer.includes(step.id));
}

/** A shuffle that is not, by chance, the right order already. */
function movedFromPlace(ids: readonly string[], shuffle: Shuffle): string[] {
  const shuffled = shuffle(ids);
  const unmoved = shuffled.every((id, index) => id === ids[index]);
  return unmoved ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
