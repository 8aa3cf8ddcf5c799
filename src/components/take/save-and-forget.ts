/** Leaves nothing of a student on a device that others use. */

import type { Teaching } from '../../browser/storage/teaching.ts';
import { studentKey, type ReceivedResult, type Student } from '../../domain/assignments/result.ts';
import type { TakeWorld } from './take-world.ts';

/**
 * Saves the codes that the student has handed in of an assignment to a file, and then forgets all that
 * they left of it on the device; rejects where that cannot be deleted.
 */
export async function saveAndForget(
  student: Student,
  work: {
    assignment: string;
    questions: readonly string[];
    handedIn: readonly Pick<ReceivedResult, 'code' | 'result'>[];
  },
  { teaching, world }: { teaching: Teaching; world: TakeWorld },
): Promise<void> {
  const { assignment, questions, handedIn } = work;
  if (handedIn.length > 0) {
    const codes = handedIn.map(({ code }) => code);
    world.saveFile(`result-${assignment}.txt`, `${codes.join('\n\n')}\n`, 'text/plain');
  }
  await teaching.forgetStudent(assignment, student);
  await world.forgetAnswers(`assignment/${assignment}/${studentKey(student)}/`, {
    questions,
    ms: Math.min(...handedIn.map(({ result }) => result.startedAtMs)),
  });
}
