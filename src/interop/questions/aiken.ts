/** Questions in Aiken, the plainest of formats (https://docs.moodle.org/en/Aiken_format). */

import type { PortableChoice } from '../../domain/questions/carried-form.ts';
import type { Question } from '../../domain/questions/question.ts';
import {
  readQuestionsWith,
  short,
  type FoundQuestion,
  type FoundQuestions,
  type ImportDiagnostic,
  type ImportFault,
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

/** The questions of an Aiken file, and what could not be read of it. Never throws. */
export function readAiken(text: string): ReadQuestions {
  return readQuestionsWith(text, findAiken);
}

/** A question as its lines have come so far. */
interface Lines {
  line: number;
  prompt: string[];
  choices: { letter: string; text: string }[];
  source: string[];
}

const ANSWER = /^ANSWER\s*:\s*([A-Z](?:\s*,\s*[A-Z])*)\b/i;
const CHOICE = /^([A-Z])[.)](\s*)(\S.*)$/i;

function findAiken(text: string): FoundQuestions {
  const found: FoundQuestion[] = [];
  const diagnostics: ImportDiagnostic[] = [];
  let current: Lines | undefined;
  const refuse = (line: number, fault: ImportFault, at: string) => {
    diagnostics.push({ line, fault, found: short(at), source: current?.source.join('\n') ?? at });
  };
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '') continue;
    current?.source.push(line);
    const answer = ANSWER.exec(line)?.[1];
    if (answer !== undefined) {
      const letters = answer.toUpperCase().match(/[A-Z]/g) ?? [];
      if (!current || current.prompt.length === 0 || current.choices.length < 2) {
        refuse(at + 1, 'no-question', line);
      } else if (
        !letters.every((candidate) => current?.choices.some(({ letter }) => letter === candidate))
      ) {
        refuse(at + 1, 'no-right-answer', line);
      } else {
        found.push(questionOf(current, letters));
      }
      current = undefined;
      continue;
    }
    const choice = current && choiceOf(line, current);
    if (choice) {
      current?.choices.push(choice);
    } else if (current && current.choices.length > 0) {
      refuse(at + 1, 'no-right-answer', line);
      current = { line: at + 1, prompt: [line], choices: [], source: [line] };
    } else {
      current ??= { line: at + 1, prompt: [], choices: [], source: [line] };
      current.prompt.push(line);
    }
  }
  if (current) refuse(current.line, 'no-right-answer', current.prompt.join(' '));
  return { found, diagnostics };
}

/**
 * A choice, whose letter comes after that of the one before, the first being A: “A. Khan” above it is
 * a question. Without a space behind the letter, it must be the very next one: “U.S.” is no choice.
 */
function choiceOf(line: string, { choices, prompt }: Lines): Lines['choices'][number] | undefined {
  const [, written = '', space = '', text = ''] = CHOICE.exec(line) ?? [];
  if (written === '' || prompt.length === 0) return undefined;
  const letter = written.toUpperCase();
  const last = choices.at(-1)?.letter;
  const next = last === undefined ? 'A' : String.fromCharCode(last.charCodeAt(0) + 1);
  const isInOrder = last === undefined || space === '' ? letter === next : letter > last;
  return isInOrder ? { letter, text } : undefined;
}

function questionOf(
  { line, prompt, choices, source }: Lines,
  rights: readonly string[],
): FoundQuestion {
  return {
    line,
    source: source.join('\n'),
    portable: {
      form: 'choices',
      isMultiple: rights.length > 1,
      choices: choices.map(({ letter, text }) => ({
        text,
        isRight: rights.includes(letter),
        feedback: '',
      })),
      id: '',
      prompt: prompt.join(' '),
      hint: '',
      tags: [],
    },
  };
}
