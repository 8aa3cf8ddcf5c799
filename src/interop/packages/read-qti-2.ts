/** Reads a question in IMS QTI 2.1 or 2.2. */

import type { Element } from '@xmldom/xmldom';
import {
  gapMark,
  type PortableForm,
  type PortableGap,
} from '../../domain/questions/carried-form.ts';
import { FoundTexts, type Pictures } from '../rich-text/found-text.ts';
import {
  choicesFrom,
  joined,
  numberFrom,
  pairsFrom,
  textFrom,
} from '../questions/found-answers.ts';
import { short, type FoundQuestions, type ImportFault } from '../questions/read-questions.ts';
import { descendantsOf, sourceOf } from '../xml.ts';

const INTERACTION = /Interaction$/;

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
  const id = item.getAttribute('identifier') ?? '';
  return {
    diagnostics: [],
    found: [
      {
        line,
        remarks: texts.remarks,
        source,
        portable: {
          ...form,
          id: /^[a-z0-9-]{1,80}$/.test(id) ? id : '',
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
  form: PortableForm | ImportFault;
}

function read(item: Element, texts: FoundTexts, pictures: Pictures): ReadItem {
  const [body] = descendantsOf(item, 'itemBody');
  const words = (element: Element) => texts.read(htmlOf(element), 'html', pictures);
  if (!body) return { prompt: '', form: 'no-question' };
  const interactions = descendantsOf(body).filter(({ localName }) =>
    INTERACTION.test(localName ?? ''),
  );
  const [first] = interactions;
  const general = joined(...descendantsOf(item, 'modalFeedback').map(words));
  const around = texts.read(htmlOf(body, ''), 'html', pictures);
  const asked = interactions.flatMap((one) => descendantsOf(one, 'prompt')).map(words);
  const prompt = joined(around, ...asked);
  if (!first) return { prompt, form: prompt === '' ? 'no-question' : 'description' };
  const declared = declarationsOf(item);
  const isWritten = interactions.every(({ localName }) =>
    ['textEntryInteraction', 'inlineChoiceInteraction'].includes(localName ?? ''),
  );
  const of = (one: Element) => declared.get(one.getAttribute('responseIdentifier') ?? '');
  if (isWritten && (interactions.length > 1 || first.localName === 'inlineChoiceInteraction')) {
    let at = 0;
    const text = texts.read(
      htmlOf(body, () => gapMark(at++)),
      'html',
      pictures,
    );
    Reflect.deleteProperty(texts.rich, text);
    const gaps = interactions.map((one): PortableGap => {
      const choices = descendantsOf(one, 'inlineChoice');
      const rights = of(one)?.correct ?? [];
      if (choices.length === 0) return { accepted: rights, feedback: '' };
      const named = (wanted: Element[]) => wanted.map(words);
      return {
        accepted: named(
          choices.filter((choice) => rights.includes(choice.getAttribute('identifier') ?? '')),
        ),
        choices: named(choices),
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
    interaction: first,
    declared: of(first),
    words,
    general,
  });
  return { prompt, form: form ?? 'unknown-kind' };
}

interface Declaration {
  isMultiple: boolean;
  isNumber: boolean;
  correct: string[];
  /** What each answer gives, where that is said. */
  mapped: Map<string, number>;
}

function declarationsOf(item: Element): Map<string, Declaration> {
  return new Map(
    descendantsOf(item, 'responseDeclaration').map((one) => {
      const [correct] = descendantsOf(one, 'correctResponse');
      return [
        one.getAttribute('identifier') ?? '',
        {
          isMultiple: one.getAttribute('cardinality') === 'multiple',
          isNumber: /^(?:float|integer)$/.test(one.getAttribute('baseType') ?? ''),
          correct: (correct ? descendantsOf(correct, 'value') : []).map((value) =>
            (value.textContent ?? '').trim(),
          ),
          mapped: new Map(
            descendantsOf(one, 'mapEntry').map((entry) => [
              entry.getAttribute('mapKey') ?? '',
              Number(entry.getAttribute('mappedValue') ?? 0),
            ]),
          ),
        },
      ];
    }),
  );
}

interface InteractionReader {
  interaction: Element;
  declared: Declaration | undefined;
  words: (element: Element) => string;
  general: string;
}

const FORMS: Record<string, (reader: InteractionReader) => PortableForm | ImportFault> = {
  choiceInteraction: ({ interaction, declared, words, general }) => {
    const { correct = [], mapped = new Map<string, number>(), isMultiple = false } = declared ?? {};
    const gains = [...mapped.values()].filter((value) => value > 0);
    const total = isMultiple ? gains.reduce((sum, value) => sum + value, 0) : Math.max(0, ...gains);
    const shareOf = (id: string) => {
      if (total > 0) return (mapped.get(id) ?? 0) / total;
      if (!isMultiple) return correct.includes(id) ? 1 : 0;
      return (correct.includes(id) ? 1 : -1) / correct.length;
    };
    return choicesFrom(
      descendantsOf(interaction, 'simpleChoice').map((choice) => {
        const [note] = descendantsOf(choice, 'feedbackInline');
        const feedback = note ? words(note) : '';
        if (note) note.parentNode?.removeChild(note);
        return {
          text: words(choice),
          share: shareOf(choice.getAttribute('identifier') ?? ''),
          feedback: joined(feedback, general),
        };
      }),
      isMultiple,
    );
  },
  textEntryInteraction: ({ declared, general }) => {
    const { correct = [], mapped = new Map<string, number>(), isNumber = false } = declared ?? {};
    const most = Math.max(0, ...mapped.values());
    if (isNumber) {
      const [exact = NaN] = correct.map(Number);
      return numberFrom([{ least: exact, most: exact, share: 1, feedback: '' }], { general });
    }
    const all = new Map([...mapped].map(([text, value]) => [text, most > 0 ? value / most : 0]));
    for (const text of correct) all.set(text, 1);
    return textFrom(
      [...all].map(([text, share]) => ({ text, share, feedback: '' })),
      { general },
    );
  },
  extendedTextInteraction: ({ general }) => ({ form: 'essay', model: general || '…' }),
  matchInteraction: ({ interaction, declared, words, general }) => {
    const [lefts, rights] = descendantsOf(interaction, 'simpleMatchSet').map((set) =>
      descendantsOf(set, 'simpleAssociableChoice'),
    );
    const wordsOf = (id: string | undefined) => {
      const one = [...(lefts ?? []), ...(rights ?? [])].find(
        (choice) => choice.getAttribute('identifier') === id,
      );
      return one ? words(one) : '';
    };
    const pairs = (declared?.correct ?? []).map((pair) => pair.split(/\s+/));
    const used = new Set(pairs.map(([, right]) => right));
    const spare = (rights ?? []).filter((one) => !used.has(one.getAttribute('identifier') ?? ''));
    return pairsFrom(
      [
        ...pairs.map(([left, right]) => ({ left: wordsOf(left), right: wordsOf(right) })),
        ...spare.map((one) => ({ left: '', right: words(one) })),
      ],
      general,
    );
  },
};

/** The HTML of an element, with something in the place of what is answered in it. */
function htmlOf(element: Element, instead: string | (() => string) = ''): string {
  return Array.from(element.childNodes)
    .map((node) => {
      if (node.nodeType !== 1) return escaped(node.textContent ?? '');
      const child = node as Element;
      const name = child.localName ?? '';
      if (name === 'rubricBlock' || name === 'prompt') return '';
      if (INTERACTION.test(name)) return typeof instead === 'string' ? instead : instead();
      const attributes = ['src', 'alt', 'href']
        .filter((one) => child.hasAttribute(one))
        .map((one) => ` ${one}="${escaped(child.getAttribute(one) ?? '')}"`);
      return `<${name}${attributes.join('')}>${htmlOf(child, instead)}</${name}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
