/** Says on the page how far the reader has come: `data-progress` names a chapter, or `all`. */

import {
  chapterProgress,
  sumProgress,
  type ChapterParts,
  type ChapterProgress,
} from '../domain/progress/chapter-progress.ts';
import { fillWords } from '../domain/words/fill-words.ts';
import { countDue } from './count-due.ts';
import { openProgress } from './progress.ts';

interface ProgressOutline {
  chapters: ChapterParts[];
  words: Record<'read' | 'answered' | 'due', string>;
}

const ALL = 'all';

/** Fills the places. Where nothing is kept, or the outline cannot be had, they stay empty. */
export async function showProgress(): Promise<void> {
  const [response, progress] = await Promise.all([fetch('/progress.json'), openProgress()]);
  if (!response.ok) return;
  const { chapters, words } = (await response.json()) as ProgressOutline;
  const [read, history] = await Promise.all([progress.readSections(), progress.history()]);
  const due = countDue(Date.now());
  const each = chapters.map((chapter) => [chapter.id, chapterProgress(chapter, read, history)]);
  const found = new Map(each as [string, ChapterProgress][]);
  found.set(ALL, sumProgress([...found.values()]));
  for (const place of document.querySelectorAll<HTMLElement>('[data-progress]')) {
    const name = place.dataset['progress'] ?? '';
    const so = found.get(name);
    if (so) place.textContent = inWords(so, words, name === ALL ? due : 0);
  }
}

function inWords(so: ChapterProgress, words: ProgressOutline['words'], due: number): string {
  return [
    ...(so.sectionsRead > 0 ? [fillWords(words.read, { ...so })] : []),
    ...(so.answered > 0 ? [fillWords(words.answered, { ...so })] : []),
    ...(due > 0 ? [fillWords(words.due, { due })] : []),
  ].join(' · ');
}
