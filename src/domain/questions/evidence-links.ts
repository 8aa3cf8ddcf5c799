/** Where an answer can be read again: the paragraph, and the events and terms that it is about. */

import type { Question } from './question.ts';

/** The names of what questions are about, by `event:<id>` and `term:<id>`, with their addresses. */
export type EvidenceNames = Record<string, { title: string; url: string }>;

/** The links to the events and terms of some evidence, in the order in which it names them. */
export function evidenceLinks(
  { events, terms }: Pick<Question['evidence'], 'events' | 'terms'>,
  names: EvidenceNames,
): { title: string; url: string }[] {
  return [...events.map((id) => `event:${id}`), ...terms.map((id) => `term:${id}`)].flatMap(
    (key) => names[key] ?? [],
  );
}
