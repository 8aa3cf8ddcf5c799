/** Fills the card of the home page for a reader who comes back, from the notes on the device. */

import { parseReadingPlace, placeUrl } from '../../domain/chapters/reading-place.ts';
import { minutesOfReview } from '../../domain/review/minutes-of-review.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import { fetchProgressOutline } from '../fetching/site-files.ts';
import { countDue } from '../storage/count-due.ts';
import { readNote } from '../storage/notes.ts';

/** A chapter of which this much lay above the window counts as read. */
const READ = 0.9;

/** Shows what there is to go on with at `nowMs`; a card without any is not shown. */
export function fillCard(card: HTMLElement, nowMs: number): void {
  const place = parseReadingPlace(readNote('reading.place'));
  const due = countDue(nowMs);
  if (!place && due === 0) {
    delete document.documentElement.dataset['returning'];
    return;
  }
  const lineOf = (name: string) => {
    const line = card.querySelector<HTMLElement>(`.${name}`)!;
    line.hidden = false;
    return line;
  };
  if (place) {
    const line = lineOf('continue');
    const { chapterTitle: chapter, sectionTitle: section } = place;
    const { message = '', url = '' } = line.dataset;
    const link = line.querySelector('a')!;
    link.href = placeUrl(place, url);
    link.textContent = section === '' ? chapter : fillMessage(message, { chapter, section });
  }
  if (due > 0) {
    const link = lineOf('due').querySelector('a')!;
    const { message = '' } = link.dataset;
    link.textContent = fillMessage(message, { count: due, minutes: minutesOfReview(due) });
  }
  if (place && place.share >= READ) {
    // Where it cannot be had the card does without.
    void chapterAfter(place.chapter).then(
      (next) => {
        if (!next) return;
        const line = lineOf('next');
        const link = line.querySelector('a')!;
        link.href = fillMessage(line.dataset['url'] ?? '', { chapter: next.id });
        link.textContent = next.title;
      },
      () => undefined,
    );
  }
}

async function chapterAfter(id: string): Promise<{ id: string; title: string } | undefined> {
  const { chapters } = await fetchProgressOutline();
  const at = chapters.findIndex((chapter) => chapter.id === id);
  return at === -1 ? undefined : chapters[at + 1];
}
