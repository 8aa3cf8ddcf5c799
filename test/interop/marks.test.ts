/**
 * What an answer gets here and elsewhere: Moodle’s rules of grading, worked out from the file alone
 * (question/type/*\/question.php), give the mark that the course gives, or the file’s losses say so.
 */

import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Loss } from '../../src/domain/questions/carried-form.ts';
import { gradeAnswer, KIND_NAMES } from '../../src/domain/questions/kinds.ts';
import type { Question } from '../../src/domain/questions/question.ts';
import { FORMATS } from '../../src/interop/questions/formats.ts';
import { questionsToGift } from '../../src/interop/questions/gift.ts';
import { questionsToMoodleXml } from '../../src/interop/questions/moodle-xml.ts';
import { readGift } from '../../src/interop/questions/read-gift.ts';
import { childrenOf, parseXml, textOf } from '../../src/interop/xml.ts';
import { A_COURSE, aQuestion } from '../support/builders.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const SET = { course: A_COURSE };

/** Losses that say that a mark may differ. */
const OF_MARKS: Loss[] = ['part-marks', 'weight-refused', 'reasons', 'rubric'];

/** An answer as it is given here, and as it would be given there. */
interface Given {
  here: unknown;
  there: string[];
}

const wording = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => ` ${text} `,
);

/** Answers to a question, of which some are right, some right in part, and some not. */
function answersTo(question: Question): fc.Arbitrary<Given> {
  switch (question.kind) {
    case 'single-choice':
      return fc
        .constantFrom(...question.choices)
        .map(({ id, text }) => ({ here: id, there: [text] }));
    case 'multiple-choice':
      return fc.subarray(question.choices, { minLength: 1 }).map((chosen) => ({
        here: chosen.map(({ id }) => id),
        there: chosen.map(({ text }) => text),
      }));
    case 'true-false':
      return fc.boolean().map((value) => ({
        here: { value, reason: null },
        there: [String(value)],
      }));
    case 'short-text': {
      const texts = [...question.accepted, ...(question.partly ?? []).map(({ text }) => text)];
      return fc
        .tuple(fc.constantFrom(...texts, 'nothing of the kind'), wording)
        .map(([text, write]) => ({ here: write(text), there: [write(text)] }));
    }
    case 'number': {
      const { answer, tolerance } = question;
      const steps = [0, tolerance, -tolerance, tolerance * 2 + 1, -1, 0.5];
      return fc
        .constantFrom(...steps)
        .map((step) => String(Number((answer + step).toFixed(9))))
        .map((text) => ({ here: text, there: [text] }));
    }
    case 'place-in-time':
      return fc
        .integer({ min: question.from, max: question.to })
        .map((year) => ({ here: year, there: [String(year)] }));
    case 'gaps':
      return fc
        .tuple(
          ...question.gaps.map(({ accepted }) => fc.constantFrom(...accepted, 'nothing of it')),
        )
        .map((texts) => ({
          here: Object.fromEntries(question.gaps.map(({ id }, at) => [id, texts[at] ?? ''])),
          there: texts,
        }));
    case 'match':
      return fc
        .tuple(...question.pairs.map(() => fc.constantFrom(...question.pairs)))
        .map((rights) => ({
          here: Object.fromEntries(question.pairs.map(({ id }, at) => [id, rights[at]?.id])),
          there: rights.map(({ right }) => right),
        }));
    case 'sort':
      return fc
        .tuple(...question.statements.map(() => fc.constantFrom(...question.groups)))
        .map((groups) => ({
          here: Object.fromEntries(
            question.statements.map(({ id }, at) => [id, groups[at]?.id ?? '']),
          ),
          there: groups.map(({ text }) => text),
        }));
    case 'order':
      return fc
        .shuffledSubarray(question.steps, { minLength: question.steps.length })
        .map((steps) => ({
          here: steps.map(({ id }) => id),
          there: question.steps.map((step) => String(steps.indexOf(step) + 1)),
        }));
    case 'open':
      return fc.constant({ here: { text: 'Mine.', met: null }, there: ['Mine.'] });
  }
}

interface WeighedAnswer {
  text: string;
  fraction: number;
  tolerance: number;
}

/** `qtype_shortanswer`: the first answer that fits, whatever the case; an asterisk is anything. */
function shortMark(answers: readonly WeighedAnswer[], given: string): number {
  const fits = (text: string) =>
    new RegExp(
      `^${text
        .trim()
        .split('*')
        .map((piece) => piece.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'))
        .join('.*')}$`,
      'iu',
    ).test(given.trim());
  return answers.find(({ text }) => fits(text))?.fraction ?? 0;
}

/** `qtype_numerical`: the first answer that is near enough. */
function numberMark(answers: readonly WeighedAnswer[], given: string): number {
  const near = ({ text, tolerance }: WeighedAnswer) =>
    text === '*' || Math.abs(Number(given) - Number(text)) <= tolerance + 1e-9;
  return answers.find(near)?.fraction ?? 0;
}

