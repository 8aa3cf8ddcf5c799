import { type Confidence } from './confidence.ts';
import { PROGRESS_VERSION, type AnswerRecord, type HistoryRecord } from './records.ts';

/** What a page wants to keep of an answer. */
export interface AnswerChange {
  answer: unknown;
  isBlank: boolean;
  isChecked: boolean;
  confidence: Confidence | null;
  /** The revision that the page has seen last; 0 when it has seen none. */
  basedOn: number;
}

/**
 * The record to keep after a change. The last who answers wins; but an empty answer from a page that
 * has not seen the latest one changes nothing: a tab that stood open does not blank another's answer.
 */
export function changedAnswer(
  before: AnswerRecord | undefined,
  change: AnswerChange,
): AnswerRecord {
  const { answer, isBlank, isChecked, confidence, basedOn } = change;
  if (before && isBlank && basedOn < before.revision) return before;
  return {
    version: PROGRESS_VERSION,
    answer,
    isChecked,
    confidence,
    revision: Math.max(before?.revision ?? 0, basedOn) + 1,
  };
}

/** The history after one more checked answer, which earned `share` of its points (0 to 1). */
export function lengthenedHistory(
  before: HistoryRecord | undefined,
  { share, confidence }: { share: number; confidence: Confidence | null },
): HistoryRecord {
  return {
    version: PROGRESS_VERSION,
    checked: (before?.checked ?? 0) + 1,
    right: (before?.right ?? 0) + (share === 1 ? 1 : 0),
    lastShare: share,
    lastConfidence: confidence,
  };
}
