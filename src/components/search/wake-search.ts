import { announce, announceWhile } from '../../browser/announce.ts';

/** Opens the search of the course by the link of the header, and by Ctrl or ⌘ with K. */
export function wakeSearch(openSearch: () => Promise<void>): void {
  const opener = document.querySelector<HTMLAnchorElement>('[data-open-search]');
  const open = (event: Event) => {
    event.preventDefault();
    announceWhile(opener?.textContent ?? '', openSearch()).catch(() => {
      announce(opener?.dataset['failed'] ?? '');
    });
  };
  opener?.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) open(event);
  });
}
