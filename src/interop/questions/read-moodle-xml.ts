/** Reads Moodle's XML format, as Moodle itself does (question/format/xml/format.php). */

import type { Element } from '@xmldom/xmldom';
import { questionsToMoodleXml } from './moodle-xml.ts';
import { childrenOf, nodesOf, parseXml, sourceOf, textOf } from '../xml.ts';
import { FoundTexts, type TextFormat } from '../rich-text/found-text.ts';
import { nameOf } from '../rich-text/read-html.ts';
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
import type { Incoming, IncomingForm } from './portable.ts';
import { readCloze, readMissingWords, type ClozeText, type ClozeWorld } from './read-cloze.ts';
import {
  idFrom,
  refusedWhole,
  short,
  sizeDiagnostic,
  readQuestionsWith,
  type FoundQuestion,
  type FoundQuestions,
  type ImportDiagnostic,
  type ImportFault,
  type ReadQuestions,
} from './read-questions.ts';
import { shareOfPercent } from './weights.ts';

const COMMENT = 8;

/** The questions of a Moodle XML file, and what could not be read of it. Never throws. */
export function readMoodleXml(text: string): ReadQuestions {
  const tooMuch = sizeDiagnostic(text);
  if (tooMuch) return refusedWhole(tooMuch);
  return readQuestionsWith(text, findMoodleXml, questionsToMoodleXml);
}

function findMoodleXml(text: string): FoundQuestions {
  const read = parseXml(text);
  if (!read.ok) {
    const { line, found } = read;
    return { found: [], diagnostics: [{ line, fault: 'not-readable', found: short(found) }] };
  }
  const { root } = read;
  if (root.nodeName !== 'quiz') {
    const found = `<${root.nodeName}>`;
    return { found: [], diagnostics: [{ line: 1, fault: 'other-format', found }] };
  }
  const found: FoundQuestion[] = [];
  const diagnostics: ImportDiagnostic[] = [];
  let comment: string | undefined;
  for (const node of nodesOf(root)) {
    if (node.nodeType === COMMENT) comment = node.nodeValue ?? undefined;
    if (node.nodeName !== 'question') continue;
    const question = node as Element;
    if (question.getAttribute('type') !== 'category') {
      const line = question.lineNumber ?? 0;
      const texts = new FoundTexts();
      const portable = readQuestion(question, texts);
      if (typeof portable === 'string') {
        const named = textOf(question, 'questiontext', 'text') || textOf(question, 'name', 'text');
        const shown = new FoundTexts().read(named, 'html') || typeOf(question);
        diagnostics.push({
          line,
          fault: portable,
          found: short(portable === 'unknown-kind' ? `${typeOf(question)}: ${shown}` : shown),
          source: sourceOf(question),
        });
      } else {
        const { remarks } = texts;
        found.push({ line, comment, portable, remarks, source: sourceOf(question) });
      }
    }
    comment = undefined;
  }
  return { found, diagnostics };
}

/** Older files have other names for two of the kinds. */
const ALSO: Record<string, string> = { match: 'matching', multianswer: 'cloze' };

function typeOf(question: Element): string {
  const type = question.getAttribute('type') ?? '';
  return ALSO[type] ?? type;
}

const FORMATS: Record<string, TextFormat> = {
  html: 'html',
  markdown: 'markdown',
  plain_text: 'plain',
  moodle_auto_format: 'lines',
};

interface QuestionReader {
  question: Element;
  texts: FoundTexts;
  /** The words of an element that holds a text, with its format and its pictures. */
  words: (element: Element | undefined) => string;
  general: string;
}

function readQuestion(question: Element, texts: FoundTexts): Incoming | ImportFault {
  const words = (element: Element | undefined) => {
    if (!element) return '';
    const pictures = picturesOf(element);
    const old = element.nodeName === 'questiontext' ? oldPicture(question, pictures) : '';
    return texts.read(textOf(element, 'text') + old, formatOf(element), pictures);
  };
  const child = (name: string) => childrenOf(question, name)[0];
  const general = words(child('generalfeedback'));
  const [asked] = childrenOf(question, 'questiontext');
  const cloze = CLOZE[typeOf(question)]?.(question, {
    texts,
    title: titleOf(question),
    general,
    format: asked ? formatOf(asked) : 'html',
    pictures: asked ? picturesOf(asked) : new Map(),
  });
  const prompt = cloze?.prompt ?? (words(child('questiontext')) || titleOf(question));
  const form = cloze ? cloze.form : FORMS[typeOf(question)]?.({ question, texts, words, general });
  if (form === undefined) return 'unknown-kind';
  if (typeof form === 'string') return form;
  if (prompt === '') return 'no-question';
  const hints = childrenOf(question, 'hint').map(words).filter(Boolean);
  if (hints.length > 1) texts.note('hints-together', String(hints.length));
  const points = Number(textOf(question, 'defaultgrade') || 1);
  if (points !== 1) texts.note('points', String(points));
  return {
    ...form,
    id: idFrom(textOf(question, 'idnumber')),
    prompt,
    hint: hints.join(' '),
    tags: childrenOf(question, 'tags').flatMap((tags) =>
      childrenOf(tags, 'tag').map((tag) => textOf(tag, 'text')),
    ),
    ...texts.richTexts(),
  };
}

