/** An assignment as the fragment of a link: no server ever sees it. */

import {
  assignmentFaults,
  FEEDBACKS,
  SIGNATURES,
  type Assignment,
  type Feedback,
  type Signature,
} from './assignment.ts';
import { sealText, unsealText } from '../text/sealed-text.ts';

/** What a student is given: the assignment, and what was granted to this student alone. */
export interface GivenAssignment {
  assignment: Assignment;
  /** Minutes on top of the assignment's own. */
  extraMinutes: number;
}

/** Longer links are cut by some messengers. */
export const MOST_LINK = 2000;

/** The fragment, without `#`. It names the questions; what they say is in the course, or in the file. */
export function assignmentToFragment({ assignment, extraMinutes }: GivenAssignment): string {
  const { id, title, instructions, chapters, questions, opens, due } = assignment;
  const { attempts, isShuffled, feedback, minutes, signature } = assignment;
  return sealText('A', [
    id,
    title,
    instructions,
    chapters.join(' '),
    questions.map((question) => question.id).join(' '),
    questions.map((question) => question.digest).join(''),
    opens ?? '',
    due ?? '',
    [attempts, isShuffled ? 1 : 0, FEEDBACKS.indexOf(feedback), minutes],
    [SIGNATURES.indexOf(signature), extraMinutes],
    ...extrasOf(assignment),
  ]);
}

/** What few assignments have: points, a draw, groups, each by the places of the questions. */
interface Extras {
  p?: unknown[];
  d?: unknown;
  g?: [name: unknown, places: number[]][];
}

function extrasOf({ questions, points, draw, groups }: Assignment): [] | [Extras] {
  const extras: Extras = {
    ...(points && { p: questions.map(({ id }) => points[id] ?? 1) }),
    ...(draw && { d: draw }),
    ...(groups?.length && {
      g: groups.map(({ name, questions: ids }) => [
        name,
        ids.map((id) => questions.findIndex((question) => question.id === id)),
      ]),
    }),
  };
  return Object.keys(extras).length > 0 ? [extras] : [];
}

function readExtras(
  value: unknown,
  questions: Assignment['questions'],
): Pick<Assignment, 'points' | 'draw' | 'groups'> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null) throw new TypeError('no extras');
  const { p, d, g } = value as Extras;
  const idAt = (place: number) => questions[place]?.id ?? '';
  return {
    ...(Array.isArray(p) && {
      points: Object.fromEntries(
        p.flatMap((weight, at) => (weight === 1 ? [] : [[idAt(at), Number(weight)]])),
      ),
    }),
    ...(d !== undefined && { draw: Number(d) }),
    ...(Array.isArray(g) && {
      groups: g.map(([name, places]) => ({ name: String(name), questions: places.map(idAt) })),
    }),
  };
}

export type ReadAssignment =
  { ok: true; given: GivenAssignment } | { ok: false; fault: 'none' | 'damaged' | 'later-version' };

const DIGEST_LENGTH = 4;

/** The assignment of a fragment, or of any text that has it in it. Never throws. */
export function fragmentToAssignment(text: string): ReadAssignment {
  const unsealed = unsealText('A', decoded(text));
  if (!unsealed.ok) return unsealed;
  const given = unsealed.isWhole ? readSafely(unsealed.value) : undefined;
  return given ? { ok: true, given } : { ok: false, fault: 'damaged' };
}

function readSafely(value: unknown): GivenAssignment | undefined {
  try {
    return readTuple(value);
  } catch {
    return undefined;
  }
}

/** Some programs write `+` in a link as `%2B`. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readTuple(value: unknown): GivenAssignment | undefined {
  if (!Array.isArray(value) || value.length < 10 || value.length > 11) return undefined;
  const texts = value.slice(0, 8) as unknown[];
  const numbers = value.slice(8, 10).flat() as unknown[];
  if (!texts.every((text) => typeof text === 'string')) return undefined;
  if (!numbers.every((number) => typeof number === 'number')) return undefined;
  const [id, title, instructions, chapters, questions, digests, opens, due] = texts;
  const [attempts, shuffled, feedback, minutes, signature, extraMinutes] = numbers;
  const pinned = wordsOf(questions).map((question, at) => ({
    id: question,
    digest: (digests ?? '').slice(at * DIGEST_LENGTH, (at + 1) * DIGEST_LENGTH),
  }));
  const assignment: Assignment = {
    id: id ?? '',
    title: title ?? '',
    instructions: instructions ?? '',
    chapters: wordsOf(chapters),
    questions: pinned,
    opens: opens || null,
    due: due || null,
    attempts: attempts ?? -1,
    isShuffled: shuffled === 1,
    feedback: FEEDBACKS[feedback ?? -1] as Feedback,
    minutes: minutes ?? -1,
    signature: SIGNATURES[signature ?? -1] as Signature,
    ...readExtras(value[10], pinned),
  };
  const isExtra = Number.isInteger(extraMinutes) && (extraMinutes ?? -1) >= 0;
  return isExtra && assignmentFaults(assignment).length === 0
    ? { assignment, extraMinutes: extraMinutes ?? 0 }
    : undefined;
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}
