/** How far a reader has come in each chapter. */

import type { HistoryRecord } from './records.ts';

/** What there is to read and to answer in a chapter. */
export interface ChapterParts {
  id: string;
  /** The addresses of its sections. */
  sections: string[];
  /** The ids of its questions. */
  questions: string[];
}

export interface ChapterProgress {
  sectionsRead: number;
  sections: number;
  /** Questions that were checked at least once, and those that were right the last time. */
  answered: number;
  right: number;
  questions: number;
}

/** How much of a chapter was read and answered; what the chapter no longer has is not counted. */
export function chapterProgress(
  { sections, questions }: Pick<ChapterParts, 'sections' | 'questions'>,
  read: ReadonlySet<string>,
  history: ReadonlyMap<string, HistoryRecord>,
): ChapterProgress {
  const answered = questions.flatMap((id) => history.get(id) ?? []);
  return {
    sectionsRead: sections.filter((address) => read.has(address)).length,
    sections: sections.length,
    answered: answered.length,
    right: answered.filter(({ lastShare }) => lastShare === 1).length,
    questions: questions.length,
  };
}

/** The progress of several chapters together. */
export function sumProgress(all: readonly ChapterProgress[]): ChapterProgress {
  const sum = (field: keyof ChapterProgress) =>
    all.reduce((total, progress) => total + progress[field], 0);
  return {
    sectionsRead: sum('sectionsRead'),
    sections: sum('sections'),
    answered: sum('answered'),
    right: sum('right'),
    questions: sum('questions'),
  };
}
