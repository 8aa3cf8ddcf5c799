/** Reads a question in IMS QTI 2.1 or 2.2. */

import type { Element } from '@xmldom/xmldom';
import { gapMark, type PortableGap } from '../../domain/questions/carried-form.ts';
import { escapeMarkup } from '../../domain/text/escape-markup.ts';
import { FoundTexts, type Pictures } from '../rich-text/found-text.ts';
import { joined, numberIn } from '../questions/found-answers.ts';
import type { IncomingForm } from '../questions/portable.ts';
import {
  idFrom,
  short,
  type FoundQuestions,
  type ImportFault,
} from '../questions/read-questions.ts';
import { descendantsOf, sourceOf } from '../xml.ts';
import { FORMS, declarationsOf, feedbackOf, toleranceFor } from './qti-2-interactions.ts';

const INTERACTION = /Interaction$/;
const ELEMENT = 1;
const COMMENT = 8;

/** What is no part of the text that is asked. */
const ASIDE = new Set([
  'rubricBlock',
  'prompt',
  'feedbackBlock',
  'feedbackInline',
  'templateBlock',
]);

/** The question of an item; what could not be read is told with its line. */
export function findInQti2(item: Element, pictures: Pictures): FoundQuestions {
  const texts = new FoundTexts();
  const line = item.lineNumber ?? 1;
  const source = sourceOf(item);
  const { prompt, form } = read(item, texts, pictures);
  if (typeof form === 'string' || prompt === '') {
    const fault = typeof form === 'string' ? form : 'no-question';
    const found = short(prompt || (item.getAttribute('title') ?? ''));
    return { found: [], diagnostics: [{ line, fault, found, source }] };
  }
  return {
    diagnostics: [],
    found: [
      {
        line,
        remarks: texts.remarks,
        source,
        portable: {
          ...form,
          id: idFrom(item.getAttribute('identifier')),
          prompt,
          hint: '',
          tags: [],
          ...texts.richTexts(),
        },
      },
    ],
  };
}

interface ReadItem {
  prompt: string;
  form: IncomingForm | ImportFault;
}

function read(item: Element, texts: FoundTexts, pictures: Pictures): ReadItem {
  const [body] = descendantsOf(item, 'itemBody');
  const words = (element: Element) => texts.read(htmlOf(element), 'html', pictures);
  if (!body) return { prompt: '', form: 'no-question' };
  const interactions = descendantsOf(body).filter(({ localName }) =>
    INTERACTION.test(localName ?? ''),
  );
  const [first] = interactions;
  const isText = interactions.length === 1 && first?.localName === 'textEntryInteraction';
  const around = texts.read(htmlOf(body, isText ? '_____' : ''), 'html', pictures);
  const asked = interactions
    .flatMap((interaction) => descendantsOf(interaction, 'prompt'))
    .map(words);
  const prompt = joined(around.replace(/\s*_____[.?!]?$/, ''), ...asked);
  if (!first) return { prompt, form: prompt === '' ? 'no-question' : 'description' };
  const declared = declarationsOf(item);
  const isWritten = interactions.every(({ localName }) =>
    ['textEntryInteraction', 'inlineChoiceInteraction'].includes(localName ?? ''),
  );
  // One thing is asked, or several in one text.
  if (interactions.length > 1 && !isWritten) return { prompt, form: 'unknown-kind' };
  const of = (element: Element) => declared.get(element.getAttribute('responseIdentifier') ?? '');
  if (isWritten && (interactions.length > 1 || first.localName === 'inlineChoiceInteraction')) {
    let at = 0;
    const text = texts.read(
      htmlOf(body, () => gapMark(at++)),
      'html',
      pictures,
    );
    Reflect.deleteProperty(texts.rich, text);
    const gaps = interactions.map((interaction): PortableGap => {
      const choices = descendantsOf(interaction, 'inlineChoice');
      const rights = of(interaction)?.correct ?? [];
      if (choices.length === 0) {
        const { isNumber = false, tolerance } = of(interaction) ?? {};
        return {
          accepted: rights,
          ...(isNumber && { tolerance: toleranceFor(tolerance, numberIn(rights[0] ?? '')) }),
          feedback: '',
        };
      }
      const named = (wanted: Element[]) => wanted.map(words);
      return {
        accepted: named(
          choices.filter((choice) => rights.includes(choice.getAttribute('identifier') ?? '')),
        ),
        choices: [...new Set(named(choices))],
        feedback: '',
      };
    });
    const isWhole = gaps.every(({ accepted }) => accepted.length > 0);
    const title = item.getAttribute('title') ?? '';
    return {
      prompt: title || around,
      form: isWhole ? { form: 'gaps', text, gaps } : 'no-right-answer',
    };
  }
  const form = FORMS[first.localName ?? '']?.({
    note: texts.note,
    feedback: feedbackOf(item, words),
    interaction: first,
    declared: of(first),
    words,
  });
  return { prompt, form: form ?? 'unknown-kind' };
}

/** The HTML of an element, with something in the place of what is answered in it. */
function htmlOf(element: Element, instead: string | (() => string) = ''): string {
  return Array.from(element.childNodes)
    .map((node) => {
      if (node.nodeType === COMMENT) return '';
      if (node.nodeType !== ELEMENT) return escapeMarkup(node.textContent ?? '');
      const child = node as Element;
      const name = child.localName ?? '';
      if (ASIDE.has(name)) return '';
      if (INTERACTION.test(name)) return typeof instead === 'string' ? instead : instead();
      const attributes = ['src', 'alt', 'href']
        .filter((candidate) => child.hasAttribute(candidate))
        .map((attribute) => ` ${attribute}="${escapeMarkup(child.getAttribute(attribute) ?? '')}"`);
      return `<${name}${attributes.join('')}>${htmlOf(child, instead)}</${name}>`;
    })
    .join('');
}
