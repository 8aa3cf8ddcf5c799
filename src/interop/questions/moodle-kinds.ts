/** Each of Moodle's types of question, read from its XML. */

import type { Element } from '@xmldom/xmldom';
import { childrenOf, textOf } from '../xml.ts';
import type { FoundTexts } from '../rich-text/found-text.ts';
import {
  choicesFrom,
  evenChoicesFrom,
  joined,
  numberFrom,
  numberIn,
  pairsFrom,
  stepsFrom,
  textFrom,
  type WeightedAnswer,
} from './found-answers.ts';
import type { IncomingForm } from './portable.ts';
import { short, type ImportFault } from './read-questions.ts';
import { shareOfPercent } from './weights.ts';

interface QuestionReader {
  question: Element;
  texts: FoundTexts;
  /** The words of an element that holds a text, with its format and its pictures. */
  words: (element: Element | undefined) => string;
  general: string;
}

type FormReader = (reader: QuestionReader) => IncomingForm | ImportFault;

/** How each type is read; a type that is not here is none that the course knows. */
export const FORMS: Record<string, FormReader> = {
  description: () => 'description',
  multichoice: (reader) => {
    const { question, texts } = reader;
    const combined = {
      right: combinedOf(reader, 'correct'),
      wrong: combinedOf(reader, 'incorrect'),
    };
    if (/^(?:false|0)$/.test(textOf(question, 'shuffleanswers').trim())) {
      texts.note('keeps-order', '');
    }
    const answers = answersOf(reader).map((answer) => ({
      ...answer,
      feedback: joined(answer.feedback, answer.share > 0 ? combined.right : combined.wrong),
    }));
    // Left out, it is one; empty, it is several.
    const [single] = childrenOf(question, 'single');
    const isSingle = !single || /^(?:true|1)$/.test(single.textContent?.trim() ?? '');
    return choicesFrom(answers, !isSingle, texts.note);
  },
  oumultiresponse: (reader) => evenChoicesFrom(answersOf(reader), reader.texts.note),
  ordering: ({ question, words, general, texts }) =>
    stepsFrom(
      childrenOf(question, 'answer')
        .map((answer) => ({
          text: words(answer),
          place: Number(answer.getAttribute('fraction')),
          feedback: words(childrenOf(answer, 'feedback')[0]),
        }))
        .sort((left, right) => left.place - right.place),
      {
        general,
        note: texts.note,
        asked: {
          subset: textOf(question, 'selecttype').trim() === 'ALL' ? 0 : selectedOf(question),
          marks: textOf(question, 'gradingtype').trim(),
        },
      },
    ),
  truefalse: (reader) => {
    const answers = answersOf(reader);
    const named = (word: string) => answers.find(({ text }) => text.toLowerCase() === word);
    // In other languages, the first is that it is true.
    const isNamed = named('true') !== undefined || named('false') !== undefined;
    const of = (word: string) => (isNamed ? named(word) : answers[word === 'true' ? 0 : 1]);
    const isTrue = (of('true')?.share ?? 0) > 0;
    if (!isTrue && (of('false')?.share ?? 0) <= 0) return 'no-right-answer';
    return {
      form: 'true-false',
      answer: isTrue,
      feedback: { true: of('true')?.feedback ?? '', false: of('false')?.feedback ?? '' },
    };
  },
  shortanswer: (reader) => {
    const { question, texts, general } = reader;
    if (textOf(question, 'usecase').trim() === '1') texts.note('case', '');
    return textFrom(answersOf(reader, { isPlain: true, general: '' }), {
      general,
      note: texts.note,
    });
  },
  numerical: (reader) => {
    const { question, general, texts } = reader;
    const unit = unitOf(reader);
    const elements = childrenOf(question, 'answer');
    const all = answersOf(reader, { isPlain: true, general: '' }).map((answer, at) => ({
      ...answer,
      ...rangeOf(answer.text, { tolerance: textOf(elements[at], 'tolerance'), unit }),
    }));
    const anything = all.find(({ text }) => text.trim() === '*');
    return numberFrom(
      all.filter((candidate) => candidate !== anything).map(({ text: _text, ...answer }) => answer),
      { general, wrong: anything?.feedback ?? '', unit, note: texts.note },
    );
  },
  matching: ({ question, words, general }) =>
    pairsFrom(
      childrenOf(question, 'subquestion').map((subquestion) => ({
        left: words(subquestion),
        right: textOf(subquestion, 'answer', 'text').trim(),
      })),
      general,
    ),
  essay: ({ question, words, general, texts }) => {
    const template = words(childrenOf(question, 'responsetemplate')[0]);
    if (template !== '') texts.note('template', short(template));
    const model = joined(words(childrenOf(question, 'graderinfo')[0]), general);
    return { form: 'essay', model: model || '…' };
  },
};

/** How many of the lines are drawn for each student; 0 for all. */
function selectedOf(question: Element): number {
  return Number(textOf(question, 'selectcount').trim()) || 0;
}

/** The answers with their weights; the general feedback stands behind that of each. */
function answersOf(
  { question, words, general: ofAll }: QuestionReader,
  { isPlain = false, general = ofAll }: { isPlain?: boolean; general?: string } = {},
): WeightedAnswer[] {
  return childrenOf(question, 'answer').map((answer) => ({
    text: isPlain ? textOf(answer, 'text').trim() : words(answer),
    share: shareOfPercent(Number(answer.getAttribute('fraction') ?? 0) || 0),
    feedback: joined(words(childrenOf(answer, 'feedback')[0]), general),
  }));
}

/** Moodle's own words for right and wrong, which the course says by itself. */
const STANDARD = new Set([
  'Your answer is correct.',
  'Your answer is partially correct.',
  'Your answer is incorrect.',
]);

function combinedOf({ question, words }: QuestionReader, which: 'correct' | 'incorrect'): string {
  const feedback = words(childrenOf(question, `${which}feedback`)[0]);
  return STANDARD.has(feedback) ? '' : feedback;
}

function rangeOf(
  text: string,
  { tolerance, unit }: { tolerance: string; unit: string },
): { least: number; most: number } {
  const exact = numberIn(text, unit);
  const within = Math.abs(numberIn(tolerance || '0')) || 0;
  return { least: exact - within, most: exact + within };
}

/** The unit that counts once; others are said not to count. */
function unitOf({ question, texts }: QuestionReader): string {
  const units = childrenOf(question, 'units').flatMap((all) => childrenOf(all, 'unit'));
  const named = units.map((unit) => ({
    name: textOf(unit, 'unit_name').trim(),
    multiplier: Number(textOf(unit, 'multiplier') || 1),
  }));
  const first = named.find(({ multiplier }) => multiplier === 1) ?? named[0];
  const others = named.filter((candidate) => candidate !== first).map(({ name }) => name);
  if (others.length > 0) texts.note('units', others.join(', '));
  return first?.name ?? '';
}
