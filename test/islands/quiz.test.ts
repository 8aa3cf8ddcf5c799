import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick, type ComponentProps } from 'svelte';
import { describe, expect, test } from 'vitest';
import QuizForms from '../../src/components/questions/QuizForms.svelte';
import { changedAnswer, type AnswerChange } from '../../src/domain/attempts/changed-answer.ts';
import type { AnswerRecord } from '../../src/domain/attempts/records.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { shownQuestion } from '../../src/domain/questions/shown-question.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { aQuestion } from '../support/builders.ts';

function renderQuiz(...questions: Question[]) {
  renderKept({}, ...questions);
}

function renderKept(changes: Partial<ComponentProps<typeof QuizForms>>, ...questions: Question[]) {
  render(QuizForms, {
    questions: questions.map((question) => shownQuestion(question, 'test')),
    objectives: { 'first/one': 'Know the first thing.' },
    names: {},
    messages: messages.quiz,
    hasAddresses: true,
    tells: 'at-once' as const,
    kept: new Map(),
    durability: () => 'lasting' as const,
    onlost: () => () => undefined,
    asideCount: 0,
    onforget: () => Promise.resolve(),
    onkeep: (_question: string, change: AnswerChange) =>
      Promise.resolve(changedAnswer(undefined, change)),
    onresult: () => undefined,
    ...changes,
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
          .findIndex((row) => row.textContent.includes(`Step ${id}`));
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

  test('statements put under groups, each judged with its own feedback', async () => {
    renderQuiz(aQuestion('sort'));
    const put = (statement: string, group: string) => {
      const placed = within(screen.getByRole('group', { name: `Statement ${statement}` }));
      return fireEvent.click(placed.getByRole('radio', { name: `Group ${group}` }));
    };
    await put('a', 'one');
    await put('b', 'two');
    await put('c', 'one');
    await check();
    expect(screen.getByText(/2 of 3 points/)).toBeTruthy();
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows.some((row) => /✓.*Statement a.*a\./s.test(row))).toBe(true);
    expect(rows.some((row) => /✗.*Statement c.*c\./s.test(row))).toBe(true);
  });

  test('a number, with its unit', async () => {
    renderQuiz(aQuestion('number'));
    await fireEvent.input(screen.getByRole('textbox', { name: 'Your answer (per cent)' }), {
      target: { value: 'about 15' },
    });
    await check();
    expect(screen.getByText(/✓ Right\./)).toBeTruthy();
  });

  test('what is no number is said to be none, and not marked wrong', async () => {
    renderQuiz(aQuestion('number'));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'many' } });
    await check();
    expect(screen.getByText(/could not be read/)).toBeTruthy();
    expect(screen.queryByText(/Not right/)).toBeNull();
  });

  test('gaps in a text, each with a name of its own', async () => {
    renderQuiz(aQuestion('gaps'));
    await fireEvent.input(screen.getByRole('textbox', { name: 'Gap 1' }), {
      target: { value: 'The plan' },
    });
    await fireEvent.input(screen.getByRole('textbox', { name: 'Gap 2' }), {
      target: { value: 'PESHAWAR' },
    });
    await check();
    expect(screen.getByText(/1 of 2 points/)).toBeTruthy();
  });

  test('a year on a line, by the keys of a slider', async () => {
    renderQuiz(aQuestion('place-in-time'));
    const slider = screen.getByRole<HTMLInputElement>('slider');
    expect(slider.getAttribute('aria-valuetext')).toBe('no year chosen yet');
    slider.value = '2014';
    await fireEvent.input(slider);
    expect(slider.getAttribute('aria-valuetext')).toBe('2014');
    await check();
    expect(screen.getByText(/✓ Right\./)).toBeTruthy();
  });

  test('an open answer, beside a model and by one’s own judgement', async () => {
    renderQuiz(aQuestion('open'));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'They differ.' } });
    await check();
    expect(screen.getByText(/^Compare it with the model answer first/)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Compare with a model answer' }));
    expect(screen.getByText('Both counted otherwise.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Says who counted.' }));
    await check();
    expect(screen.getByText(/1 of 2 points/)).toBeTruthy();
  });

  test('an open answer that somebody else reads is given, and counts as answered', async () => {
    renderKept({ tells: 'elsewhere' }, aQuestion('open'), aQuestion('true-false', { id: 'other' }));
    expect(screen.getByText(/^Your teacher reads this answer/)).toBeTruthy();
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'They differ.' } });
    await fireEvent.click(screen.getAllByRole('button', { name: messages.quiz.keepThis })[0]!);
    expect(screen.getByText(messages.quiz.keptThis)).toBeTruthy();
    expect(screen.getByText('So far: 1 of 2 questions answered.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Compare with a model answer' })).toBeNull();
  });

  test('a step that is moved keeps the focus on its buttons, at the end on the other one', async () => {
    renderQuiz(aQuestion('order'));
    const first = screen.getAllByRole('listitem').find((item) => item.querySelector('.moves'))!;
    const [up, down] = first.querySelectorAll('button');
    for (let place = 0; place < 3; place += 1) {
      down!.focus();
      await fireEvent.click(down!);
      await tick();
      expect(document.activeElement).toBe(place < 2 ? down : up);
    }
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
    expect(screen.getByText('So far: 1 point; 1 of 2 questions answered.')).toBeTruthy();
  });
});

