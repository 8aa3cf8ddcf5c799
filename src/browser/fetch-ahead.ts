/** For browsers without speculation rules: a page is fetched while its link is pointed at or touched. */

import { readable } from '../routes.ts';
import { savesData } from './saves-data.ts';

/** Begins to fetch ahead, unless the reader's browser says that data is saved. */
export function fetchAhead(): void {
  if (savesData()) return;
  const fetched = new Set([location.href]);
  const fetchLinked = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link || link.origin !== location.origin || fetched.has(link.href)) return;
    if (link.search !== '' || !readable.some((start) => link.pathname.startsWith(start))) return;
    fetched.add(link.href);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.pathname;
    document.head.append(hint);
  };
  for (const type of ['pointerover', 'touchstart', 'focusin']) {
    addEventListener(type, fetchLinked, { passive: true });
  }
}
