/** Reads GIFT: gift-pegjs parses each question, so that every diagnostic has its line. */

import { parse, type GIFTQuestion } from 'gift-pegjs';
import { questionsToGift } from './gift.ts';
import type { PortableForm } from '../../domain/questions/carried-form.ts';
import type { Portable } from './portable.ts';
import {
  short,
  readQuestionsWith,
  type FoundQuestion,
  type FoundQuestions,
  type ImportDiagnostic,
  type ReadQuestions,
} from './read-questions.ts';
import { isWholeRecord } from './whole-record.ts';

interface Block {
  line: number;
  text: string;
  comments: string[];
}

/** The questions of a GIFT file, or all that is wrong with it. Never throws. */
export function readGift(text: string): ReadQuestions {
  return readQuestionsWith(text, findGift, questionsToGift);
}

function findGift(text: string): FoundQuestions {
  const found: FoundQuestion[] = [];
  const diagnostics: ImportDiagnostic[] = [];
  for (const block of blocksOf(text)) {
    try {
      for (const parsed of parse(`${block.text}\n\n`)) {
        const form = toForm(parsed);
        if (form === 'category') continue;
        if (form === 'part-marks') {
          diagnostics.push({ line: block.line, fault: form, found: short(block.text.trim()) });
          continue;
        }
        if (form === undefined) {
          diagnostics.push({ line: block.line, fault: 'unknown-kind', found: parsed.type });
          continue;
        }
        const portable = withBase(parsed, form);
        found.push({ line: block.line, portable, comment: commentOf(block) });
      }
    } catch (error) {
      const { location, found: at } = error as {
        location?: { start: { line: number } };
        found?: string;
      };
      const line = block.line + (location ? location.start.line - 1 : 0);
      diagnostics.push({ line, fault: 'not-readable', found: short(at || block.text.trim()) });
    }
  }
  return { found, diagnostics };
}

/** Questions stand between blank lines. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let current: Block | undefined;
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (line.trim() === '') {
      current = undefined;
      continue;
    }
    if (!current) {
      current = { line: at + 1, text: '', comments: [] };
      blocks.push(current);
    }
    const isComment = line.trimStart().startsWith('//');
    if (isComment) current.comments.push(line.trimStart().slice(2));
    // A comment leaves an empty place, so that lines are counted right; one with an id is kept.
    current.text += `${isComment && !/\[(id|tag):/.test(line) ? '//' : line}\n`;
  }
  return blocks.filter(({ text: whole }) => whole.replace(/^\s*\/\/.*$/gm, '').trim() !== '');
}

function commentOf({ comments }: Block): string | undefined {
  return comments.find(isWholeRecord);
}

function withBase(parsed: GIFTQuestion, form: PortableForm): Portable {
  const { title, stem } = parsed as { title?: string | null; stem?: { text: string } };
  const { id, tags } = parsed as { id?: string | null; tags?: string[] | null };
  const prompt = stem?.text ?? '';
  return {
    ...form,
    id: slugFrom(id) ?? slugFrom(title) ?? '',
    prompt,
    hint: '',
    tags: tags ?? [],
  };
}

/** gift-pegjs leaves escaped signs on the right of a pair as `&&035;`, by their numbers. */
function decoded(text: string): string {
  return text.replace(/&&(\d{3});/g, (_, code) => String.fromCharCode(Number(code)));
}

function slugFrom(id: string | null | undefined): string | undefined {
  return id && /^[a-z0-9-]{1,80}$/.test(id) ? id : undefined;
}

interface GiftText {
  text: string;
}
interface GiftChoice {
  isCorrect: boolean;
  weight: number | null;
  text: GiftText & {
    type?: string;
    number?: number;
    range?: number;
    numberHigh?: number;
    numberLow?: number;
  };
  feedback: GiftText | null;
}

/** The form of a parsed question; nothing for a kind that cannot be asked here. */
function toForm(parsed: GIFTQuestion): PortableForm | 'category' | 'part-marks' | undefined {
  const fields = parsed as unknown as Record<string, unknown>;
  const general = (fields['globalFeedback'] as GiftText | null)?.text ?? '';
  switch (parsed.type as string) {
    case 'Category':
      return 'category';
    case 'MC': {
      const choices = fields['choices'] as GiftChoice[];
      const isMultiple = !choices.some(({ isCorrect, weight }) => isCorrect && weight === null);
      // One answer that is right and others that are right in part: no kind here is graded so.
      if (!isMultiple && choices.some(({ weight }) => (weight ?? 0) > 0)) return 'part-marks';
      return {
        form: 'choices',
        isMultiple,
        choices: choices.map(({ isCorrect, weight, text, feedback }) => ({
          text: text.text,
          isRight: isMultiple ? (weight ?? 0) > 0 : isCorrect,
          feedback: feedback?.text ?? general,
        })),
      };
    }
    case 'TF': {
      const isTrue = fields['isTrue'] as boolean;
      // The parser names them as if TRUE were right: the first is always of the wrong answer.
      const ofWrong = (fields['trueFeedback'] as GiftText | null)?.text ?? general;
      const ofRight = (fields['falseFeedback'] as GiftText | null)?.text ?? general;
      const feedback = isTrue
        ? { true: ofRight, false: ofWrong }
        : { true: ofWrong, false: ofRight };
      return { form: 'true-false', answer: isTrue, feedback };
    }
    case 'Short': {
      const choices = fields['choices'] as GiftChoice[];
      if (choices.some(({ weight }) => weight !== null && weight < 100)) return 'part-marks';
      return {
        form: 'text',
        accepted: choices.map(({ text }) => text.text),
        feedback: { right: choices[0]?.feedback?.text ?? general, wrong: general },
      };
    }
    case 'Numerical':
      if (Array.isArray(fields['choices']) && fields['choices'].length > 1) return 'part-marks';
      return toNumber(fields['choices'], general);
    case 'Matching': {
      const pairs = fields['matchPairs'] as { subquestion: GiftText; subanswer: string }[];
      return {
        form: 'pairs',
        pairs: pairs.map(({ subquestion, subanswer }) => ({
          left: subquestion.text,
          right: decoded(subanswer),
        })),
        feedback: general,
      };
    }
    case 'Essay':
      return { form: 'essay', model: general === '' ? '…' : general };
    default:
      return undefined;
  }
}

function toNumber(choices: unknown, general: string): PortableForm | undefined {
  const first = (Array.isArray(choices) ? (choices[0] as GiftChoice).text : choices) as
    GiftChoice['text'] | undefined;
  if (!first) return undefined;
  const { type, number = NaN, range = 0, numberHigh = NaN, numberLow = NaN } = first;
  const [least, most] =
    type === 'high-low' ? [numberLow, numberHigh] : [number - range, number + range];
  if (!Number.isFinite(least) || !Number.isFinite(most)) return undefined;
  return { form: 'number', least, most, feedback: { right: general, wrong: general } };
}
