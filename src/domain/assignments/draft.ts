/** An assignment that is being put together, and how it becomes one. */

import type { Question } from '../questions/question.ts';
import type { Assignment } from './assignment.ts';
import {
  balancedQuestions,
  filterQuestions,
  isOwnGroup,
  type QuestionFilter,
} from './choose-questions.ts';
import { questionDigest } from '../questions/question-digest.ts';

/** Its `chapters` are those to read; those to ask about are in its `filter`. */
export interface Draft extends Omit<Assignment, 'questions'> {
  filter: QuestionFilter;
  isBalanced: boolean;
  count: number;
  /** Changes with each wish for others. */
  seed: number;
  /** Ids chosen one by one. */
  picked: string[];
  /** Ids left out of the balanced set. */
  leftOut: string[];
}

const EMPTY_FILTER: QuestionFilter = { chapters: [], objectives: [], levels: [], kinds: [] };
const FIRST_COUNT = 12;

/** A draft with nothing chosen; `id` is the id that the assignment will have. */
export function newDraft(id: string): Draft {
  return {
    id,
    title: '',
    instructions: '',
    chapters: [],
    opens: null,
    due: null,
    attempts: 1,
    isShuffled: true,
    feedback: 'at-end',
    minutes: 0,
    signature: 'nickname',
    filter: EMPTY_FILTER,
    isBalanced: true,
    count: FIRST_COUNT,
    seed: 1,
    picked: [],
    leftOut: [],
  };
}

/** An assignment to change: its questions are picked one by one, more of them in what is read. */
export function draftOf({ questions, ...assignment }: Assignment): Draft {
  return {
    ...newDraft(assignment.id),
    ...assignment,
    filter: { ...EMPTY_FILTER, chapters: assignment.chapters },
    isBalanced: false,
    picked: questions.map(({ id }) => id),
  };
}

/**
 * What changes when a chapter is asked about, or no longer: it is read as well, or no longer. What
 * is read beside it stays.
 */
export function toggleChapter({ filter, chapters }: Draft, id: string): Partial<Draft> {
  const isAsked = filter.chapters.includes(id);
  const others = (ids: readonly string[]) => ids.filter((candidate) => candidate !== id);
  return {
    filter: {
      ...filter,
      chapters: isAsked ? others(filter.chapters) : [...filter.chapters, id],
    },
    // A teacher's own questions are no chapter to read.
    chapters: isAsked || isOwnGroup(id) ? others(chapters) : [...others(chapters), id],
  };
}

/** The questions that fit the draft's filter: what can be chosen from. */
export function draftCandidates(draft: Draft, all: readonly Question[]): Question[] {
  return filterQuestions(all, draft.filter);
}

/** The questions that the draft asks, in the order of the course. */
export function draftQuestions(draft: Draft, all: readonly Question[]): Question[] {
  if (!draft.isBalanced) return all.filter(({ id }) => draft.picked.includes(id));
  const candidates = draftCandidates(draft, all).filter(({ id }) => !draft.leftOut.includes(id));
  return balancedQuestions(candidates, draft.count, String(draft.seed));
}

/** The assignment that the draft is; `untitled` stands for a title that was not given. */
export function finishDraft(draft: Draft, all: readonly Question[], untitled: string): Assignment {
  const { filter: _filter, isBalanced: _isBalanced, count: _count, ...rest } = draft;
  const { seed: _seed, picked: _picked, leftOut: _leftOut, ...assignment } = rest;
  const asked = draftQuestions(draft, all);
  const isAsked = (id: string) => asked.some((question) => question.id === id);
  const points = Object.entries(draft.points ?? {}).filter(([id]) => isAsked(id));
  const { points: _points, draw = 0, groups = [], ...plain } = assignment;
  return {
    ...plain,
    ...(points.length > 0 && { points: Object.fromEntries(points) }),
    ...(draw > 0 && { draw }),
    ...(groups.length > 0 && {
      groups: groups.map((group) => ({ ...group, questions: group.questions.filter(isAsked) })),
    }),
    title: draft.title.trim() === '' ? untitled : draft.title.trim(),
    instructions: draft.instructions.trim(),
    questions: asked.map((question) => ({
      id: question.id,
      digest: questionDigest(question),
    })),
  };
}
