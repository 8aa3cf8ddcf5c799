/** What wakes on every page: the faces, the choice of display, what is due, the copy for offline, the search. */

import { followAppearance } from '../../browser/appearance.ts';
import { fetchFaces } from '../../browser/faces.ts';
import { quietly } from '../../browser/quietly.ts';
import { readNote } from '../../browser/storage/notes.ts';
import { wakeSearch } from '../search/wake-search.ts';
import { showDue } from './show-due.ts';

fetchFaces();

const appearance = document.getElementById('appearance');
if (appearance) followAppearance(appearance);

showDue();

// Nothing is fetched for a reader who has kept nothing.
if (readNote('progress.any') && document.querySelector('[data-progress]')) {
  quietly(import('../../browser/reading/show-progress.ts'), (show) => show.showProgress());
}

if (location.hash) {
  quietly(import('../../browser/reading/keep-target.ts'), (keep) => keep.keepTarget());
}

// When the page has come to rest: its own files come first.
if (import.meta.env.PROD) {
  setTimeout(() => {
    quietly(import('../../browser/offline/keep-copy.ts'), (copy) => copy.keepCopyUnasked());
  }, 3000);
}

// At the entrances the page itself does, because this wakes only when it has been painted.
if (document.prerendering) {
  quietly(import('../../browser/first-paint.ts'), (first) => first.drawNearFirst());
}

// Safari before 16 does not know what to ask.
if (!('supports' in HTMLScriptElement && HTMLScriptElement.supports('speculationrules'))) {
  quietly(import('../../browser/fetch-ahead.ts'), (ahead) => ahead.fetchAhead());
}

// The search itself is fetched when it is first asked for.
wakeSearch(async () => {
  const search = await import('../search/open-search.ts');
  await search.openSearch();
});
