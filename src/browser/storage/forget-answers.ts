import { openProgress } from './progress.ts';

/** Forgets the answers kept under names that begin so, and what else came of those questions. */
export async function forgetAnswers(
  prefix: string,
  since: { questions: readonly string[]; ms: number },
): Promise<void> {
  const progress = await openProgress();
  await progress.forget(prefix, since);
}
