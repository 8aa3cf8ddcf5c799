import { countDue } from '../../browser/storage/count-due.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';

/** Says in the header and the menu how many cards are due, where any is. */
export function showDue(): void {
  const count = countDue(Date.now());
  if (count === 0) return;
  for (const due of document.querySelectorAll<HTMLElement>('[data-due]')) {
    due.textContent = fillMessage(due.dataset['due'] ?? '', { count });
    due.hidden = false;
  }
}
