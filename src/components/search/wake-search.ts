import { announce } from '../../browser/announce.ts';

/** Who has waited so long for the search is told that it comes. */
const SOON_MS = 100;

/** Opens the search of the course by the link of the header, and by Ctrl or ⌘ with K. */
export function wakeSearch(openSearch: () => Promise<void>): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-open-search]');
  const open = (event: Event) => {
    event.preventDefault();
    const waiting = setTimeout(() => announce(`${opener?.textContent.trim()}…`, true), SOON_MS);
    openSearch()
      .then(() => announce(''))
      .catch(() => announce(opener?.dataset['failed'] ?? ''))
      .finally(() => clearTimeout(waiting));
  };
  opener?.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) open(event);
  });
}
