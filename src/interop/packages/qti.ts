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
import { material, partsOf } from './qti-parts.ts';

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
