import { mount } from 'svelte';
import { wantsAll } from '../../browser/addresses/step-address.ts';
import { fetchQuiz } from '../../browser/fetching/site-files.ts';
import { shownQuestion, type ShownQuestion } from '../../domain/questions/shown-question.ts';
import { followSteps } from './follow-steps.ts';
import { keepQuiz } from './keep-quiz.ts';
import type { QuizWays } from './quiz-ways.ts';
import QuizForms from './QuizForms.svelte';
import type { StepSession } from './StepSession.svelte.ts';

export { QuizForms };

/** Why a page keeps nothing, and what was set aside, is said by its first quiz. */
let hasSaid = false;

/** Puts forms in the place of the questions that stand in `quiz` as text. Rejects without data. */
export async function mountQuiz(quiz: HTMLElement): Promise<void> {
  const { source = '', name = '', only = '', seed = '', addresses, ways } = quiz.dataset;
  const [{ questions, objectives, names, messages }, keeper] = await Promise.all([
    fetchQuiz(source),
    keepQuiz(name),
  ]);
  const shown = questions
    .filter(({ id }) => only === '' || only.split(' ').includes(id))
    .map((question) => shownQuestion(question, seed));
  const steps = ways === undefined || shown.length < 2 ? undefined : stepsThrough(shown);
  quiz.replaceChildren();
  const saysReason = !hasSaid;
  hasSaid = true;
  mount(QuizForms, {
    target: quiz,
    props: {
      questions: shown,
      objectives,
      names,
      messages,
      hasAddresses: addresses !== undefined,
      tells: 'at-once',
      steps,
      ways: JSON.parse(ways ?? '{}') as QuizWays,
      ...keeper,
      saysReason,
      asideCount: saysReason ? keeper.asideCount : 0,
    },
  });
}

/** The way through questions one by one, as the address has it; none where it asks for all of them. */
export function stepsThrough(shown: readonly ShownQuestion[]): StepSession | undefined {
  return wantsAll() ? undefined : followSteps(shown.map(({ question }) => question.id));
}
