/**
 * Reads GIFT as Moodle does (question/format/gift/format.php): a question is what stands between
 * empty lines, its answers between the first pair of braces, and the signs in them are what parts
 * them. Where Moodle would take a sign of a text for one of its own, the text is kept and that is said.
 */

import type { PortableForm } from '../../domain/questions/carried-form.ts';
import { FoundTexts } from '../rich-text/found-text.ts';
import {
  choicesFrom,
  joined,
  numberFrom,
  numberIn,
  pairsFrom,
  stepsFrom,
  textFrom,
  type WeightedAnswer,
} from './found-answers.ts';
import { questionsToGift } from './gift.ts';
import type { Incoming, IncomingForm } from './portable.ts';
import {
  idFrom,
  short,
  readQuestionsWith,
  type FoundQuestions,
  type ImportDiagnostic,
  type ImportFault,
  type ReadQuestions,
} from './read-questions.ts';
import { shareOfPercent } from './weights.ts';
import { isWholeRecord } from './whole-record.ts';
import { blocksOf, labelsOf, type Block } from './gift-blocks.ts';
import {
  partAt,
  partAtFirst,
  partsOf,
  putBack,
  setAside,
  withTagsAside,
  written,
} from './gift-signs.ts';

/** The questions of a GIFT file, and what could not be read of it. Never throws. */
export function readGift(text: string): ReadQuestions {
  return readQuestionsWith(text, findGift, questionsToGift);
}

function findGift(text: string): FoundQuestions {
  const found: FoundQuestions['found'] = [];
  const diagnostics: ImportDiagnostic[] = [];
  for (const block of blocksOf(text)) {
    if (/^\$CATEGORY:/i.test(block.text)) continue;
    const texts = new FoundTexts();
    const portable = readBlock(block, texts);
    const { line, text: source } = block;
    if (typeof portable === 'string') {
      diagnostics.push({ line, fault: portable, found: short(shownOf(source)), source });
    } else {
      const comment = block.comments.find(isWholeRecord);
      found.push({ line, portable, comment, remarks: texts.remarks, source });
    }
  }
  return { found, diagnostics };
}

function readBlock(block: Block, texts: FoundTexts): Incoming | ImportFault {
  const whole = setAside(block.text).trim();
  const [naming = '', title = ''] = /^::([\s\S]*?)::/.exec(whole) ?? [];
  const rest = withTagsAside(whole.slice(naming.length)).trim();
  const open = rest.indexOf('{');
  const close = rest.indexOf('}', open);
  if (open === -1 && !rest.includes('}')) return 'description';
  if (open === -1 || close === -1) return 'not-readable';
  if (/[{}]/.test(rest.slice(close + 1))) return 'not-readable';
  const isLast = close === rest.length - 1;
  const asked = written(
    `${rest.slice(0, open)}${isLast ? '' : '_____'}${rest.slice(close + 1)}`,
    'lines',
  );
  // A question may have a name alone.
  const prompt = texts.read(asked.text, asked.format) || putBack(title).trim();
  if (prompt === '') return 'no-question';
  const [answers, general] = partAt(rest.slice(open + 1, close), '####');
  const read = (text: string) => {
    const { text: own, format } = written(text, asked.format);
    return texts.read(own, format);
  };
  const form = formOf(answers.trim(), { read, general: read(general), texts });
  if (typeof form === 'string') return form;
  const { id, tags } = labelsOf(block.comments);
  return {
    ...form,
    id: idFrom(id) || idFrom(putBack(title).trim()),
    prompt,
    hint: '',
    tags,
    ...texts.richTexts(),
  };
}

interface AnswerWorld {
  read: (text: string) => string;
  general: string;
  texts: FoundTexts;
}

function formOf(answers: string, world: AnswerWorld): IncomingForm | ImportFault {
  const { read, general } = world;
  if (answers === '') return { form: 'essay', model: general || '…' };
  if (answers.startsWith('#')) return numbersOf(answers.slice(1), world);
  if (answers.startsWith('>')) return stepsOf(answers.slice(1), world);
  const [judgement = ''] = answers.split('#');
  if (/^(?:t|true|f|false)$/i.test(judgement.trim())) {
    const [, ofWrong = '', ofRight = ''] = partsOf(answers, 3);
    const answer = /^t/i.test(judgement.trim());
    const wrong = joined(read(ofWrong), general);
    const right = joined(read(ofRight), general);
    return {
      form: 'true-false',
      answer,
      feedback: answer ? { true: right, false: wrong } : { true: wrong, false: right },
    };
  }
  if (answers.includes('~')) return choicesOf(answers, world);
  if (answers.includes('=') && answers.includes('->')) return pairsOf(answers, world);
  return wordsOf(answers, world);
}

/**
 * The answers, each with the sign before it. In a feedback, a sign of equality within a word or a sum
 * is text: `=4#since 2+2=4` has one answer.
 */
function partedAnswers(answers: string, signs: '=' | '=~', texts: FoundTexts): string[] {
  const parted: string[] = [];
  let isFeedback = false;
  for (const [at, sign] of Array.from(answers).entries()) {
    const isWithin = sign === '=' && isFeedback && /\S/.test(Array.from(answers)[at - 1] ?? ' ');
    if (isWithin) texts.note('equals-sign', short(putBack(answers)));
    if (signs.includes(sign) && !isWithin) {
      isFeedback = false;
      // `~=` is one sign: the choice that is right.
      if (sign === '=' && parted.at(-1)?.trim() === '~') parted[parted.length - 1] = '=';
      else parted.push(sign);
      continue;
    }
    if (sign === '#') isFeedback = true;
    if (parted.length === 0) {
      if (sign.trim() === '') continue;
      parted.push('');
    }
    parted.push(`${parted.pop() ?? ''}${sign}`);
  }
  return parted;
}

