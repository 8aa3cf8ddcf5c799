import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import QuizForms from '../../src/components/quiz/QuizForms.svelte';
import type { Question } from '../../src/domain/quiz/question.ts';
import { shownQuestion } from '../../src/domain/quiz/shown-question.ts';
import { words } from '../../src/i18n/languages/en.ts';
import { aQuestion } from '../support/builders.ts';

function renderQuiz(...questions: Question[]) {
  render(QuizForms, {
    questions: questions.map((question) => shownQuestion(question, 'test')),
    words: words.quiz,
    hasAddresses: true,
  });
}

const check = () => fireEvent.click(screen.getByRole('button', { name: 'Check my answer' }));

describe('a reader answers, checks and learns why', () => {
  test('a right single choice', async () => {
    renderQuiz(aQuestion('single-choice'));
    await fireEvent.click(screen.getByRole('radio', { name: 'One' }));
    await check();
    expect(screen.getByText(/✓ Right\./)).toBeTruthy();
    expect(screen.getByText(/Yes\./)).toBeTruthy();
  });

  test('a wrong single choice shows why, the answer, and where to read it', async () => {
    renderQuiz(aQuestion('single-choice'));
    await fireEvent.click(screen.getByRole('radio', { name: 'Two' }));
    await check();
    expect(screen.getByText(/✗ Not right\./)).toBeTruthy();
    expect(screen.getByText(/No, two\./)).toBeTruthy();
    const link = screen.getByRole('link', { name: /paragraph that answers it/ });
    expect(link.getAttribute('href')).toBe('/chapters/first/#p');
  });

  test('a partly right multiple choice', async () => {
    renderQuiz(aQuestion('multiple-choice'));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'One' }));
    await check();
    expect(screen.getByText(/Partly right\./)).toBeTruthy();
    expect(screen.getByText(/1 of 2 points/)).toBeTruthy();
    expect(screen.getByText(/Also right, not chosen/)).toBeTruthy();
  });

  test('a true-or-false question', async () => {
    renderQuiz(aQuestion('true-false'));
    await fireEvent.click(screen.getByRole('radio', { name: 'False' }));
    await check();
    expect(screen.getByText(/Right, it is not\./)).toBeTruthy();
  });

  test('a short text in another spelling', async () => {
    renderQuiz(aQuestion('short-text'));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'kp' } });
    await check();
    expect(screen.getByText(/✓ Right\./)).toBeTruthy();
  });

  test('steps put in order with buttons, each move announced', async () => {
    renderQuiz(aQuestion('order'));
    for (const [place, id] of ['a', 'b', 'c', 'd'].entries()) {
      const placeOf = () =>
        screen
          .getAllByRole('listitem')
          .filter((row) => within(row).queryAllByRole('button', { name: /Move up/ }).length === 1)
          .findIndex((row) => row.textContent?.includes(`Step ${id}`));
      while (placeOf() > place) {
        await fireEvent.click(screen.getByRole('button', { name: `Move up: Step ${id}` }));
      }
    }
    expect(screen.getByText(/is now number/)).toBeTruthy();
    await check();
    expect(screen.getByText(/✓ Right\./)).toBeTruthy();
  });

  test('pairs matched with lists', async () => {
    renderQuiz(aQuestion('match'));
    for (const id of ['a', 'b', 'c']) {
      await fireEvent.change(screen.getByRole('combobox', { name: new RegExp(`Left ${id}`) }), {
        target: { value: id },
      });
    }
    await check();
    expect(screen.getByText(/3 of 3 points/)).toBeTruthy();
  });

  test('nothing chosen is not marked wrong', async () => {
    renderQuiz(aQuestion('single-choice'));
    await check();
    expect(screen.getByText('Answer first; then check.')).toBeTruthy();
    expect(screen.queryByText(/Not right/)).toBeNull();
  });

  test('the score so far counts what has been answered', async () => {
    renderQuiz(aQuestion('true-false'), aQuestion('short-text', { id: 'another' }));
    await fireEvent.click(screen.getByRole('radio', { name: 'False' }));
    await fireEvent.click(screen.getAllByRole('button', { name: 'Check my answer' })[0]!);
    expect(screen.getByText('So far: 1 points; 1 of 2 questions answered.')).toBeTruthy();
  });
});
