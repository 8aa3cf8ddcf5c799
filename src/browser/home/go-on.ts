/** Fills the card of the home page for a reader who comes back, from the notes on the device. */

import { parseReadingPlace, placeUrl } from '../../domain/chapters/reading-place.ts';
import { minutesOfReview } from '../../domain/review/minutes-of-review.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
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
  const next = place && nextChapter(card, place.chapter);
  if (next && place.share >= READ) {
    const link = lineOf('next').querySelector('a')!;
    link.href = next.dataset['url'] ?? '';
    link.textContent = next.textContent.trim();
  }
}

function nextChapter(card: HTMLElement, id: string): HTMLElement | null {
  return card.querySelector<HTMLElement>(`[data-chapter="${id}"] + li`);
}
