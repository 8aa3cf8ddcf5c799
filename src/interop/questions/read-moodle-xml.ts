/** Reads Moodle's XML format. */

import type { Element } from '@xmldom/xmldom';
import { questionsToMoodleXml } from './moodle-xml.ts';
import { childrenOf, nodesOf, parseXml, textOf } from '../xml.ts';
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

const COMMENT = 8;

/** The questions of a Moodle XML file, or all that is wrong with it. Never throws. */
export function readMoodleXml(text: string): ReadQuestions {
  return readQuestionsWith(text, findMoodleXml, questionsToMoodleXml);
}

function findMoodleXml(text: string): FoundQuestions {
  const read = parseXml(text);
  if (!read.ok) {
    return {
      found: [],
      diagnostics: [{ line: read.line, fault: 'not-readable', found: short(read.found) }],
    };
  }
  const { root } = read;
  if (root.nodeName !== 'quiz') {
    return {
      found: [],
      diagnostics: [{ line: 1, fault: 'other-format', found: `<${root.nodeName}>` }],
    };
  }
  const found: FoundQuestion[] = [];
  const diagnostics: ImportDiagnostic[] = [];
  let comment: string | undefined;
  for (const node of nodesOf(root)) {
    if (node.nodeType === COMMENT) comment = node.nodeValue ?? undefined;
    if (node.nodeName !== 'question') continue;
    const question = node as Element;
    const line = question.lineNumber ?? 0;
    const type = question.getAttribute('type') ?? '';
    if (type !== 'category') {
      const form = toForm(type, question);
      if (form === 'part-marks') {
        diagnostics.push({ line, fault: form, found: short(textOf(question, 'name', 'text')) });
      } else if (form) found.push({ line, comment, portable: withBase(question, form) });
      else diagnostics.push({ line, fault: 'unknown-kind', found: type });
    }
    comment = undefined;
  }
  return { found, diagnostics };
}

function withBase(question: Element, form: PortableForm): Portable {
  const isHtml = childrenOf(question, 'questiontext')[0]?.getAttribute('format') !== 'plain_text';
  const written = textOf(question, 'questiontext', 'text');
  const prompt = isHtml ? withoutTags(written) : written;
  const id = textOf(question, 'idnumber');
  return {
    ...form,
    id: /^[a-z0-9-]{1,80}$/.test(id) ? id : '',
    prompt,
    hint: textOf(question, 'hint', 'text'),
    tags: childrenOf(question, 'tags').flatMap((tags) =>
      childrenOf(tags, 'tag').map((tag) => textOf(tag, 'text')),
    ),
  };
}

/** Moodle writes its own texts as HTML: their words are taken, never their markup. */
function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function words(element: Element, ...path: string[]): string {
  const holder = path.length > 1 ? childrenOf(element, path[0] ?? '')[0] : element;
  const written = textOf(element, ...path);
  return holder?.getAttribute('format') === 'html' ? withoutTags(written) : written;
}

function toForm(type: string, question: Element): PortableForm | 'part-marks' | undefined {
  const answers = childrenOf(question, 'answer').map((one) => ({
    text: words(one, 'text'),
    fraction: Number(one.getAttribute('fraction') ?? 0),
    feedback: words(one, 'feedback', 'text'),
    tolerance: Number(textOf(one, 'tolerance')) || 0,
  }));
  const general = words(question, 'generalfeedback', 'text');
  const isWhole = answers.every(({ fraction }) => fraction <= 0 || fraction >= 100);
  const isSingle = type === 'multichoice' && textOf(question, 'single') !== 'false';
  // An answer that is right in part, or a second number that is right: no kind here is graded so.
  if (!isWhole && (isSingle || type === 'shortanswer' || type === 'numerical')) return 'part-marks';
  const rights = answers.filter(({ fraction }) => fraction > 0);
  if (type === 'numerical' && rights.length > 1) return 'part-marks';
  switch (type) {
    case 'multichoice':
      return {
        form: 'choices',
        isMultiple: textOf(question, 'single') === 'false',
        choices: answers.map(({ text, fraction, feedback }) => ({
          text,
          isRight: fraction > 0,
          feedback,
        })),
      };
    case 'truefalse': {
      const of = (word: string) => answers.find(({ text }) => text.trim() === word);
      return {
        form: 'true-false',
        answer: (of('true')?.fraction ?? 0) > 0,
        feedback: { true: of('true')?.feedback ?? '', false: of('false')?.feedback ?? '' },
      };
    }
    case 'shortanswer':
      return {
        form: 'text',
        accepted: answers.filter(({ fraction }) => fraction > 0).map(({ text }) => text),
        feedback: { right: answers[0]?.feedback ?? '', wrong: general },
      };
    case 'numerical': {
      const [first] = answers;
      const exact = Number(first?.text);
      if (!first || first.text.trim() === '' || !Number.isFinite(exact)) return undefined;
      return {
        form: 'number',
        least: rounded(exact - first.tolerance),
        most: rounded(exact + first.tolerance),
        feedback: { right: first.feedback, wrong: general },
      };
    }
    case 'matching':
      return {
        form: 'pairs',
        pairs: childrenOf(question, 'subquestion').map((one) => ({
          left: words(one, 'text'),
          right: textOf(one, 'answer', 'text'),
        })),
        feedback: general,
      };
    case 'essay':
      return { form: 'essay', model: words(question, 'graderinfo', 'text') || '…' };
    default:
      return undefined;
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(9));
}
