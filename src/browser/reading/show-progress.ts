/** Says on the page how far the reader has come: `data-progress` names a chapter, or `all`. */

import type { ProgressOutline } from '../../course/files/progress-outline.ts';
import {
  chapterProgress,
  sumProgress,
  type ChapterProgress,
} from '../../domain/attempts/chapter-progress.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import { fetchProgressOutline } from '../fetching/site-files.ts';
import { countDue } from '../storage/count-due.ts';
import { openProgress } from '../storage/progress.ts';

const ALL = 'all';

/** Fills the places; where nothing is kept they stay empty. Rejects where the outline cannot be had. */
export async function showProgress(): Promise<void> {
  const [{ chapters, messages }, progress] = await Promise.all([
    fetchProgressOutline(),
    openProgress(),
  ]);
  const [read, history] = await Promise.all([progress.readSections(), progress.history()]);
  const due = countDue(Date.now());
  const each = chapters.map((chapter) => [chapter.id, chapterProgress(chapter, read, history)]);
  const found = new Map(each as [string, ChapterProgress][]);
  found.set(ALL, sumProgress([...found.values()]));
  for (const place of document.querySelectorAll<HTMLElement>('[data-progress]')) {
    const name = place.dataset['progress'] ?? '';
    const progress = found.get(name);
    if (progress) place.textContent = inWords(progress, messages, name === ALL ? due : 0);
  }
}

function inWords(
  progress: ChapterProgress,
  messages: ProgressOutline['messages'],
  due: number,
): string {
  return [
    ...(progress.sectionsRead > 0 ? [fillMessage(messages.read, { ...progress })] : []),
    ...(progress.answered > 0 ? [fillMessage(messages.answered, { ...progress })] : []),
    ...(due > 0 ? [fillMessage(messages.due, { due })] : []),
  ].join(' · ');
}
