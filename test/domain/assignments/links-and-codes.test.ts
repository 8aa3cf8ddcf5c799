import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignmentToFragment,
  fragmentToAssignment,
  MOST_LINK,
} from '../../../src/domain/assignments/assignment-link.ts';
import { MOST_INSTRUCTIONS } from '../../../src/domain/assignments/assignment.ts';
import { questionDigest } from '../../../src/domain/questions/question-digest.ts';
import { codesToResults, resultToCode } from '../../../src/domain/assignments/result.ts';
import { balancedQuestions } from '../../../src/domain/assignments/choose-questions.ts';
import { aQuestion } from '../../support/builders.ts';
import { anAssignment, aResult, someQuestions } from '../../support/class.ts';
import { NAUGHTY_STRINGS } from '../../support/naughty-strings.ts';
import { realCourse } from '../../support/real-course.ts';

const questions = someQuestions(3);
const given = { assignment: anAssignment(questions), extraMinutes: 0 };
const fragment = assignmentToFragment(given);
const result = aResult(given.assignment, 'Ayesha', ['a', 'b', null]);
const code = resultToCode(result);

describe('a link to an assignment', () => {
  test('gives back what was put in', () => {
    const times = { opens: '2026-11-30T08:00', due: '2026-12-01T20:00', minutes: 30 };
    const full = { assignment: anAssignment(questions, times), extraMinutes: 15 };
    expect(fragmentToAssignment(assignmentToFragment(full))).toEqual({ ok: true, given: full });
  });

  test('of twenty questions with the longest instructions is at most 2,000 characters', async () => {
    const { course } = await realCourse();
    const words = course.chapters.flatMap(({ summary }) => summary.split(' ')).join(' ');
    const assignment = anAssignment(balancedQuestions(course.questions, 20, 'link'), {
      instructions: words.slice(0, MOST_INSTRUCTIONS),
      chapters: course.chapters.map(({ id }) => id),
    });
    const link = `https://a-negative-peace.example/assignment/#${assignmentToFragment({ assignment, extraMinutes: 0 })}`;
    expect(link.length).toBeLessThanOrEqual(MOST_LINK);
  });

  test('keeps Urdu and every naughty string as they are', () => {
    for (const text of [...NAUGHTY_STRINGS, 'ہفتہ وار کام']) {
      const title = text.slice(0, 100);
      if (title.trim() === '' || !title.isWellFormed()) continue;
      const one = { assignment: anAssignment(questions, { title }), extraMinutes: 0 };
      expect(fragmentToAssignment(assignmentToFragment(one))).toEqual({ ok: true, given: one });
    }
  });

  test('is found in what a messenger makes of it', () => {
    const broken = `Homework: https://x.example/assignment/#${fragment.slice(0, 40)}\n> ${fragment.slice(40)} thanks!`;
    expect(fragmentToAssignment(broken)).toEqual({ ok: true, given });
    expect(fragmentToAssignment(encodeURIComponent(fragment))).toEqual({ ok: true, given });
  });

  test('is found behind words that look like the beginning of one', () => {
    expect(fragmentToAssignment(`Homework A1. Please open x#${fragment}`)).toEqual({
      ok: true,
      given,
    });
  });

  test('cut short or with a letter changed is damaged, and throws nothing', () => {
    for (let at = 0; at < fragment.length - 2; at += 1) {
      const cut = fragmentToAssignment(fragment.slice(0, at));
      expect(cut.ok).toBe(false);
      const letter = fragment[at] === 'x' ? 'y' : 'x';
      const changed = fragmentToAssignment(fragment.slice(0, at) + letter + fragment.slice(at + 1));
      expect(changed.ok, `letter ${at}`).toBe(false);
    }
  });

  test.each([
    ['', 'none'],
    ['#', 'none'],
    ['https://x.example/assignment/', 'none'],
    ['A1', 'none'],
    ['A1.', 'damaged'],
    ['A1..', 'damaged'],
    ['A1.abcdefghijkl.', 'damaged'],
    ['A1.abcdefghijkl.zzzz.z', 'damaged'],
    ['A2.abcdefghijkl.zzzz.z', 'later-version'],
    [code, 'none'],
  ])('that says “%s” is refused as %s', (text, fault) => {
    expect(fragmentToAssignment(text)).toEqual({ ok: false, fault });
  });

  test('whatever stands in its place, reading throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(fragmentToAssignment(text).ok).toBe(false);
        expect(fragmentToAssignment(`A1.${text}`).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a question’s digest', () => {
  test('follows what is asked and how it is judged, not where it stands', () => {
    const question = aQuestion('single-choice');
    const digest = questionDigest(question);
    expect(digest).toHaveLength(4);
    expect(questionDigest({ ...question, hint: 'Another.', objective: 'two' })).toBe(digest);
    expect(questionDigest({ ...question, prompt: 'Well then?' })).not.toBe(digest);
    const [first, ...others] = question.choices;
    const judged = { ...question, choices: [{ ...first!, right: false }, ...others] };
    expect(questionDigest(judged)).not.toBe(digest);
  });

  test('is the same in whatever order its fields were written, and follows every one of them', () => {
    const question = aQuestion('true-false');
    const { feedback, ...others } = question;
    const turned = Object.fromEntries(Object.entries(others).reverse()) as typeof others;
    const written = { ...turned, feedback: { false: feedback.false, true: feedback.true } };
    expect(questionDigest(written)).toBe(questionDigest(question));
    const told = { ...question, feedback: { ...feedback, true: 'Another.' } };
    expect(questionDigest(told)).not.toBe(questionDigest(question));
  });

  test('follows the order of what is listed, for there it means something', () => {
    const question = aQuestion('order');
    const turned = { ...question, steps: [...question.steps].reverse() };
    expect(questionDigest(turned)).not.toBe(questionDigest(question));
  });

  test('is this one for this question, in every version: what was handed in names it', () => {
    expect(questionDigest(aQuestion('single-choice'))).toMatchInlineSnapshot(`"Dt3O"`);
  });
});

describe('the code of a result', () => {
  test('gives back what was handed in', () => {
    expect(codesToResults(code)).toMatchObject([{ ok: true, isWhole: true, result }]);
  });

  test('is found in a paste of thirty, with lines broken and words between them', () => {
    const paste = Array.from({ length: 30 }, (_, at) => {
      const one = resultToCode(aResult(given.assignment, `Student ${at}`, ['a', null, 'c']));
      return `[09:1${at % 10}] Student ${at}:\n${one.slice(0, 50)}\n${one.slice(50)}\n`;
    });
    const read = codesToResults(paste.join('\n'));
    expect(read).toHaveLength(30);
    expect(read.every((candidate) => candidate.ok && candidate.isWhole)).toBe(true);
  });

  test('of which a letter was changed is opened if it can be, and known to be altered', () => {
    const at = code.indexOf('.') + 3;
    const letter = code[at] === 'x' ? 'y' : 'x';
    const [read] = codesToResults(code.slice(0, at) + letter + code.slice(at + 1));
    expect(read).toMatchObject({ ok: true, isWhole: false, result });
  });

  test('with a time that no clock shows is damaged, and one that was set back takes no time', () => {
    const at = (startedAtMs: number, handedInAtMs: number) =>
      codesToResults(resultToCode({ ...result, startedAtMs, handedInAtMs }))[0];
    expect(at(9e15, 9e15)).toEqual({ ok: false, fault: 'damaged' });
    expect(at(5000, 1000)).toMatchObject({ ok: true, result: { handedInAtMs: 5000 } });
  });

  test.each([
    ['', 'none'],
    ['Good morning', 'none'],
    ['R1.', 'damaged'],
    [code.slice(0, -20), 'damaged'],
    [code.replace('R1', 'R7'), 'later-version'],
    [fragment, 'none'],
  ])('that says “%s” is refused', (text, fault) => {
    expect(codesToResults(text)).toEqual([{ ok: false, fault }]);
  });
});
