/** Reads a question in IMS QTI 2.1 or 2.2. */

import type { Element } from '@xmldom/xmldom';
import { gapMark, type PortableGap } from '../../domain/questions/carried-form.ts';
import { FoundTexts, type Pictures } from '../rich-text/found-text.ts';
import {
  choicesFrom,
  joined,
  numberFrom,
  numberIn,
  pairsFrom,
  stepsFrom,
  textFrom,
} from '../questions/found-answers.ts';
import type { IncomingForm } from '../questions/portable.ts';
import {
  idFrom,
  short,
  type FoundQuestions,
  type ImportFault,
} from '../questions/read-questions.ts';
import { descendantsOf, sourceOf } from '../xml.ts';

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
  const asked = interactions.flatMap((one) => descendantsOf(one, 'prompt')).map(words);
  const prompt = joined(around.replace(/\s*_____[.?!]?$/, ''), ...asked);
  if (!first) return { prompt, form: prompt === '' ? 'no-question' : 'description' };
  const declared = declarationsOf(item);
  const isWritten = interactions.every(({ localName }) =>
    ['textEntryInteraction', 'inlineChoiceInteraction'].includes(localName ?? ''),
  );
  // One thing is asked, or several in one text.
  if (interactions.length > 1 && !isWritten) return { prompt, form: 'unknown-kind' };
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
      if (choices.length === 0) {
        const { isNumber = false, tolerance } = of(one) ?? {};
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

/** What is said of an answer, by the identifier of its choice, and of any that has nothing of its own. */
interface Feedback {
  of: (id: string, isRight: boolean) => string;
  general: string;
}

const RIGHT = /^(?:correct|right|true|solution)/i;
const WRONG = /^(?:incorrect|wrong|false)/i;

function feedbackOf(item: Element, words: (element: Element) => string): Feedback {
  const all = descendantsOf(item, 'modalFeedback').map((one) => ({
    id: one.getAttribute('identifier') ?? '',
    said: words(one),
  }));
  const [only] = all;
  return {
    // One alone that is named after no answer is said of each.
    general: all.length === 1 && only && !WRONG.test(only.id) ? only.said : '',
    of: (id, isRight) =>
      joined(
        ...all
          .filter((one) => one.id === id || (isRight ? RIGHT : WRONG).test(one.id))
          .map(({ said }) => said),
      ),
  };
}

/** How far from a number is still right, as the processing of the item says it: `2 2` or `5.0`. */
function toleranceFor(
  written: { isRelative: boolean; parts: number[] } | undefined,
  exact: number,
): number {
  const [least = 0, most = least] = written?.parts ?? [];
  const within = Math.max(Math.abs(least), Math.abs(most)) || 0;
  return written?.isRelative ? Math.abs((exact * within) / 100) : within;
}

interface Declaration {
  isMultiple: boolean;
  isNumber: boolean;
  correct: string[];
  tolerance: { isRelative: boolean; parts: number[] } | undefined;
  /** What each answer gives, where that is said. */
  mapped: Map<string, number>;
}

function declarationsOf(item: Element): Map<string, Declaration> {
  const [equal] = descendantsOf(item, 'equal');
  const mode = equal?.getAttribute('toleranceMode') ?? 'exact';
  const tolerance =
    mode === 'exact'
      ? undefined
      : {
          isRelative: mode === 'relative',
          parts: (equal?.getAttribute('tolerance') ?? '').trim().split(/\s+/).map(Number),
        };
  return new Map(
    descendantsOf(item, 'responseDeclaration').map((one) => {
      const [correct] = descendantsOf(one, 'correctResponse');
      const mapped = new Map(
        descendantsOf(one, 'mapEntry').map((entry) => [
          entry.getAttribute('mapKey') ?? '',
          Number(entry.getAttribute('mappedValue') ?? 0),
        ]),
      );
      const said = (correct ? descendantsOf(correct, 'value') : []).map((value) =>
        (value.textContent ?? '').trim(),
      );
      const most = Math.max(0, ...mapped.values());
      // What is given as much as the right answer is right as well.
      const best = [...mapped].filter(([, value]) => value > 0 && value === most);
      return [
        one.getAttribute('identifier') ?? '',
        {
          isMultiple: one.getAttribute('cardinality') === 'multiple',
          isNumber: /^(?:float|integer)$/.test(one.getAttribute('baseType') ?? ''),
          correct: [...new Set([...said, ...best.map(([key]) => key)])],
          mapped,
          tolerance,
        },
      ];
    }),
  );
}

interface InteractionReader {
  interaction: Element;
  declared: Declaration | undefined;
  words: (element: Element) => string;
  feedback: Feedback;
  note: FoundTexts['note'];
}

const FORMS: Record<string, (reader: InteractionReader) => IncomingForm | ImportFault> = {
  choiceInteraction: ({ interaction, declared, words, feedback, note }) => {
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
        const [inline] = descendantsOf(choice, 'feedbackInline');
        const id = choice.getAttribute('identifier') ?? '';
        const share = shareOf(id);
        return {
          text: words(choice),
          share,
          feedback: joined(
            inline ? words(inline) : '',
            feedback.of(id, share > 0) || feedback.general,
          ),
        };
      }),
      isMultiple,
      note,
    );
  },
  textEntryInteraction: ({ declared, feedback, note }) => {
    const { correct = [], mapped = new Map<string, number>() } = declared ?? {};
    const said = {
      general: feedback.general,
      wrong: feedback.of('', false),
      note,
    };
    const ofRight = feedback.of('', true);
    const most = Math.max(0, ...mapped.values());
    if (declared?.isNumber) {
      const exact = numberIn(correct[0] ?? '');
      const within = toleranceFor(declared.tolerance, exact);
      const range = { least: exact - within, most: exact + within };
      return numberFrom([{ ...range, share: 1, feedback: ofRight }], said);
    }
    const all = new Map([...mapped].map(([text, value]) => [text, most > 0 ? value / most : 0]));
    for (const text of correct) all.set(text, 1);
    return textFrom(
      [...all].map(([text, share]) => ({ text, share, feedback: share === 1 ? ofRight : '' })),
      said,
    );
  },
  extendedTextInteraction: ({ feedback }) => ({ form: 'essay', model: feedback.general || '…' }),
  orderInteraction: ({ interaction, declared, words, feedback, note }) => {
    const lines = descendantsOf(interaction, 'simpleChoice');
    const inOrder = (declared?.correct ?? []).map((id) =>
      lines.find((line) => line.getAttribute('identifier') === id),
    );
    if (inOrder.length === 0) return 'no-right-answer';
    if (inOrder.length < lines.length || inOrder.includes(undefined)) return 'not-sound';
    return stepsFrom(
      inOrder.map((line) => ({ text: line ? words(line) : '', feedback: '' })),
      { general: feedback.general, note, asked: { subset: 0, marks: '' } },
    );
  },
  matchInteraction: ({ interaction, declared, words, feedback }) => {
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
      feedback.general,
    );
  },
};

/** The HTML of an element, with something in the place of what is answered in it. */
function htmlOf(element: Element, instead: string | (() => string) = ''): string {
  return Array.from(element.childNodes)
    .map((node) => {
      if (node.nodeType === COMMENT) return '';
      if (node.nodeType !== ELEMENT) return escaped(node.textContent ?? '');
      const child = node as Element;
      const name = child.localName ?? '';
      if (ASIDE.has(name)) return '';
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
