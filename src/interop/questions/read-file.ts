/** Reads a file of questions in whatever of the formats it is. */

import { readAiken } from './aiken.ts';
import { readQuestionsJson } from './questions-json.ts';
import { readQuestionsTable } from './questions-table.ts';
import { readGift } from './read-gift.ts';
import { readMoodleXml } from './read-moodle-xml.ts';
import type { ReadQuestions } from './read-questions.ts';

/** The questions of a file; the format is told by its beginning, then by its name. Never throws. */
export function readQuestionFile(name: string, text: string): ReadQuestions {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('<')) return readMoodleXml(text);
  if (start.startsWith('{') && name.toLowerCase().endsWith('.json')) return readQuestionsJson(text);
  if (name.toLowerCase().endsWith('.csv')) return readQuestionsTable(text);
  return /^ANSWER:\s*[A-Z]\s*$/m.test(text) ? readAiken(text) : readGift(text);
}
