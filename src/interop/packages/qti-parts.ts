/** What is asked in a question of QTI 1.2, and how it is marked. */

import type { QuestionSet } from '../questions/question-set.ts';
import type { Portable } from '../questions/portable.ts';
import { xml, type XmlElement } from '../xml.ts';

interface ItemParts {
  responses: XmlElement[];
  conditions: XmlElement[];
  notes: { ident: string; text: string }[];
}

const RESPONSE = 'response1';

/** What is answered, the conditions by which it is marked, and what is said of each answer. */
export function partsOf(portable: Portable, messages: QuestionSet['messages']): ItemParts {
  switch (portable.form) {
    case 'choices':
      return choiceParts(
        portable.choices.map((choice, at) => ({ ident: `c${at + 1}`, ...choice })),
        portable.isMultiple,
      );
    case 'true-false':
      return choiceParts(
        [
          {
            ident: 'true',
            text: messages.true,
            isRight: portable.answer,
            feedback: portable.feedback.true,
          },
          {
            ident: 'false',
            text: messages.false,
            isRight: !portable.answer,
            feedback: portable.feedback.false,
          },
        ],
        false,
      );
    case 'text':
      return {
        responses: [blank()],
        conditions: [
          scored(
            ...portable.accepted.map((text) => xml('varequal', { respident: RESPONSE }, text)),
          ),
        ],
        notes: [],
      };
    case 'number': {
      const { least, most } = portable;
      const within = xml(
        'and',
        {},
        xml('vargte', { respident: RESPONSE }, String(least)),
        xml('varlte', { respident: RESPONSE }, String(most)),
      );
      const exact = xml('varequal', { respident: RESPONSE }, String((least + most) / 2));
      return {
        responses: [blank()],
        conditions: [scored(xml('or', {}, exact, within))],
        notes: [],
      };
    }
    case 'gaps':
      throw new Error('This dialect is given gaps as pairs.');
    case 'pairs':
      return pairParts(portable.pairs, portable.distractors);
    case 'essay':
      return {
        responses: [blank()],
        conditions: [
          xml(
            'respcondition',
            { continue: 'No' },
            xml('conditionvar', {}, xml('other')),
            xml('displayfeedback', { feedbacktype: 'Response', linkrefid: 'general_fb' }),
          ),
        ],
        // Shown by Canvas once the answer is given.
        notes: [{ ident: 'general_fb', text: portable.model }],
      };
  }
}

function choiceParts(
  choices: { ident: string; text: string; isRight: boolean; feedback: string }[],
  isMultiple: boolean,
): ItemParts {
  // Moodle finds the key of several right ones only where the case counts.
  const equals = (ident: string) =>
    xml('varequal', { respident: RESPONSE, ...(isMultiple && { case: 'Yes' }) }, ident);
  const noted = choices.filter(({ feedback }) => feedback !== '');
  const right = isMultiple
    ? xml(
        'and',
        {},
        ...choices.map(({ ident, isRight }) =>
          isRight ? equals(ident) : xml('not', {}, equals(ident)),
        ),
      )
    : equals(choices.find(({ isRight }) => isRight)?.ident ?? '');
  return {
    responses: [
      xml(
        'response_lid',
        { ident: RESPONSE, rcardinality: isMultiple ? 'Multiple' : 'Single' },
        xml(
          'render_choice',
          {},
          ...choices.map(({ ident, text }) => xml('response_label', { ident }, material(text))),
        ),
      ),
    ],
    conditions: [
      ...noted.map(({ ident }) =>
        xml(
          'respcondition',
          { continue: 'Yes' },
          xml('conditionvar', {}, equals(ident)),
          xml('displayfeedback', { feedbacktype: 'Response', linkrefid: `${ident}_fb` }),
        ),
      ),
      scored(right),
    ],
    notes: noted.map(({ ident, feedback }) => ({ ident: `${ident}_fb`, text: feedback })),
  };
}

function pairParts(
  pairs: readonly { left: string; right: string }[],
  distractors: readonly string[] = [],
): ItemParts {
  const rights = [...new Set([...pairs.map(({ right }) => right), ...distractors])];
  const identOf = (right: string) => `r${rights.indexOf(right) + 1}`;
  return {
    responses: pairs.map(({ left }, at) =>
      xml(
        'response_lid',
        { ident: `response_${at + 1}` },
        material(left),
        xml(
          'render_choice',
          {},
          ...rights.map((right) =>
            xml('response_label', { ident: identOf(right) }, material(right)),
          ),
        ),
      ),
    ),
    conditions: pairs.map(({ right }, at) =>
      xml(
        'respcondition',
        {},
        xml(
          'conditionvar',
          {},
          xml('varequal', { respident: `response_${at + 1}` }, identOf(right)),
        ),
        xml('setvar', { action: 'Add', varname: 'SCORE' }, (100 / pairs.length).toFixed(2)),
      ),
    ),
    notes: [],
  };
}

function blank(): XmlElement {
  return xml(
    'response_str',
    { ident: RESPONSE, rcardinality: 'Single' },
    xml('render_fib', {}, xml('response_label', { ident: 'answer1' })),
  );
}

function scored(...conditions: XmlElement[]): XmlElement {
  return xml(
    'respcondition',
    { continue: 'No' },
    xml('conditionvar', {}, ...conditions),
    xml('setvar', { action: 'Set', varname: 'SCORE' }, '100'),
  );
}

export function material(text: string): XmlElement {
  return xml('material', {}, xml('mattext', { texttype: 'text/plain' }, text));
}
