/**
 * Questions in IMS QTI 1.2 (https://www.imsglobal.org/question/qtiv1p2/imsqti_asi_bindv1p2.html), in
 * the dialect of Canvas and in the narrower one of Common Cartridge 1.1.
 */

import type { Question } from '../../domain/questions/question.ts';
import type { QuestionSet } from '../questions/question-set.ts';
import type { Loss } from '../../domain/questions/carried-form.ts';
import { plainLosses } from '../questions/losses.ts';
import { toPortable, type Portable } from '../questions/portable.ts';
import { titleOf } from '../questions/names.ts';
import { formatXml, xml, type XmlElement } from '../xml.ts';

export type QtiDialect = 'canvas' | 'cartridge';

const NAMESPACE = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
const CANVAS_TYPES: Record<Portable['form'], string> = {
  choices: 'multiple_choice_question',
  'true-false': 'true_false_question',
  text: 'short_answer_question',
  number: 'numerical_question',
  gaps: 'fill_in_multiple_blanks_question',
  pairs: 'matching_question',
  essay: 'essay_question',
};
/** Common Cartridge knows no numbers and no pairs. */
const CARTRIDGE_PROFILES: Partial<Record<Portable['form'], string>> = {
  choices: 'cc.multiple_choice.v0p1',
  'true-false': 'cc.true_false.v0p1',
  text: 'cc.fib.v0p1',
  essay: 'cc.essay.v0p1',
};

/** What the dialect cannot carry of a question. */
export function qtiLosses(question: Question, dialect: QtiDialect): Loss[] {
  const { portable, losses } = toPortable(question);
  const isKnown = dialect === 'canvas' || CARTRIDGE_PROFILES[portable.form] !== undefined;
  if (!isKnown) return ['left-out'];
  const isNoted = ['choices', 'true-false', 'essay'].includes(portable.form);
  const isWholeOnly = portable.form === 'choices' && portable.isMultiple;
  const plain = plainLosses(portable);
  // A cartridge has no place in which Moodle would show it.
  const isUnseen = dialect === 'cartridge' && portable.form === 'essay';
  return [
    ...losses.filter((loss) => !isUnseen || loss !== 'rubric'),
    ...(isUnseen ? (['model'] as const) : []),
    ...(isNoted ? [] : (['feedback'] as const)),
    ...plain,
    ...(isWholeOnly && !plain.includes('part-marks') ? (['part-marks'] as const) : []),
    'hint',
    'evidence',
    'tags',
  ];
}

/** The assessment with those of the questions that the dialect has. */
export function questionsToQti(
  questions: readonly Question[],
  { id, title, messages }: QuestionSet,
  dialect: QtiDialect,
): string {
  const items = questions
    .filter((question) => !qtiLosses(question, dialect).includes('left-out'))
    .map((question) => itemOf(toPortable(question).portable, dialect, messages));
  const metadata =
    dialect === 'canvas'
      ? fields({ cc_maxattempts: '1' })
      : fields({ cc_profile: 'cc.exam.v0p1', qmd_assessmenttype: 'Examination' });
  return formatXml(
    xml(
      'questestinterop',
      { xmlns: NAMESPACE },
      xml(
        'assessment',
        { ident: id, title },
        metadata,
        xml('section', { ident: 'root_section' }, ...items),
      ),
    ),
  );
}

function fields(values: Record<string, string>): XmlElement {
  return xml(
    'qtimetadata',
    {},
    ...Object.entries(values).map(([label, entry]) =>
      xml('qtimetadatafield', {}, xml('fieldlabel', {}, label), xml('fieldentry', {}, entry)),
    ),
  );
}

function itemOf(
  portable: Portable,
  dialect: QtiDialect,
  messages: QuestionSet['messages'],
): XmlElement {
  const isSeveral = portable.form === 'choices' && portable.isMultiple;
  const type =
    dialect === 'canvas'
      ? fields({
          question_type: isSeveral ? 'multiple_answers_question' : CANVAS_TYPES[portable.form],
          points_possible: '1',
        })
      : fields({
          cc_profile: isSeveral
            ? 'cc.multiple_response.v0p1'
            : (CARTRIDGE_PROFILES[portable.form] ?? ''),
        });
  const { responses, conditions, notes } = partsOf(portable, messages);
  return xml(
    'item',
    { ident: portable.id, title: titleOf(portable) },
    xml('itemmetadata', {}, type),
    xml('presentation', {}, material(portable.prompt), ...responses),
    xml(
      'resprocessing',
      {},
      xml(
        'outcomes',
        {},
        xml('decvar', {
          maxvalue: '100',
          minvalue: '0',
          varname: 'SCORE',
          vartype: 'Decimal',
        }),
      ),
      ...conditions,
    ),
    ...notes.map(({ ident, text }) =>
      xml('itemfeedback', { ident }, xml('flow_mat', {}, material(text))),
    ),
  );
}

interface ItemParts {
  responses: XmlElement[];
  conditions: XmlElement[];
  notes: { ident: string; text: string }[];
}

const RESPONSE = 'response1';

function partsOf(portable: Portable, messages: QuestionSet['messages']): ItemParts {
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

function material(text: string): XmlElement {
  return xml('material', {}, xml('mattext', { texttype: 'text/plain' }, text));
}
