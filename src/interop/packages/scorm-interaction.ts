/** Answers as SCORM 1.2 records them: cmi.interactions (SCORM 1.2 Run-Time Environment, 3.4.2.3). */

import type { Grade } from '../../domain/questions/grade.ts';
import { outputsOf } from '../../domain/questions/outputs.ts';
import { kindOf } from '../../domain/questions/kinds.ts';
import type { ScormType } from '../../domain/questions/question-kind.ts';
import type { Question } from '../../domain/questions/question.ts';

export interface ScormInteraction {
  id: string;
  type: ScormType;
  response: string;
  /** The pattern of the right response. */
  pattern: string;
  result: 'correct' | 'wrong' | 'neutral' | `${number}`;
}

/** What is recorded of a graded answer; nothing of one that is not graded. */
export function scormInteraction(
  question: Question,
  answer: unknown,
  grade: Grade,
): ScormInteraction | undefined {
  if (grade.state !== 'graded') return undefined;
  const kind = kindOf(question);
  const outputs = outputsOf(question);
  return {
    id: question.id,
    type: outputs.scormType,
    response: outputs.scormResponse(question, answer, mark),
    pattern: outputs.scormResponse(question, kind.rightAnswer(question), mark),
    // What a student judges alone says nothing to a system.
    result: kind.judged ? 'neutral' : resultOf(grade.points / grade.total),
  };
}

function resultOf(share: number): ScormInteraction['result'] {
  if (share === 1) return 'correct';
  return share === 0 ? 'wrong' : `${Number(share.toFixed(2))}`;
}

/** Parts are told by one letter or digit each, in the order in which the author wrote them. */
function mark(parts: readonly { id: string }[], id: string): string {
  return (parts.findIndex((part) => part.id === id) + 10).toString(36);
}
