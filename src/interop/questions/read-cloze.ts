/**
 * Reads the gaps that Moodle writes into a text (https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type):
 * short answers, numbers and menus.
 */

import {
  gapMark,
  type PortableForm,
  type PortableGap,
} from '../../domain/questions/carried-form.ts';
import { plainText, type RichText } from '../../domain/text/rich-text.ts';
import {
  UNSEEN_SIGN,
  type FoundTexts,
  type Pictures,
  type TextFormat,
} from '../rich-text/found-text.ts';
import { joined, numberIn } from './found-answers.ts';
import type { ImportFault } from './read-questions.ts';

export interface ClozeText {
  prompt: string;
  form: PortableForm | ImportFault;
}

const WORDS = new Set(['SHORTANSWER', 'SA', 'MW', 'SHORTANSWER_C', 'SAC', 'MWC']);
const NUMBERS = new Set(['NUMERICAL', 'NM']);
const MENU = /^(?:MULTICHOICE|MC)(?:_?(?:V|H|S|VS|HS))?$/;
/** A gap; a backslash before a sign makes it a text. */
const GAP = /\{(\d*):([A-Z_]+):((?:\\[\s\S]|[^\\}])*)\}/g;
const WEIGHT = /^(?:=|%(-?\d+(?:[.,]\d+)?)%)/;
const WHOLE = 0.9999;

/** What a text with gaps is read with. */
export interface ClozeWorld {
  texts: FoundTexts;
  /** What the question is called: its prompt, where nothing stands above the text. */
  title: string;
  /** Said of the whole. */
  general: string;
  format: TextFormat;
  pictures: Pictures;
}

/** A place in a text that no text of a file has, for a gap, until the rest of it is read. */
const placeOf = (at: number) => `\ue100${at}\ue101`;
const PLACE = /\ue100(\d+)\ue101/g;
/** What would be taken for a gap of ours: `{x}` in a formula. */
const LIKE_A_GAP = /\{(?=[a-z0-9-]+\})/g;

/** The text with its gaps, and what stands above it as the prompt. */
export function readCloze(
  html: string,
  { texts, title, general, format, pictures }: ClozeWorld,
): ClozeText {
  const gaps: (PortableGap | ImportFault)[] = [];
  const weights = new Set<string>();
  const marked = html.replace(GAP, (_whole, weight: string, kind: string, answers: string) => {
    weights.add(weight || '1');
    gaps.push(readGap(kind, answers, { texts, general }));
    return placeOf(gaps.length - 1);
  });
  if (weights.size > 1) texts.note('unequal-gaps', [...weights].join(' : '));
  const read = texts.read(marked, format, pictures);
  const look = texts.rich[read] ?? [];
  // Gaps stand among words alone: the pictures go above them, what else it looked like is not kept.
  Reflect.deleteProperty(texts.rich, read);
  if (/"(?:[bius]|su[bp]|table|[uo]l)"/.test(JSON.stringify(look)))
    texts.note('left-out', 'layout');
  const words = read
    .replace(LIKE_A_GAP, `{${UNSEEN_SIGN}`)
    .replace(PLACE, (_place, at: string) => gapMark(Number(at)));
  const fault = gaps.find((gap) => typeof gap === 'string');
  if (gaps.length === 0) return { prompt: words, form: 'no-question' };
  if (fault !== undefined) return { prompt: words, form: fault };
  const lines = words.split('\n');
  const first = lines.findIndex((line) => line.includes(gapMark(0)));
  const above = lines.slice(0, first).join(' ') || title;
  return {
    prompt: withPictures(above, picturesIn(look), texts),
    form: {
      form: 'gaps',
      text: lines.slice(first).join('\n'),
      gaps: gaps.filter((gap) => typeof gap !== 'string'),
    },
  };
}

function picturesIn(nodes: RichText): RichText {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return 'picture' in node ? [node] : picturesIn(node.children);
  });
}

/** A prompt with pictures below it, and its words. */
function withPictures(prompt: string, pictures: RichText, texts: FoundTexts): string {
  if (pictures.length === 0) return prompt;
  const names = plainText(pictures);
  const words = prompt.includes(names) ? prompt : `${prompt} ${names}`;
  texts.rich[words] = [prompt.replace(names, '').trim(), ...pictures];
  return words;
}

function readGap(
  kind: string,
  answers: string,
  { texts, general }: Pick<ClozeWorld, 'texts' | 'general'>,
): PortableGap | ImportFault {
  const all = parted(answers, '~').map((answer) => {
    const written = answer.trim();
    const [sign = '', percent] = WEIGHT.exec(written) ?? [];
    const [text = '', ...note] = parted(written.slice(sign.length), '#');
    return {
      share:
        percent === undefined ? (sign === '=' ? 1 : 0) : Number(percent.replace(',', '.')) / 100,
      text: texts.read(unescaped(text), 'html'),
      feedback: texts.read(unescaped(note.join('#')), 'html'),
    };
  });
  const rights = all.filter(({ share }) => share >= WHOLE);
  if (all.some(({ share }) => share > 0 && share < WHOLE)) texts.note('part-marks-of-gap', '');
  const [first] = rights;
  if (!first) return 'no-right-answer';
  const feedback = joined(...new Set(all.map((answer) => answer.feedback)), general);
  if (WORDS.has(kind)) {
    if (/C$/.test(kind)) texts.note('case', '');
    return { accepted: rights.map(({ text }) => text), feedback };
  }
  if (NUMBERS.has(kind)) {
    const [exact = '', tolerance = '0'] = first.text.split(':');
    const value = numberIn(exact);
    if (!Number.isFinite(value)) return 'not-sound';
    return { accepted: [String(value)], tolerance: Math.abs(numberIn(tolerance)) || 0, feedback };
  }
  if (MENU.test(kind)) {
    return {
      accepted: rights.map(({ text }) => text),
      choices: [...new Set(all.map(({ text }) => text))],
      feedback,
    };
  }
  return 'unknown-kind';
}

/** The pieces between a sign, where no backslash stands before it. */
function parted(text: string, sign: string): string[] {
  const parts = [''];
  // `&#233;` is one sign.
  for (const piece of text.match(/\\[\s\S]|&#\w+;|[\s\S]/g) ?? []) {
    if (piece === sign) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts;
}

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1');
}

/**
 * Reads the text of a question whose words are dragged or chosen into it, `[[1]]` being the first of
 * the words; the words of a group are what each of its gaps is chosen from.
 */
export function readMissingWords(
  html: string,
  { words, ...world }: ClozeWorld & { words: readonly { text: string; group: string }[] },
): ClozeText {
  const marked = html.replace(/\[\[(\d+)\]\]/g, (whole, number: string) => {
    const right = words[Number(number) - 1];
    if (!right) return whole;
    const menu = words.filter(({ group }) => group === right.group).map(({ text }) => text);
    const [answer, ...choices] = [right.text, ...menu].map((text) =>
      text.replace(/[}#~/"\\]/g, (sign) => `\\${sign}`),
    );
    return `{1:MULTICHOICE:${choices.map((choice) => (choice === answer ? `=${choice}` : choice)).join('~')}}`;
  });
  return readCloze(marked, world);
}
