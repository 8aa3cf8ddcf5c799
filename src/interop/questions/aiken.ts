/** Questions in Aiken, the plainest of formats (https://docs.moodle.org/en/Aiken_format). */

import type { PortableChoice } from '../../domain/questions/carried-form.ts';
import type { Question } from '../../domain/questions/question.ts';
import {
  finishReading,
  short,
  sizeProblem,
  type FoundQuestion,
  type ImportProblem,
  type ReadQuestions,
} from './read-questions.ts';
import { toPortable } from './portable.ts';

const FIRST_LETTER = 65;
const MOST_CHOICES = 26;

/** Whether Aiken can ask a question: one right choice of several. */
export function fitsAiken(question: Question): boolean {
  return choicesFor(question) !== undefined;
}

function choicesFor(question: Question): PortableChoice[] | undefined {
  const { portable } = toPortable(question);
  if (portable.form !== 'choices' || portable.isMultiple) return undefined;
  return portable.choices.length <= MOST_CHOICES ? portable.choices : undefined;
}

/** Those of the questions that have one right choice; Aiken has no other. */
export function questionsToAiken(questions: readonly Question[]): string {
  const blocks = questions.flatMap((question) => {
    const choices = choicesFor(question);
    if (!choices) return [];
    const letter = (at: number) => String.fromCharCode(FIRST_LETTER + at);
    const right = choices.findIndex(({ isRight }) => isRight);
    return [
      [
        flat(question.prompt),
        ...choices.map(({ text }, at) => `${letter(at)}. ${flat(text)}`),
        `ANSWER: ${letter(right)}`,
      ].join('\n'),
    ];
  });
  return `${blocks.join('\n\n')}\n`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The questions of an Aiken file, or all that is wrong with it. Never throws. */
export function readAiken(text: string): ReadQuestions {
  const tooMuch = sizeProblem(text);
  if (tooMuch) return { ok: false, problems: [tooMuch] };
  const found: FoundQuestion[] = [];
  const problems: ImportProblem[] = [];
  let begun: { line: number; prompt: string[]; choices: string[] } | undefined;
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const answer = /^ANSWER:\s*([A-Z])\s*$/.exec(line)?.[1];
    const choice = /^[A-Z][.)]\s+(.*)$/.exec(line)?.[1];
    if (answer !== undefined) {
      const right = answer.charCodeAt(0) - FIRST_LETTER;
      if (!begun || begun.prompt.length === 0 || begun.choices.length < 2) {
        problems.push({ line: at + 1, fault: 'no-question', found: line });
      } else if (right >= begun.choices.length) {
        problems.push({ line: at + 1, fault: 'no-right-answer', found: line });
      } else {
        const prompt = begun.prompt.join(' ');
        found.push({
          line: begun.line,
          portable: {
            form: 'choices',
            isMultiple: false,
            choices: begun.choices.map((one, index) => ({
              text: one,
              isRight: index === right,
              feedback: '',
            })),
            id: '',
            prompt,
            hint: '',
            tags: [],
          },
        });
      }
      begun = undefined;
    } else if (choice !== undefined && begun) {
      begun.choices.push(choice);
    } else if (begun && begun.choices.length > 0) {
      problems.push({ line: at + 1, fault: 'no-right-answer', found: short(line) });
      begun = { line: at + 1, prompt: [line], choices: [] };
    } else {
      begun ??= { line: at + 1, prompt: [], choices: [] };
      begun.prompt.push(line);
    }
  }
  if (begun) {
    problems.push({
      line: begun.line,
      fault: 'no-right-answer',
      found: short(begun.prompt.join(' ')),
    });
  }
  return finishReading(found, problems);
}