/** Moodle's own export says of every text how it is written; where nothing is said, it is HTML. */
function formatOf(element: Element): TextFormat {
  return FORMATS[element.getAttribute('format') ?? 'html'] ?? 'html';
}

const MEDIA_TYPES: Record<string, string> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
};

function picturesOf(element: Element): Map<string, string> {
  return new Map(
    childrenOf(element, 'file').map((file) => {
      const name = `${file.getAttribute('path') ?? ''}/${file.getAttribute('name') ?? ''}`;
      return [nameOf(name.replace(/^\/+/, '')), pictureOf(name, file.textContent)];
    }),
  );
}

/** In the oldest files the picture of a question stands beside its text, which it is put after. */
function oldPicture(question: Element, pictures: Map<string, string>): string {
  const name = textOf(question, 'image').trim();
  const data = textOf(question, 'image_base64');
  if (data.trim() === '') return '';
  const file = name.split('/').at(-1) || 'picture.png';
  pictures.set(nameOf(file), pictureOf(file, data));
  return `<p><img src="@@PLUGINFILE@@/${encodeURIComponent(file)}"></p>`;
}

function pictureOf(name: string, data: string | null): string {
  const type = MEDIA_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'unknown';
  return `data:image/${type};base64,${(data ?? '').replace(/\s+/g, '')}`;
}

type FormReader = (reader: QuestionReader) => IncomingForm | ImportFault;

type ClozeReader = (question: Element, world: ClozeWorld) => ClozeText;

/** The kinds whose gaps stand in the text of the question. */
const CLOZE: Record<string, ClozeReader> = {
  cloze: (question, world) => readCloze(textOf(question, 'questiontext', 'text'), world),
  gapselect: (question, world) => missingWords(question, world, 'selectoption'),
  ddwtos: (question, world) => missingWords(question, world, 'dragbox'),
};

function titleOf(question: Element): string {
  return textOf(question, 'name', 'text').trim();
}

function missingWords(question: Element, world: ClozeWorld, name: string): ClozeText {
  return readMissingWords(textOf(question, 'questiontext', 'text'), {
    ...world,
    words: childrenOf(question, name).map((word) => ({
      text: textOf(word, 'text').trim(),
      group: textOf(word, 'group').trim(),
    })),
  });
}

const FORMS: Record<string, FormReader> = {
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
        .map((one) => ({
          text: words(one),
          place: Number(one.getAttribute('fraction')),
          feedback: words(childrenOf(one, 'feedback')[0]),
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
      all.filter((one) => one !== anything).map(({ text: _text, ...one }) => one),
      { general, wrong: anything?.feedback ?? '', unit, note: texts.note },
    );
  },
  matching: ({ question, words, general }) =>
    pairsFrom(
      childrenOf(question, 'subquestion').map((one) => ({
        left: words(one),
        right: textOf(one, 'answer', 'text').trim(),
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
  return childrenOf(question, 'answer').map((one) => ({
    text: isPlain ? textOf(one, 'text').trim() : words(one),
    share: shareOfPercent(Number(one.getAttribute('fraction') ?? 0) || 0),
    feedback: joined(words(childrenOf(one, 'feedback')[0]), general),
  }));
}

/** Moodle's own words for right and wrong, which the course says by itself. */
const STANDARD = new Set([
  'Your answer is correct.',
  'Your answer is partially correct.',
  'Your answer is incorrect.',
]);

function combinedOf({ question, words }: QuestionReader, which: 'correct' | 'incorrect'): string {
  const said = words(childrenOf(question, `${which}feedback`)[0]);
  return STANDARD.has(said) ? '' : said;
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
  const others = named.filter((one) => one !== first).map(({ name }) => name);
  if (others.length > 0) texts.note('units', others.join(', '));
  return first?.name ?? '';
}
