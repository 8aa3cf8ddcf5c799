import { waitFor, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick, type ComponentProps } from 'svelte';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import QuizForms from '../../src/components/questions/QuizForms.svelte';
import { StepSession, type Step } from '../../src/components/questions/StepSession.svelte.ts';
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

/** A quiz of which one question is shown at a time. */
function renderSteps(changes: Partial<ComponentProps<typeof QuizForms>>, ...questions: Question[]) {
  let step: Step | undefined;
  const world = { read: () => step, write: (next: Step) => (step = next) };
  const steps = new StepSession(
    world,
    questions.map(({ id }) => id),
  );
  renderKept({ steps, ...changes }, ...questions);
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('one question at a time', () => {
  const two = () => [
    aQuestion('single-choice', { id: 'first', prompt: 'The first?' }),
    aQuestion('single-choice', { id: 'second', prompt: 'The second?' }),
  ];

  test('shows one, then the next, then the end with the score', async () => {
    renderSteps({ ways: { next: { title: 'Two', url: '/two/' } } }, ...two());
    expect((await screen.findByText('The second?')).closest('li')?.hidden).toBe(true);
    await fireEvent.click(screen.getByRole('radio', { name: 'One' }));
    await press('Check my answer');
    await press('Next');
    expect(screen.getByText('The first?').closest('li')?.hidden).toBe(true);
    await fireEvent.click(screen.getByRole('radio', { name: 'Two' }));
    await press('Check my answer');
    await press('Next');
    const heading = await screen.findByRole('heading', { name: '1 of 2 right at the first try' });
    expect(heading).toBe(document.activeElement);
    expect(await screen.findByText(/One thing to read again/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Next chapter: Two' })).toBeTruthy();
  });

  test('offers a second try before the answer, which is neither kept nor counted', async () => {
    const onkeep = vi.fn((_question: string, change: AnswerChange) =>
      Promise.resolve(changedAnswer(undefined, change)),
    );
    const onresult = vi.fn();
    renderSteps({ onkeep, onresult }, ...two());
    await fireEvent.click(screen.getByRole('radio', { name: 'Two' }));
    await press('Check my answer');
    expect(await screen.findByText(/No, two\./)).toBeTruthy();
    expect(screen.queryByText('The answer')).toBeNull();
    const kept = onkeep.mock.calls.length;
    await press('Try again');
    await fireEvent.click(screen.getByRole('radio', { name: 'One' }));
    await press('Check my answer');
    expect(await screen.findByText(/✓ Right\./)).toBeTruthy();
    expect(await screen.findByText('The first answer is the one that counts.')).toBeTruthy();
    expect(onkeep.mock.calls).toHaveLength(kept);
    expect(onresult).toHaveBeenCalledTimes(1);
  });

  test('keeps a second try that was begun before the other forms were there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    renderSteps({}, ...two());
    await fireEvent.click(screen.getByRole('radio', { name: 'Two' }));
    await press('Check my answer');
    await press('Try again');
    await fireEvent.click(screen.getByRole('radio', { name: 'One' }));
    await press('Check my answer');
    await press('Next');
    await press('Back');
    expect(screen.getByText('The first answer is the one that counts.')).toBeTruthy();
  });

  test('marks the chosen and the right answer where they stand, once the answer is shown', async () => {
    renderSteps({}, ...two());
    await fireEvent.click(screen.getByRole('radio', { name: 'Two' }));
    await press('Check my answer');
    await press('Show the answer');
    const marks = [...document.querySelectorAll('.part')].map(({ textContent }) => textContent);
    expect(marks.some((mark) => /✗ Not right.*No, two/s.test(mark))).toBe(true);
    expect(marks.some((mark) => /○ Right, and not chosen/.test(mark))).toBe(true);
    expect(screen.getByRole('button', { name: 'Next' })).toBe(document.activeElement);
  });

  test('an answer that is checked is closed', async () => {
    renderSteps({}, ...two());
    await fireEvent.click(screen.getByRole('radio', { name: 'One' }));
    await press('Check my answer');
    expect(screen.getByRole('radio', { name: 'One' }).closest('fieldset')?.disabled).toBe(true);
  });
});

describe('a reader answers, checks and learns why', () => {
  test('a right single choice', async () => {
    renderQuiz(aQuestion('single-choice'));
    await fireEvent.click(screen.getByRole('radio', { name: 'One' }));
    await check();
    expect(await screen.findByText(/✓ Right\./)).toBeTruthy();
    expect(await screen.findByText(/Yes\./)).toBeTruthy();
  });

  test('a wrong single choice shows why, the answer, and where to read it', async () => {
    renderQuiz(aQuestion('single-choice'));
    await fireEvent.click(screen.getByRole('radio', { name: 'Two' }));
    await check();
    expect(await screen.findByText(/✗ Not right\./)).toBeTruthy();
    expect(await screen.findByText(/No, two\./)).toBeTruthy();
    const link = screen.getByRole('link', { name: /paragraph that answers it/ });
    expect(link.getAttribute('href')).toBe('/chapters/first/#p');
  });

  test('a partly right multiple choice', async () => {
    renderQuiz(aQuestion('multiple-choice'));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'One' }));
    await check();
    expect(await screen.findByText(/Partly right\./)).toBeTruthy();
    expect(await screen.findByText(/1 of 2 points/)).toBeTruthy();
    expect(await screen.findByText(/Right, and not chosen/)).toBeTruthy();
  });

  test('a true-or-false question', async () => {
    renderQuiz(aQuestion('true-false'));
    await fireEvent.click(screen.getByRole('radio', { name: 'False' }));
    await check();
    expect(await screen.findByText(/Right, it is not\./)).toBeTruthy();
  });

  test('a short text in another spelling', async () => {
    renderQuiz(aQuestion('short-text'));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'kp' } });
    await check();
    expect(await screen.findByText(/✓ Right\./)).toBeTruthy();
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
    expect(await screen.findByText(/is now number/)).toBeTruthy();
    await check();
    expect(await screen.findByText(/✓ Right\./)).toBeTruthy();
  });

  test('pairs matched by tapping the letter of what stands whole above', async () => {
    renderQuiz(aQuestion('match'));
    for (const id of ['a', 'b', 'c']) {
      const left = within(screen.getByRole('group', { name: new RegExp(`Left ${id}`) }));
      await fireEvent.click(left.getByRole('radio', { name: new RegExp(`: Right ${id}`) }));
    }
    await check();
    expect(await screen.findByText(/3 of 3 points/)).toBeTruthy();
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
    expect(await screen.findByText(/2 of 3 points/)).toBeTruthy();
    const said = (statement: string) =>
      screen.getByRole('group', { name: `Statement ${statement}` }).textContent;
    expect(said('a')).toMatch(/✓ Right.*a\./s);
    expect(said('c')).toMatch(/✗ Not right.*c\./s);
  });

  test('a number, with its unit', async () => {
    renderQuiz(aQuestion('number'));
    await fireEvent.input(screen.getByRole('textbox', { name: 'Your answer (per cent)' }), {
      target: { value: 'about 15' },
    });
    await check();
    expect(await screen.findByText(/✓ Right\./)).toBeTruthy();
  });

  test('what is no number is said to be none, and not marked wrong', async () => {
    renderQuiz(aQuestion('number'));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'many' } });
    await check();
    expect(await screen.findByText(/could not be read/)).toBeTruthy();
    expect(screen.queryByText(/Not right/)).toBeNull();
  });

  test('gaps in a text, each with a name of its own', async () => {
    renderQuiz(aQuestion('gaps'));
    await fireEvent.input(screen.getByRole('textbox', { name: 'Gap 1' }), {
      target: { value: 'The deal' },
    });
    await fireEvent.input(screen.getByRole('textbox', { name: 'Gap 2' }), {
      target: { value: 'PESHAWAR' },
    });
    await check();
    expect(await screen.findByText(/1 of 2 points/)).toBeTruthy();
  });

  test('a field for a number that holds more than one asks for one', async () => {
    renderQuiz(aQuestion('number'));
    const field = screen.getByRole('textbox');
    await fireEvent.input(field, { target: { value: '15-16' } });
    expect(screen.queryByText(/Write one number/)).toBeNull();
    await fireEvent.change(field);
    expect(await screen.findByText(/Write one number/)).toBeTruthy();
    await fireEvent.input(field, { target: { value: '15' } });
    expect(screen.queryByText(/Write one number/)).toBeNull();
  });

  test('a hint that is empty is not offered', () => {
    renderQuiz({ ...aQuestion('number'), hint: ' ' });
    expect(screen.queryByText('A hint')).toBeNull();
  });

  test('the question, its choices and its fields take the direction of what is written in them', () => {
    renderQuiz(aQuestion('single-choice', { prompt: 'کس نے معاہدہ کیا؟' }));
    const prompt = screen.getByText('کس نے معاہدہ کیا؟');
    expect(prompt.getAttribute('dir')).toBe('auto');
    for (const choice of screen.getAllByRole('radio', { name: /^(?!Sure)/ }).slice(0, 2)) {
      expect(choice.closest('label')?.getAttribute('dir')).toBe('auto');
    }
  });

  test('a year on a line, by the keys of a slider', async () => {
    renderQuiz(aQuestion('place-in-time'));
    const slider = screen.getByRole<HTMLInputElement>('slider');
    expect(slider.getAttribute('aria-valuetext')).toBe('no year chosen yet');
    slider.value = '2014';
    await fireEvent.input(slider);
    expect(slider.getAttribute('aria-valuetext')).toBe('2014');
    await check();
    expect(await screen.findByText(/✓ Right\./)).toBeTruthy();
  });

  test('an open answer, beside a model and by one’s own judgement', async () => {
    renderQuiz(aQuestion('open'));
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'They differ.' } });
    await check();
    expect(await screen.findByText(/^Compare it with the model answer first/)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Compare with a model answer' }));
    expect(await screen.findByText('Both counted otherwise.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Says who counted.' }));
    await check();
    expect(await screen.findByText(/1 of 2 points/)).toBeTruthy();
  });

  test('an open answer that somebody else reads is given, and counts as answered', async () => {
    renderKept({ tells: 'elsewhere' }, aQuestion('open'), aQuestion('true-false', { id: 'other' }));
    expect(await screen.findByText(/^Your teacher reads this answer/)).toBeTruthy();
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'They differ.' } });
    await fireEvent.click(screen.getAllByRole('button', { name: messages.quiz.keepThis })[0]!);
    expect(await screen.findByText(messages.quiz.keptThis)).toBeTruthy();
    expect(await screen.findByText('So far: 1 of 2 questions answered.')).toBeTruthy();
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
    expect(await screen.findByText('Answer first.')).toBeTruthy();
    expect(screen.queryByText(/Not right/)).toBeNull();
  });

  test('the score so far counts what has been answered', async () => {
    renderQuiz(aQuestion('true-false'), aQuestion('short-text', { id: 'another' }));
    await fireEvent.click(screen.getByRole('radio', { name: 'False' }));
    await fireEvent.click(screen.getAllByRole('button', { name: 'Check my answer' })[0]!);
    expect(await screen.findByText('So far: 1 point; 1 of 2 questions answered.')).toBeTruthy();
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

  test('a checked answer stands there again, checked', async () => {
    const kept = new Map([['a-question', record({})]]);
    renderKept({ kept }, aQuestion('single-choice'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Two' }).checked).toBe(true);
    expect(await screen.findByText(/✗ Not right\./)).toBeTruthy();
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
    expect(await screen.findByText('Saving…')).toBeTruthy();
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
  const summary = within(await screen.findByRole('region', { name: 'What you knew' }));
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
  expect(await screen.findByText(/✗ Not right\./)).toBeTruthy();
  expect(await screen.findByRole('region', { name: 'What you knew' })).toBeTruthy();
});

describe('a teacher’s own question with more than words', () => {
  const PIXEL = 'data:image/png;base64,AAAA';
  const rich = aQuestion('single-choice', {
    prompt: 'What is 10³ [a map]?',
    choices: [
      { id: 'a', text: 'bold', right: true, feedback: 'Because of it.' },
      { id: 'b', text: 'plain', feedback: 'No.' },
    ],
  });
  const looks = {
    'What is 10³ [a map]?': [
      'What is 10',
      { tag: 'sup' as const, children: ['3'] },
      { picture: PIXEL, alt: 'a map' },
      '?',
    ],
    bold: [{ tag: 'b' as const, children: ['bold'] }],
    'Because of it.': ['Because of ', { tag: 'i' as const, children: ['it'] }, '.'],
  };

  test('shows its looks, in the form and in what is said of the answer, and its pictures by their words', async () => {
    renderQuiz({ ...rich, rich: looks });
    expect((await screen.findByRole('img', { name: 'a map' })).getAttribute('src')).toBe(PIXEL);
    await waitFor(() => expect(document.querySelector('.prompt sup')?.textContent).toBe('3'));
    expect(document.querySelector('label b')?.textContent).toBe('bold');
    await fireEvent.click(screen.getByRole('radio', { name: 'bold' }));
    await fireEvent.click(screen.getByRole('button', { name: /^Check/ }));
    await waitFor(() => expect(document.querySelector('i')?.textContent).toBe('it'));
  });

  test('shows nothing that its looks may not be', async () => {
    renderQuiz({
      ...rich,
      rich: { bold: [{ tag: 'script', children: ['alert(1)'] } as never, 'bold'] },
    });
    await waitFor(() => expect(document.querySelector('label .rich')).not.toBeNull());
    expect(document.querySelector('script')).toBeNull();
  });
});
