/** Questions in Aiken, the plainest of formats (https://docs.moodle.org/en/Aiken_format). */

import type { PortableChoice } from '../../domain/questions/carried-form.ts';
import type { Question } from '../../domain/questions/question.ts';
import {
  finishReading,
  short,
  sizeDiagnostic,
  type FoundQuestion,
  type ImportDiagnostic,
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
  const tooMuch = sizeDiagnostic(text);
  if (tooMuch) return { ok: false, diagnostics: [tooMuch] };
  const found: FoundQuestion[] = [];
  const diagnostics: ImportDiagnostic[] = [];
  let current: { line: number; prompt: string[]; choices: string[] } | undefined;
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
      if (!current || current.prompt.length === 0 || current.choices.length < 2) {
        diagnostics.push({ line: at + 1, fault: 'no-question', found: line });
      } else if (right >= current.choices.length) {
        diagnostics.push({ line: at + 1, fault: 'no-right-answer', found: line });
      } else {
        const prompt = current.prompt.join(' ');
        found.push({
          line: current.line,
          portable: {
            form: 'choices',
            isMultiple: false,
            choices: current.choices.map((one, index) => ({
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
      current = undefined;
    } else if (choice !== undefined && current) {
      current.choices.push(choice);
    } else if (current && current.choices.length > 0) {
      diagnostics.push({ line: at + 1, fault: 'no-right-answer', found: short(line) });
      current = { line: at + 1, prompt: [line], choices: [] };
    } else {
      current ??= { line: at + 1, prompt: [], choices: [] };
      current.prompt.push(line);
    }
  }
  if (current) {
    diagnostics.push({
      line: current.line,
      fault: 'no-right-answer',
      found: short(current.prompt.join(' ')),
    });
  }
  return finishReading(found, diagnostics);
}
