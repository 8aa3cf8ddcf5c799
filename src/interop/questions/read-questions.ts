/** What reading a file of questions comes to: what can be asked, and what can't, with the reason. */

import { slugOf } from '../../domain/text/digest.ts';
import { isSoundQuestion } from '../../domain/assignments/assignment-file.ts';
import type { Question } from '../../domain/questions/question.ts';
import { OWN_CHAPTER } from '../../domain/assignments/choose-questions.ts';
import type { ImportRemark } from '../rich-text/found-text.ts';
import { fromPortable, type Incoming } from './portable.ts';
import type { SetNames } from './question-set.ts';
import { fromComment, isWholeRecord } from './whole-record.ts';

/** Whichever course a question is from, its format shows the same of it. */
const ANY_COURSE = { id: 'course', name: '' };

/** Why a question, or a whole file, cannot be taken. */
export type ImportFault =
  | 'empty'
  | 'too-large'
  | 'not-readable'
  | 'other-format'
  | 'later-version'
  | 'unknown-kind'
  | 'description'
  | 'no-question'
  | 'no-right-answer'
  | 'not-sound'
  | 'wrong-columns'
  | 'no-questions-inside';

export interface ImportDiagnostic {
  /** The line of the file, from 1; 0 where a file has no lines to speak of. */
  line: number;
  fault: ImportFault;
  /** What stands there. */
  found: string;
  /** The question as the file has it, to be mended elsewhere. */
  source?: string;
}

/** A question that can be asked, and what of it is otherwise than in the file. */
export interface TakenQuestion {
  line: number;
  question: Question;
  remarks: ImportRemark[];
}

export interface ReadQuestions {
  taken: TakenQuestion[];
  refused: ImportDiagnostic[];
}

/** A question as a reader found it: in a form, with the line it begins on and a comment before it. */
export interface FoundQuestion {
  line: number;
  portable: Incoming;
  comment?: string | undefined;
  remarks?: ImportRemark[];
  source?: string;
}

/** What a reader finds in a text, before it is judged. */
export interface FoundQuestions {
  found: FoundQuestion[];
  diagnostics: ImportDiagnostic[];
}

const MOST_CHARACTERS = 20_000_000;
const MOST_QUESTIONS = 2000;
const MOST_FOUND = 80;

/** The diagnostic of a file that is too large or empty before it is read; nothing when it is neither. */
export function sizeDiagnostic(text: string): ImportDiagnostic | undefined {
  if (text.length > MOST_CHARACTERS) {
    return { line: 0, fault: 'too-large', found: `${text.length}` };
  }
  return text.trim() === '' ? { line: 0, fault: 'empty', found: '' } : undefined;
}

/** What comes of a file of which nothing can be read. */
export function refusedWhole(diagnostic: ImportDiagnostic): ReadQuestions {
  return { taken: [], refused: [diagnostic] };
}

/**
 * Reads a file: `find` is what the format's reader finds in a text, `write` writes the format, so that
 * a question carried whole can be compared with what is shown of it. Never throws.
 */
export function readQuestionsWith(
  text: string,
  find: (text: string) => FoundQuestions,
  write?: (questions: readonly Question[], set: SetNames) => string,
): ReadQuestions {
  const tooMuch = sizeDiagnostic(text);
  if (tooMuch) return refusedWhole(tooMuch);
  return finishReading(find(text), (question) =>
    write ? find(write([question], { course: ANY_COURSE })).found[0]?.portable : undefined,
  );
}

/**
 * Makes questions of what was found; what cannot be asked is refused, with its reason. `reread` is
 * what the format shows of a question of ours, as its reader finds it.
 */
export function finishReading(
  { found, diagnostics }: FoundQuestions,
  reread: (question: Question) => Incoming | undefined = () => undefined,
): ReadQuestions {
  const read = found.map(({ line, portable, comment, remarks = [], source }) => {
    const whole = comment === undefined ? undefined : fromComment(comment, portable, reread);
    const isLost = whole === undefined && comment !== undefined && isWholeRecord(comment);
    return {
      line,
      question: whole ?? placed(fromPortable({ ...portable, id: portable.id || idOf(portable) })),
      remarks: isLost ? [...remarks, { remark: 'retaken' as const, found: '' }] : remarks,
      fault: faultOf(portable),
      ...(source !== undefined && { source }),
    };
  });
  return checkQuestions(read, diagnostics);
}

/** Parts what can be asked from what cannot; of two with one id, the second gets another. */
export function checkQuestions(
  read: readonly (Omit<TakenQuestion, 'remarks'> & {
    remarks?: ImportRemark[];
    fault: ImportFault;
    source?: string;
  })[],
  diagnostics: readonly ImportDiagnostic[] = [],
): ReadQuestions {
  const taken: TakenQuestion[] = [];
  const refused = [...diagnostics];
  const ids = new Set<string>();
  for (const { line, question, remarks = [], fault, source } of read) {
    if (taken.length === MOST_QUESTIONS) {
      refused.push({ line, fault: 'too-large', found: String(read.length) });
      break;
    }
    if (!isSoundQuestion(question)) {
      // Whatever stands in a file, null among it.
      const prompt: unknown = (question as Partial<Question> | null)?.prompt;
      const found = typeof prompt === 'string' ? short(prompt) : '';
      refused.push({ line, fault, found, ...(source !== undefined && { source }) });
      continue;
    }
    const id = freeId(question.id, ids);
    ids.add(id);
    taken.push({ line, remarks, question: id === question.id ? question : { ...question, id } });
  }
  if (taken.length === 0 && refused.length === 0) {
    refused.push({ line: 1, fault: 'no-question', found: '' });
  }
  refused.sort((left, right) => left.line - right.line);
  return { taken, refused };
}

const MOST_ID = 70;

function freeId(id: string, used: ReadonlySet<string>): string {
  let free = id;
  for (let at = 2; used.has(free); at += 1) free = `${id.slice(0, MOST_ID)}-${at}`;
  return free;
}

export function short(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return words.length > MOST_FOUND ? `${words.slice(0, MOST_FOUND)}…` : words;
}

/** What a file calls a question, where that can be an id; nothing where it can't. */
export function idFrom(name: string | null): string {
  return name !== null && /^[a-z0-9-]{1,80}$/.test(name) ? name : '';
}

/** An id of what a question says, for one that came without an id. */
function idOf({ id: _id, ...portable }: Incoming): string {
  return `own-${slugOf(JSON.stringify(portable))}`;
}

function placed(question: ReturnType<typeof fromPortable>): Question {
  return { ...question, url: '', chapter: OWN_CHAPTER, evidenceUrl: '' } as Question;
}

function faultOf(portable: Incoming): ImportFault {
  const hasRight = portable.form !== 'choices' || portable.choices.some(({ isRight }) => isRight);
  return hasRight ? 'not-sound' : 'no-right-answer';
}
