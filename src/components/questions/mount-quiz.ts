import { mount } from 'svelte';
import { fetchQuiz } from '../../browser/fetching/site-files.ts';
import { shownQuestion } from '../../domain/questions/shown-question.ts';
import { keepQuiz } from './keep-quiz.ts';
import QuizForms from './QuizForms.svelte';

/** What a browser forgets, or has set aside, is said by the first quiz of a page. */
let hasSaid = false;

/** Puts forms in the place of the questions that stand in `quiz` as text. Rejects without data. */
export async function mountQuiz(quiz: HTMLElement): Promise<void> {
  const { source = '', name = '', only = '', seed = '', addresses } = quiz.dataset;
  const [{ questions, objectives, names, messages }, keeper] = await Promise.all([
    fetchQuiz(source),
    keepQuiz(name),
  ]);
  const asked = only.split(' ');
  const shown = questions
    .filter(({ id }) => only === '' || asked.includes(id))
    .map((question) => shownQuestion(question, seed));
  quiz.replaceChildren();
  const { durability, asideCount } = hasSaid
    ? ({ durability: 'lasting', asideCount: 0 } as const)
    : keeper;
  hasSaid ||= durability !== 'lasting' || asideCount > 0;
  mount(QuizForms, {
    target: quiz,
    props: {
      questions: shown,
      objectives,
      names,
      messages,
      hasAddresses: addresses !== undefined,
      tells: 'at-once',
      ...keeper,
      durability,
      asideCount,
    },
  });
}
