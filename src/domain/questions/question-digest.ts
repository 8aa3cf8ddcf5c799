import { digestOf } from '../text/digest.ts';
import type { QuestionRecord } from './question.ts';

const QUESTION_BYTES = 3;

/**
 * Four characters for what a question says and how it is judged; where it leads (its chapter, its
 * evidence, its citations) may change without making it another question.
 */
export function questionDigest(question: QuestionRecord): string {
  const { id: _id, hint: _hint, level: _level, objective: _objective, ...rest } = question;
  const { evidence: _evidence, citations: _citations, ...asked } = rest;
  const known = Object.entries(asked).filter(([field]) => !PLACE.has(field));
  const text = JSON.stringify(sortedByName(Object.fromEntries(known)));
  return digestOf(text, QUESTION_BYTES);
}

/** What says where a question stands, in the graph or among a teacher's own. */
const PLACE = new Set(['url', 'chapter', 'evidenceUrl', 'set']);

function sortedByName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByName);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, inner]) => [name, sortedByName(inner)]),
  );
}
