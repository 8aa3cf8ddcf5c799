import { mount } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { loadQuiz } from '../../browser/load-quiz.ts';
import { openProgress } from '../../browser/progress.ts';
import { shownQuestion } from '../../domain/quiz/shown-question.ts';
import { newCard } from '../../domain/review/due-cards.ts';
import QuizForms from './QuizForms.svelte';

/** Puts forms in the place of the questions that stand in `quiz` as text. Rejects without data. */
export async function mountQuiz(quiz: HTMLElement): Promise<void> {
  const { source = '', name = '', only = '', seed = '', addresses } = quiz.dataset;
  const [{ questions, objectives, words }, progress] = await Promise.all([
    loadQuiz(source),
    openProgress(),
  ]);
  const kept = new SvelteMap(await progress.answersOf(name));
  progress.onChangeElsewhere(async ({ shelf, key }) => {
    if (shelf !== 'answers' || !key.startsWith(`${name}/`)) return;
    const question = key.slice(name.length + 1);
    const answer = await progress.answerOf(name, question);
    if (answer) kept.set(question, answer);
  });
  const asked = only.split(' ');
  const shown = questions
    .filter(({ id }) => only === '' || asked.includes(id))
    .map((question) => shownQuestion(question, seed));
  const asideCount = await progress.asideCount();
  quiz.replaceChildren();
  mount(QuizForms, {
    target: quiz,
    props: {
      questions: shown,
      objectives,
      words,
      hasAddresses: addresses !== undefined,
      kept,
      isLasting: progress.isLasting,
      asideCount,
      onkeep: (question, change) => progress.keepAnswer(name, question, change),
      onforget: (ids) => progress.forgetAnswers(name, ids),
      onresult: (question, result) => {
        void progress.keepResult(question, result);
        // What was missed comes again in the review.
        if (result.share < 1) void progress.addCards([`question:${question}`], newCard(Date.now()));
      },
    },
  });
}