/** What Moodle gives for an answer, from the question as the file has it. */
function moodleMark(question: Element, given: readonly string[]): number | undefined {
  const answers = childrenOf(question, 'answer').map((answer) => ({
    text: textOf(answer, 'text'),
    fraction: Number(answer.getAttribute('fraction')) / 100,
    tolerance: Number(textOf(answer, 'tolerance') || 0),
  }));
  const fractionOf = (text: string) =>
    answers.find((answer) => answer.text === text)?.fraction ?? 0;
  switch (question.getAttribute('type')) {
    case 'multichoice': {
      const sum = given.reduce((so, text) => so + fractionOf(text), 0);
      return textOf(question, 'single') === 'true' ? sum : Math.min(1, Math.max(0, sum));
    }
    case 'truefalse':
      return fractionOf(given[0] ?? '');
    case 'shortanswer':
      return shortMark(answers, given[0] ?? '');
    case 'numerical':
      return numberMark(answers, given[0] ?? '');
    case 'matching': {
      const rights = childrenOf(question, 'subquestion')
        .filter((subquestion) => textOf(subquestion, 'text') !== '')
        .map((subquestion) => textOf(subquestion, 'answer', 'text'));
      return rights.filter((right, at) => right === given[at]).length / rights.length;
    }
    case 'cloze': {
      const gaps = [...textOf(question, 'questiontext', 'text').matchAll(/\{1:(\w+):([^}]*)\}/g)];
      const marks = gaps.map(([, kind = '', written = ''], at) => {
        const all = written.split('~').map((one) => {
          const [text = ''] = one.split('#');
          const [exact = '', tolerance = '0'] = text.replace(/^=/, '').split(':');
          return {
            text: kind === 'NUMERICAL' ? exact : text.replace(/^=/, ''),
            fraction: one.startsWith('=') ? 1 : 0,
            tolerance: Number(tolerance) || 0,
          };
        });
        return (kind === 'NUMERICAL' ? numberMark : shortMark)(all, given[at] ?? '');
      });
      return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
    }
    default:
      return undefined;
  }
}

/** Gaps are pairs in GIFT, and there the first spelling alone can be chosen. */
function asOffered(question: Question, there: readonly string[]): string[] {
  if (question.kind !== 'gaps') return [...there];
  return there.map((text, at) => {
    const { accepted = [] } = question.gaps[at] ?? {};
    return accepted.includes(text) ? (accepted[0] ?? '') : text;
  });
}

function shareHere(question: Question, answer: unknown): number {
  const grade = gradeAnswer(question, answer);
  return grade.state === 'graded' ? grade.points / grade.total : 0;
}

const weighted = aQuestion('multiple-choice', {
  choices: [
    { id: 'a', text: 'One', right: true, share: 0.75, feedback: 'Yes.' },
    { id: 'b', text: 'Two', right: true, share: 0.25, feedback: 'Yes.' },
    { id: 'c', text: 'Three', share: -0.5, feedback: 'No.' },
  ],
});
const inPart = aQuestion('short-text', {
  partly: [{ text: 'NWFP', share: 0.5, feedback: 'It was.' }],
});
const menus = aQuestion('gaps', {
  text: 'In {one} it was {two}.',
  gaps: [
    { id: 'one', accepted: ['2014'], tolerance: 0, feedback: 'Then.' },
    { id: 'two', accepted: ['Peshawar'], choices: ['Lahore', 'Peshawar'], feedback: 'There.' },
  ],
});

test.each(KIND_NAMES)('for 1,000 answers to questions of the kind %s, in Moodle XML', (kind) => {
  const questions = [...course.questions, weighted, inPart, menus, aQuestion(kind)].filter(
    (question) => question.kind === kind,
  );
  const each = Math.ceil(1000 / questions.length);
  for (const question of questions) {
    const read = parseXml(questionsToMoodleXml([question], SET));
    const element = read.ok
      ? childrenOf(read.root, 'question').find(
          (candidate) => candidate.getAttribute('type') !== 'category',
        )
      : undefined;
    const isSaid = FORMATS.moodle.losses(question).some((loss) => OF_MARKS.includes(loss));
    fc.assert(
      fc.property(answersTo(question), ({ here, there }) => {
        const mark = element && moodleMark(element, there);
        if (mark === undefined || isSaid) return;
        expect(mark, `${question.id}: ${there.join(', ')}`).toBeCloseTo(
          shareHere(question, here),
          3,
        );
      }),
      { numRuns: each },
    );
  }
});

test.each(KIND_NAMES)('for 1,000 answers to questions of the kind %s, in GIFT', (kind) => {
  const questions = [...course.questions, weighted, inPart, aQuestion(kind)].filter(
    (question) => question.kind === kind,
  );
  const each = Math.ceil(1000 / questions.length);
  for (const question of questions) {
    // Without the comment that carries the whole of it, the file alone speaks.
    const file = questionsToGift([question], SET).replace(/^\/\/.*$/gm, '//');
    const [back] = readGift(file).taken;
    const isSaid = FORMATS.gift.losses(question).some((loss) => OF_MARKS.includes(loss));
    if (!back || isSaid) continue;
    const read = parseXml(questionsToMoodleXml([back.question], SET));
    const element = read.ok
      ? childrenOf(read.root, 'question').find(
          (candidate) => candidate.getAttribute('type') !== 'category',
        )
      : undefined;
    fc.assert(
      fc.property(answersTo(question), ({ here, there }) => {
        const mark = element && moodleMark(element, asOffered(question, there));
        if (mark === undefined) return;
        expect(mark, `${question.id}: ${there.join(', ')}`).toBeCloseTo(
          shareHere(question, here),
          3,
        );
      }),
      { numRuns: each },
    );
  }
});

test('eleven right choices have a weight that Moodle refuses, and that is said', () => {
  const question = aQuestion('multiple-choice', {
    choices: Array.from({ length: 12 }, (_, at) => ({
      id: `c${at}`,
      text: `Choice ${at}`,
      right: at > 0,
      feedback: 'Why.',
    })),
  });
  expect(FORMATS.moodle.losses(question)).toContain('weight-refused');
  expect(FORMATS.gift.losses(question)).toContain('weight-refused');
});