describe('what is answered is kept', () => {
  const record = (changes: Partial<AnswerRecord>): AnswerRecord => ({
    version: 1,
    answer: 'b',
    isChecked: true,
    confidence: null,
    revision: 3,
    ...changes,
  });

  test('a checked answer stands there again, checked', () => {
    const kept = new Map([['a-question', record({})]]);
    renderKept({ kept }, aQuestion('single-choice'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Two' }).checked).toBe(true);
    expect(screen.getByText(/✗ Not right\./)).toBeTruthy();
  });

  test('an answer that no longer fits the question is left, and the question is open', () => {
    const kept = new Map([['a-question', record({ answer: 'gone' })]]);
    renderKept({ kept }, aQuestion('single-choice'));
    expect(screen.queryByText(/Not right/)).toBeNull();
  });

  test('“saved” is said when it is kept, and not before', async () => {
    let finish = (_record: AnswerRecord): void => undefined;
    const onkeep = () => new Promise<AnswerRecord>((resolve) => (finish = resolve));
    renderKept({ onkeep }, aQuestion('single-choice'));
    await fireEvent.click(screen.getByRole('radio', { name: 'One' }));
    expect(screen.getByText('Saving…')).toBeTruthy();
    finish(record({}));
    expect(await screen.findByText('Saved on this device.')).toBeTruthy();
  });

  test('what cannot be kept is said, and the answer stays', async () => {
    renderKept({ onkeep: () => Promise.reject(new Error('full')) }, aQuestion('single-choice'));
    await fireEvent.click(screen.getByRole('radio', { name: 'One' }));
    expect(await screen.findByText(/^Not saved/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'One' }).checked).toBe(true);
  });

  test.each(['refused', 'later-version', 'blocked', 'failed', 'no-answer'] as const)(
    'an answer that is kept nowhere is not said to be saved, whatever the reason: %s',
    async (reason) => {
      renderKept({ durability: () => reason }, aQuestion('single-choice'));
      await fireEvent.click(screen.getByRole('radio', { name: 'One' }));
      expect(await screen.findByText(messages.quiz.savedNot[reason])).toBeTruthy();
      expect(screen.queryByText(messages.quiz.saved)).toBeNull();
    },
  );

  test('a browser that keeps nothing is said to, once', () => {
    renderKept(
      { durability: () => 'refused' as const },
      aQuestion('single-choice'),
      aQuestion('true-false', { id: 'b' }),
    );
    expect(screen.getAllByText(/your answers last until the page is left/)).toHaveLength(1);
  });
});

test('a finished quiz says what was known by objective, and what to read again', async () => {
  renderQuiz(aQuestion('true-false'), aQuestion('single-choice', { id: 'another' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'False' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Two' }));
  await fireEvent.click(screen.getAllByRole('radio', { name: 'Sure' })[1]!);
  for (const button of screen.getAllByRole('button', { name: 'Check my answer' })) {
    await fireEvent.click(button);
  }
  const summary = within(screen.getByRole('region', { name: 'What you knew' }));
  expect(summary.getByText(/Know the first thing\./).textContent).toContain('50 % (2 questions)');
  expect(summary.getByText('Sure, and not right')).toBeTruthy();
  expect(summary.getAllByRole('link', { name: 'Well?' }).length).toBe(2);
});

test('where all is told at the end, an answer is given unjudged, and then all are judged', async () => {
  renderKept({ tells: 'at-end' }, aQuestion('true-false'), aQuestion('single-choice', { id: 'b' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'False' }));
  await fireEvent.click(screen.getByRole('radio', { name: 'Two' }));
  for (const button of screen.getAllByRole('button', { name: 'Give this answer' })) {
    await fireEvent.click(button);
  }
  expect(screen.queryByText(/Not right/)).toBeNull();
  expect(screen.queryByText(/points/)).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Show how I did' }));
  expect(screen.getByText(/✗ Not right\./)).toBeTruthy();
  expect(screen.getByRole('region', { name: 'What you knew' })).toBeTruthy();
});
