/** Questions in Moodle's XML format (https://docs.moodle.org/en/Moodle_XML_format). */

import type { Question } from '../../domain/questions/question.ts';
import { formatXml, xml, type XmlElement } from '../xml.ts';
import { toPortable, type Portable } from './portable.ts';
import type { QuestionSet } from './question-set.ts';
import { toComment } from './whole-record.ts';

/** As plain text, so that no sign of a text is taken for HTML. */
const PLAIN = { format: 'plain_text' };

export function questionsToMoodleXml(
  questions: readonly Question[],
  { course }: Pick<QuestionSet, 'course'>,
): string {
  const children = questions.flatMap((question) => [
    { comment: toComment(question, course.id) },
    questionElement(toPortable(question).portable),
  ]);
  return formatXml(xml('quiz', {}, ...children));
}

function questionElement(portable: Portable): XmlElement {
  const { type, parts } = answerParts(portable);
  return xml(
    'question',
    { type },
    xml('name', {}, text(portable.id)),
    xml('questiontext', PLAIN, text(portable.prompt)),
    xml('generalfeedback', PLAIN, text(generalFeedback(portable))),
    xml('defaultgrade', {}, '1'),
    xml('penalty', {}, '0.3333333'),
    xml('hidden', {}, '0'),
    xml('idnumber', {}, portable.id),
    ...parts,
    xml('hint', PLAIN, text(portable.hint)),
    xml('tags', {}, ...portable.tags.map((tag) => xml('tag', {}, text(tag)))),
  );
}

function text(value: string): XmlElement {
  return xml('text', {}, value);
}

function generalFeedback(portable: Portable): string {
  if (portable.form === 'pairs') return portable.feedback;
  return portable.form === 'text' || portable.form === 'number' ? portable.feedback.wrong : '';
}

function answerParts(portable: Portable): { type: string; parts: XmlElement[] } {
  switch (portable.form) {
    case 'choices': {
      const right = portable.choices.filter(({ isRight }) => isRight).length;
      return {
        type: 'multichoice',
        parts: [
          xml('single', {}, String(!portable.isMultiple)),
          xml('shuffleanswers', {}, 'true'),
          xml('answernumbering', {}, 'abc'),
          ...portable.choices.map(({ text: of, isRight, feedback }) => {
            // As here: a wrong choice takes away what a right one gives.
            const penalty = portable.isMultiple ? -100 / right : 0;
            return answer(of, isRight ? 100 / right : penalty, feedback);
          }),
        ],
      };
    }
    case 'true-false':
      return {
        type: 'truefalse',
        parts: [
          answer('true', portable.answer ? 100 : 0, portable.feedback.true),
          answer('false', portable.answer ? 0 : 100, portable.feedback.false),
        ],
      };
    case 'text':
      return {
        type: 'shortanswer',
        parts: [
          xml('usecase', {}, '0'),
          ...portable.accepted.map((one) => answer(one, 100, portable.feedback.right)),
        ],
      };
    case 'number': {
      const { least, most, feedback } = portable;
      const exact = answer(plainNumber((least + most) / 2), 100, feedback.right);
      exact.children.push(xml('tolerance', {}, plainNumber((most - least) / 2)));
      return { type: 'numerical', parts: [exact] };
    }
    case 'pairs':
      return {
        type: 'matching',
        parts: [
          xml('shuffleanswers', {}, 'true'),
          ...portable.pairs.map(({ left, right }) =>
            xml('subquestion', PLAIN, text(left), xml('answer', {}, text(right))),
          ),
        ],
      };
    case 'essay':
      return {
        type: 'essay',
        parts: [
          xml('responseformat', {}, 'plain'),
          xml('responsefieldlines', {}, '10'),
          xml('graderinfo', PLAIN, text(portable.model)),
        ],
      };
  }
}

function answer(of: string, fraction: number, feedback: string): XmlElement {
  return xml(
    'answer',
    { fraction: plainNumber(fraction), ...PLAIN },
    text(of),
    xml('feedback', PLAIN, text(feedback)),
  );
}

/** Moodle reads fractions with five places. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(5)));
}
