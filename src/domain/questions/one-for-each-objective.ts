import type { Question } from './question.ts';

/** For each objective the first question that tests it and is not among `asked` already. */
export function oneForEachObjective(
  questions: readonly Question[],
  { objectives, asked }: { objectives: readonly { id: string }[]; asked: readonly string[] },
): Question[] {
  return objectives.flatMap(({ id }) => {
    const found = questions.find(
      (question) => question.objective === id && !asked.includes(question.id),
    );
    return found ? [found] : [];
  });
}
