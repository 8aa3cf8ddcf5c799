/** Reads Moodle's XML format, as Moodle itself does (question/format/xml/format.php). */

import type { Element } from '@xmldom/xmldom';
import { questionsToMoodleXml } from './moodle-xml.ts';
import { childrenOf, nodesOf, parseXml, sourceOf, textOf } from '../xml.ts';
import { FoundTexts, type TextFormat } from '../rich-text/found-text.ts';
import type { Incoming } from './portable.ts';
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
import { oldPicture, picturesOf } from './moodle-pictures.ts';
import { FORMS } from './moodle-kinds.ts';

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
