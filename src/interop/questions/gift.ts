/** Questions in GIFT, the text format of Moodle (https://docs.moodle.org/en/GIFT_format). */

import type { Question } from '../../domain/questions/question.ts';
import { toPortable, type Portable } from './portable.ts';
import type { QuestionSet } from './question-set.ts';
import { toComment } from './whole-record.ts';

/** The questions, one after the other, with a blank line between. */
export function questionsToGift(
  questions: readonly Question[],
  { course }: Pick<QuestionSet, 'course'>,
): string {
  return `${questions.map((question) => questionToGift(question, course.id)).join('\n\n')}\n`;
}

function questionToGift(question: Question, courseId: string): string {
  const { portable } = toPortable(question);
  const tags = portable.tags.map((tag) => `[tag:${tag}]`).join(' ');
  return [
    `// ${toComment(question, courseId)}`,
    `// [id:${portable.id}] ${tags}`,
    `::${escapeGift(portable.id)}::${escapeGift(portable.prompt)} {`,
    ...answerLines(portable),
    '}',
  ].join('\n');
}

function answerLines(portable: Portable): string[] {
  switch (portable.form) {
    case 'choices': {
      const right = portable.choices.filter(({ isRight }) => isRight).length;
      return portable.choices.map(({ text, isRight, feedback }) => {
        const sign = portable.isMultiple
          ? // As here: a wrong choice takes away what a right one gives.
            `~%${percent((isRight ? 1 : -1) / right)}%`
          : isRight
            ? '='
            : '~';
        return `\t${sign}${escapeGift(text)}${note(feedback)}`;
      });
    }
    case 'true-false': {
      const { answer, feedback } = portable;
      const [ofWrong, ofRight] = answer
        ? [feedback.false, feedback.true]
        : [feedback.true, feedback.false];
      return [`\t${answer ? 'TRUE' : 'FALSE'}${note(ofWrong)}${note(ofRight)}`];
    }
    case 'text':
      return portable.accepted.map(
        (text) => `\t=${escapeGift(text)}${note(portable.feedback.right)}`,
      );
    case 'number':
      return [`\t#${portable.least}..${portable.most}`];
    case 'pairs':
      return portable.pairs.map(
        ({ left, right }) => `\t=${escapeGift(left)} -> ${escapeSigns(right)}`,
      );
    case 'essay':
      return [`\t####${escapeGift(portable.model)}`];
  }
}

function note(feedback: string): string {
  return feedback === '' ? '' : ` #${escapeGift(feedback)}`;
}

/** Moodle takes these percentages with five places. */
function percent(share: number): string {
  return String(Number((share * 100).toFixed(5)));
}

/** A text in which no character means anything to GIFT, on one line: a question of ours has one. */
function escapeGift(text: string): string {
  const flat = escapeSigns(text);
  // What looks like the name of a format or a weight is text here.
  return /^\s*[[%]/.test(flat) ? `[plain]${flat}` : flat;
}

function escapeSigns(text: string): string {
  return (
    text
      .replace(/\\/g, '\\\\')
      .replace(/[~=#{}:]/g, (sign) => `\\${sign}`)
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, ' ')
      // An arrow would part a pair.
      .replaceAll('->', '→')
  );
}
