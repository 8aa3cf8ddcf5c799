import { announce } from '../../browser/announce.ts';
import { fetchOnce } from '../../browser/fetching/fetch-once.ts';
import { whenNear } from '../../browser/when-near.ts';

/** Puts forms in the place of the questions of each quiz of the page when a reader comes near it. */
export function wakeQuizzes(): void {
  for (const quiz of document.querySelectorAll<HTMLElement>('.quiz')) {
    whenNear(quiz, '1600px', () => {
      // The questions come beside their forms.
      void fetchOnce(quiz.dataset['source'] ?? '');
      import('./mount-quiz.ts')
        .then((forms) => forms.mountQuiz(quiz))
        .catch(() => {
          announce(quiz.dataset['failed'] ?? '');
        });
    });
  }
}
