/** Questions in GIFT, the text format of Moodle (https://docs.moodle.org/en/GIFT_format). */

import { shareOfChoice } from '../../domain/questions/carried-form.ts';
import type { Question } from '../../domain/questions/question.ts';
import { writeHtml } from '../rich-text/write-html.ts';
import { categoryOf, titleOf } from './names.ts';
import { toPortable, type Portable } from './portable.ts';
import type { SetNames } from './question-set.ts';
import { percentOf } from './weights.ts';
import { toComment } from './whole-record.ts';

/** The questions, one after the other, with a blank line between, sorted into categories. */
export function questionsToGift(questions: readonly Question[], set: SetNames): string {
  let last = '';
  const blocks = questions.flatMap((question) => {
    const category = categoryOf(question, set).join('/');
    const block = questionToGift(question, set.course.id);
    if (category === last) return [block];
    last = category;
    return [`$CATEGORY: ${category}`, block];
  });
  return `${blocks.join('\n\n')}\n`;
}

function questionToGift(question: Question, courseId: string): string {
  const { portable } = toPortable(question);
  const tags = portable.tags.map((tag) => `[tag:${tag}]`).join(' ');
  const write = (text: string) => escapeGift(text, portable);
  return [
    `// ${toComment(question, courseId)}`,
    `// [id:${portable.id}] ${tags}`,
    `::${escapeSigns(titleOf(portable))}::${write(portable.prompt)} {`,
    ...answerLines(portable, write),
    '}',
  ].join('\n');
}

type Write = (text: string) => string;

function answerLines(portable: Portable, write: Write): string[] {
  const note = (feedback: string) => (feedback === '' ? '' : ` #${write(feedback)}`);
  switch (portable.form) {
    case 'choices':
      return portable.choices.map((choice) => {
        const share = shareOfChoice(choice, portable);
        const isWhole = !portable.isMultiple && share === 1;
        const weight = share === 0 && !portable.isMultiple ? '~' : `~%${percentOf(share).percent}%`;
        return `\t${isWhole ? '=' : weight}${write(choice.text)}${note(choice.feedback)}`;
      });
    case 'true-false': {
      const { answer, feedback } = portable;
      const [ofWrong, ofRight] = answer
        ? [feedback.false, feedback.true]
        : [feedback.true, feedback.false];
      const notes = ofRight === '' ? note(ofWrong) : `#${write(ofWrong)} #${write(ofRight)}`;
      return [`\t${answer ? 'TRUE' : 'FALSE'}${notes}`];
    }
    case 'text': {
      const { accepted, partly = [], feedback } = portable;
      const all = [
        ...accepted.map((text) => ({ text, share: 1, feedback: feedback.right })),
        ...partly,
        ...(feedback.wrong === '' ? [] : [{ text: '*', share: 0, feedback: feedback.wrong }]),
      ];
      return all.map(
        ({ text, share, feedback: rangeFeedback }) =>
          `\t=${weightOf(share)}${escapeWords(text)}${note(rangeFeedback)}`,
      );
    }
    case 'number': {
      const { least, most, partly = [], feedback } = portable;
      const all = [{ least, most, share: 1, feedback: feedback.right }, ...partly];
      return [
        '\t#',
        ...all.map(
          (range) =>
            `\t=${weightOf(range.share)}${range.least}..${range.most}${note(range.feedback)}`,
        ),
        ...(feedback.wrong === '' ? [] : [`\t~${note(feedback.wrong)}`]),
      ];
    }
    case 'pairs':
      return [
        ...portable.pairs.map(
          ({ left, right }) =>
            `\t=${write(left).replaceAll('->', '-&gt;')} -> ${escapeSigns(right)}`,
        ),
        ...(portable.distractors ?? []).map((right) => `\t= -> ${escapeSigns(right)}`),
        ...(portable.feedback === '' ? [] : [`\t####${write(portable.feedback)}`]),
      ];
    case 'gaps':
      throw new Error('GIFT has no gaps: they are written as pairs.');
    case 'essay':
      return [`\t####${write(portable.model)}`];
  }
}

/** The weight of an answer that would otherwise have the whole mark. */
function weightOf(share: number): string {
  return share === 1 ? '' : `%${percentOf(share).percent}%`;
}

/** A text in which no sign means anything to GIFT, on one line, with its format where it needs one. */
function escapeGift(text: string, { rich }: Pick<Portable, 'rich'>): string {
  const look = rich && Object.hasOwn(rich, text) ? rich[text] : undefined;
  if (look) return `[html]${escapeSigns(writeHtml(look))}`;
  // What looks like HTML, an arrow of a pair, a format or a weight is text here.
  return /[<&\n]|^\s*[[%]/.test(text)
    ? `[html]${escapeSigns(writeHtml([text])).replaceAll('\\n', '<br>')}`
    : escapeSigns(text);
}

/** Short answers are compared as they stand; with an arrow they would be taken for pairs. */
function escapeWords(text: string): string {
  return escapeSigns(text).replaceAll('->', '→');
}

function escapeSigns(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[~=#{}:]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, ' ');
}
