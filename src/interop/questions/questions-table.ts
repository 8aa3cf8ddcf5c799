/**
 * Questions as a table of our own, for a spreadsheet: one row each. What is right stands in `right`
 * (numbers of the options, `true` or `false`, words with semicolons between, `15.3 ± 0.5`, or a
 * model); pairs are written `left = right`; steps stand in their order.
 */

import Papa from 'papaparse';
import type { Question } from '../../domain/questions/question.ts';
import { toCsv } from '../csv.ts';
import { rounded, type PortableForm } from '../../domain/questions/carried-form.ts';
import { pairsFrom } from './found-answers.ts';
import { toPortable } from './portable.ts';
import {
  idFrom,
  short,
  readQuestionsWith,
  type FoundQuestion,
  type FoundQuestions,
  type ImportDiagnostic,
  type ImportFault,
  type ReadQuestions,
} from './read-questions.ts';
import type { SetNames } from './question-set.ts';
import { toComment } from './whole-record.ts';

/** At least so many columns, so that a table to fill in has room. */
const LEAST_OPTIONS = 8;
const SEPARATOR = '; ';
const PAIR = ' = ';
/** Between sides that have a sign of equality of their own. */
const PAIR_OF_EQUATIONS = ' ↔ ';

export function questionsToTable(questions: readonly Question[], { course }: SetNames): string {
  const all = questions.map((question) => {
    const { portable } = toPortable(question);
    return { question, portable, ...cellsOf(portable) };
  });
  const width = Math.max(LEAST_OPTIONS, ...all.map(({ options }) => options.length));
  return toCsv(
    all.map(({ question, portable, options, right }) => {
      return {
        id: portable.id,
        form: formName(portable),
        question: portable.prompt,
        hint: portable.hint,
        tags: portable.tags.join(SEPARATOR),
        right,
        ...Object.fromEntries(
          Array.from({ length: width }, (_, at) => [`option ${at + 1}`, options[at] ?? '']),
        ),
        whole: toComment(question, course.id),
      };
    }),
  );
}

function formName(portable: PortableForm): string {
  return portable.form === 'choices' && portable.isMultiple ? 'several choices' : portable.form;
}

function cellsOf(portable: PortableForm): { options: string[]; right: string } {
  switch (portable.form) {
    case 'choices':
      return {
        options: portable.choices.map(({ text }) => text),
        right: portable.choices
          .flatMap(({ isRight }, at) => (isRight ? [String(at + 1)] : []))
          .join(SEPARATOR),
      };
    case 'true-false':
      return { options: [], right: String(portable.answer) };
    case 'text':
      return { options: portable.accepted, right: '' };
    case 'number': {
      const { least, most } = portable;
      return {
        options: [],
        right: `${rounded((least + most) / 2)} ± ${rounded((most - least) / 2)}`,
      };
    }
    case 'gaps':
      throw new Error('The table has no gaps: they are written as pairs.');
    case 'pairs':
      return { options: portable.pairs.map(({ left, right }) => joinPair(left, right)), right: '' };
    case 'essay':
      return { options: [], right: portable.model };
  }
}

function joinPair(left: string, right: string): string {
  return left + (`${left}${right}`.includes('=') ? PAIR_OF_EQUATIONS : PAIR) + right;
}

function partPair(option: string): { left: string; right: string } {
  const sign = option.includes(PAIR_OF_EQUATIONS) ? PAIR_OF_EQUATIONS : PAIR;
  const [left = '', ...right] = option.split(sign);
  return { left, right: right.join(sign) };
}

/** The questions of such a table, and what could not be read of it. Never throws. */
export function readQuestionsTable(text: string): ReadQuestions {
  return readQuestionsWith(text, findInTable, questionsToTable);
}

function findInTable(text: string): FoundQuestions {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const missing = ['form', 'question', 'right'].filter((name) => !meta.fields?.includes(name));
  if (missing.length > 0) {
    return {
      found: [],
      diagnostics: [{ line: 1, fault: 'wrong-columns', found: missing.join(', ') }],
    };
  }
  const found: FoundQuestion[] = [];
  const diagnostics: ImportDiagnostic[] = [];
  for (const [at, row] of data.entries()) {
    const cell = (name: string) => unguarded(row[name] ?? '');
    const line = at + 2;
    const options = (meta.fields ?? []).filter((name) => /^option \d+$/.test(name)).map(cell);
    const given = options.filter((option) => option !== '');
    const form = toForm(cell('form').trim(), given, cell('right'));
    if (typeof form === 'string') {
      const what = form === 'unknown-kind' ? cell('form') || cell('question') : cell('question');
      diagnostics.push({ line, fault: form, found: short(what) });
      continue;
    }
    if (cell('question').trim() === '') {
      diagnostics.push({ line, fault: 'no-question', found: cell('id') });
      continue;
    }
    found.push({
      line,
      comment: cell('whole'),
      portable: {
        ...form,
        id: idFrom(cell('id')),
        prompt: cell('question'),
        hint: cell('hint'),
        tags: cell('tags').split(SEPARATOR),
      },
    });
  }
  return { found, diagnostics };
}

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function toForm(name: string, options: string[], right: string): PortableForm | ImportFault {
  const rights = right.split(';').map((part) => part.trim());
  switch (name) {
    case 'choices':
    case 'several choices':
      return {
        form: 'choices',
        isMultiple: name === 'several choices',
        choices: options.map((text, at) => ({
          text,
          isRight: rights.includes(String(at + 1)),
          feedback: '',
        })),
      };
    case 'true-false':
      if (!/^(true|false)$/i.test(right.trim())) return 'unknown-kind';
      return {
        form: 'true-false',
        answer: /^true$/i.test(right.trim()),
        feedback: { true: '', false: '' },
      };
    case 'text':
      return {
        form: 'text',
        accepted: options.length > 0 ? options : rights.filter((candidate) => candidate !== ''),
        feedback: { right: '', wrong: '' },
      };
    case 'number': {
      const [exact = NaN, tolerance = 0] = right.split('±').map(Number);
      if (!Number.isFinite(exact) || !Number.isFinite(tolerance) || right.trim() === '') {
        return 'unknown-kind';
      }
      return {
        form: 'number',
        least: rounded(exact - tolerance),
        most: rounded(exact + tolerance),
        feedback: { right: '', wrong: '' },
      };
    }
    case 'pairs':
      return pairsFrom(options.map(partPair), '');
    case 'essay':
      return { form: 'essay', model: right };
    default:
      return 'unknown-kind';
  }
}
