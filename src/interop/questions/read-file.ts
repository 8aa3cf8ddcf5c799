/** Reads a file of questions in whatever of the formats it is. */

import { findInQti, readQtiPackage } from '../packages/read-qti-package.ts';
import { parseXml } from '../xml.ts';
import { readAiken } from './aiken.ts';
import { readQuestionsJson } from './questions-json.ts';
import { readQuestionsTable } from './questions-table.ts';
import { readGift } from './read-gift.ts';
import { readMoodleXml } from './read-moodle-xml.ts';
import { finishReading, type ReadQuestions } from './read-questions.ts';

/**
 * The questions of a file; the format is told by its beginning, then by its name. Bytes are those of a
 * package. Never throws.
 */
export function readQuestionFile(name: string, contents: string | Uint8Array): ReadQuestions {
  if (typeof contents !== 'string') return readQtiPackage(contents);
  const start = contents.replace(/^\uFEFF/, '').trimStart();
  const isXml = ROOT.test(contents) || (start.startsWith('<') && !contents.includes('{'));
  if (start.startsWith('<') && isXml) return readXml(contents);
  if (start.startsWith('{') && name.toLowerCase().endsWith('.json')) {
    return readQuestionsJson(contents);
  }
  if (name.toLowerCase().endsWith('.csv')) return readQuestionsTable(contents);
  return isAiken(contents) ? readAiken(contents) : readGift(contents);
}

/** An element that a file of questions begins with; a text in GIFT may begin with others. */
const ROOT = /<(?:\w+:)?(?:quiz|questestinterop|assessmentItem)\b/;

/** Whether lines of a text are choices with letters, and say which of them is right. */
function isAiken(text: string): boolean {
  return (
    /^\s*ANSWER\s*:\s*[A-Z](?:\s*,\s*[A-Z])*\s*[.)]?\s*$/im.test(text) &&
    /^\s*[A-Z][.)]\s*\S/im.test(text)
  );
}

/** A page of HTML may begin a GIFT file as well; what is Moodle's or QTI's says so. */
function readXml(text: string): ReadQuestions {
  if (!/<(?:\w+:)?(?:questestinterop|assessmentItem)\b/.test(text)) return readMoodleXml(text);
  const read = parseXml(text);
  const found = read.ok ? findInQti(read.root) : undefined;
  return found ? finishReading(found) : readMoodleXml(text);
}
