/** Each interaction of QTI 2 that has a kind of question, with what its item declares of it. */

import type { Element } from '@xmldom/xmldom';
import type { FoundTexts } from '../rich-text/found-text.ts';
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
import type { ImportFault } from '../questions/read-questions.ts';
import { descendantsOf } from '../xml.ts';

/** What is said of an answer, by the identifier of its choice, and of any that has nothing of its own. */
interface Feedback {
  of: (id: string, isRight: boolean) => string;
  general: string;
}

const RIGHT = /^(?:correct|right|true|solution)/i;
const WRONG = /^(?:incorrect|wrong|false)/i;

/** What an item says of its answers. */
export function feedbackOf(item: Element, words: (element: Element) => string): Feedback {
  const all = descendantsOf(item, 'modalFeedback').map((feedback) => ({
    id: feedback.getAttribute('identifier') ?? '',
    text: words(feedback),
  }));
  const [only] = all;
  return {
    // One alone that is named after no answer is said of each.
    general: all.length === 1 && only && !WRONG.test(only.id) ? only.text : '',
    of: (id, isRight) =>
      joined(
        ...all
          .filter(
            (candidate) => candidate.id === id || (isRight ? RIGHT : WRONG).test(candidate.id),
          )
          .map(({ text }) => text),
      ),
  };
}

/** How far from a number is still right, as the processing of the item says it: `2 2` or `5.0`. */
export function toleranceFor(
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

export function declarationsOf(item: Element): Map<string, Declaration> {
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
    descendantsOf(item, 'responseDeclaration').map((declaration) => {
      const [correct] = descendantsOf(declaration, 'correctResponse');
      const mapped = new Map(
        descendantsOf(declaration, 'mapEntry').map((entry) => [
          entry.getAttribute('mapKey') ?? '',
          Number(entry.getAttribute('mappedValue') ?? 0),
        ]),
      );
      const written = (correct ? descendantsOf(correct, 'value') : []).map((value) =>
        (value.textContent ?? '').trim(),
      );
      const most = Math.max(0, ...mapped.values());
      // What is given as much as the right answer is right as well.
      const best = [...mapped].filter(([, value]) => value > 0 && value === most);
      return [
        declaration.getAttribute('identifier') ?? '',
        {
          isMultiple: declaration.getAttribute('cardinality') === 'multiple',
          isNumber: /^(?:float|integer)$/.test(declaration.getAttribute('baseType') ?? ''),
          correct: [...new Set([...written, ...best.map(([key]) => key)])],
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

/** How each interaction is read, by the name of its element. */
export const FORMS: Record<string, (reader: InteractionReader) => IncomingForm | ImportFault> = {
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
    const remarks = {
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
      return numberFrom([{ ...range, share: 1, feedback: ofRight }], remarks);
    }
    const all = new Map([...mapped].map(([text, value]) => [text, most > 0 ? value / most : 0]));
    for (const text of correct) all.set(text, 1);
    return textFrom(
      [...all].map(([text, share]) => ({ text, share, feedback: share === 1 ? ofRight : '' })),
      remarks,
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
      const side = [...(lefts ?? []), ...(rights ?? [])].find(
        (choice) => choice.getAttribute('identifier') === id,
      );
      return side ? words(side) : '';
    };
    const pairs = (declared?.correct ?? []).map((pair) => pair.split(/\s+/));
    const used = new Set(pairs.map(([, right]) => right));
    const spare = (rights ?? []).filter(
      (right) => !used.has(right.getAttribute('identifier') ?? ''),
    );
    return pairsFrom(
      [
        ...pairs.map(([left, right]) => ({ left: wordsOf(left), right: wordsOf(right) })),
        ...spare.map((element) => ({ left: '', right: words(element) })),
      ],
      feedback.general,
    );
  },
};
