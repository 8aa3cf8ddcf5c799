import { openProgress } from '../storage/progress.ts';

/** Keeps that a section was read. Rejects where nothing can be kept. */
export async function keepSection(address: string): Promise<void> {
  const progress = await openProgress();
  await progress.keepSection(address, Date.now());
}