const WEIGHT = /^%(-?\d{1,3}(?:[.,]\d*)?)%/;

/** An answer that was parted: its weight, its text and its feedback, none of them read yet. */
function weighted(parted: string, standard: number): { share: number; text: string; note: string } {
  const body = parted.replace(/^[=~]/, '').trim();
  const [whole = '', percent] = WEIGHT.exec(body) ?? [];
  const [text = '', note = ''] = partsOf(body.slice(whole.length), 2);
  return {
    share: percent === undefined ? standard : shareOfPercent(Number(percent.replace(',', '.'))),
    text: text.trim(),
    note,
  };
}

function choicesOf(
  answers: string,
  { read, general, texts }: AnswerWorld,
): PortableForm | ImportFault {
  const parted = partedAnswers(answers, '=~', texts);
  const isMultiple = !parted.some((candidate) => candidate.startsWith('='));
  const choices: WeightedAnswer[] = parted.map((part) => {
    const { share, text, note } = weighted(part, part.startsWith('=') ? 1 : 0);
    return { text: read(text), share, feedback: joined(read(note), general) };
  });
  return choicesFrom(choices, isMultiple, texts.note);
}

function pairsOf(
  answers: string,
  { read, general, texts }: AnswerWorld,
): PortableForm | ImportFault {
  const sides = partedAnswers(answers, '=', texts).map((answer) => {
    const body = answer.replace(/^=/, '');
    const at = body.indexOf('->');
    return at === -1
      ? undefined
      : { left: read(body.slice(0, at)), right: putBack(body.slice(at + 2)).trim() };
  });
  if (sides.includes(undefined)) return 'not-readable';
  return pairsFrom(
    sides.filter((side) => side !== undefined),
    general,
  );
}

/** What Moodle's ordering questions say before their lines: how many, which, in what direction, how graded. */
const STEP_SETTINGS =
  /^[^\S\n]*(\d+)?((?:[^\S\n]*\b(?:ALL|RANDOM|REL|CONTIGUOUS|CONTIG|EXACT|ABS|LENGTH|LONGEST|H|V|HORI|HORIZONTAL|VERT|VERTICAL|SHOW|HIDE|TRUE|FALSE|YES|NO|[A-Z]+_[A-Z_]+|none|abc|ABCD?|123|iii)\b)*)[^\S\n]*\n/i;

/** Those of them that say how it is marked. */
const STEP_MARKS = /\b(?:EXACT|ABS|REL|LENGTH|LONGEST|[A-Z]+_[A-Z_]+)\b/i;

/** Lines to be put in order, each on a line of its own. */
function stepsOf(
  answers: string,
  { read, general, texts }: AnswerWorld,
): IncomingForm | ImportFault {
  const [whole = '', count = '', settings = ''] = STEP_SETTINGS.exec(answers) ?? [];
  const lines = answers.slice(whole.length).split('\n');
  return stepsFrom(
    lines.map((line) => ({ text: read(line.trim()), feedback: '' })),
    {
      general,
      note: texts.note,
      asked: {
        subset: /\ball\b/i.test(settings) ? 0 : Number(count) || 0,
        marks: STEP_MARKS.exec(settings)?.[0] ?? '',
      },
    },
  );
}

function wordsOf(
  answers: string,
  { read, general, texts }: AnswerWorld,
): PortableForm | ImportFault {
  const all = partedAnswers(answers, '=', texts).map((answer) => {
    const { share, text, note } = weighted(answer, 1);
    // Moodle compares these as they stand, whatever the format of the question.
    return { text: written(text, 'plain').text, share, feedback: read(note) };
  });
  return textFrom(all, { general, note: texts.note });
}

function numbersOf(
  answers: string,
  { read, general, texts }: AnswerWorld,
): PortableForm | ImportFault {
  const [numbers, ofWrong] = partAtFirst(answers, '~');
  const all = partedAnswers(numbers, '=', texts).map((answer) => {
    const { share, text, note } = weighted(answer, 1);
    return { ...rangeOf(putBack(text)), share, feedback: read(note) };
  });
  const { note } = weighted(ofWrong, 0);
  return numberFrom(all, { wrong: read(note), general, note: texts.note });
}

/** `5`, `5:0.5` or `4.5..5.5`; not a number where it is none of them. */
function rangeOf(text: string): { least: number; most: number } {
  const [least = '', most] = text.split('..');
  if (most !== undefined) return { least: numberIn(least), most: numberIn(most) };
  const [exact = '', tolerance = '0'] = text.split(':');
  const within = Math.abs(numberIn(tolerance));
  return { least: numberIn(exact) - within, most: numberIn(exact) + within };
}

/** The words of a question that was not taken. */
function shownOf(source: string): string {
  const { text, format } = written(source.replace(/^::[\s\S]*?::/, ''), 'lines');
  return new FoundTexts().read(text, format === 'plain' ? 'plain' : 'html');
}
