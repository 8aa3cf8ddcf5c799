import type { PreviewLine } from '../question-kind.ts';

/** What is said of whatever is not right; no line where nothing is. */
export function otherwise(feedback: string): PreviewLine[] {
  return feedback === '' ? [] : [{ text: '…', isRight: false, feedback }];
}
