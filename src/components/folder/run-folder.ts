/**
 * What runs in the course as a folder (`course.zip`), opened from a disk or within Kolibri: the search of
 * names, quizzes and what follows from them. One classic script, because from a disk no module is read.
 */

import { mount } from 'svelte';
import { answerForms } from '../../browser/folder/folder-forms.ts';
import { leadInFolder } from '../../browser/folder/folder-links.ts';
import { serveFolder } from '../../browser/folder/folder-files.ts';
import { wakeQuizzes } from '../questions/wake-quizzes.ts';
import finderStyles from '../search/finder.css?inline';
import { openSearchDialog } from '../search/search-dialog.ts';
import { wakeSearch } from '../search/wake-search.ts';
import { islands } from './islands.ts';

const script = document.currentScript as HTMLScriptElement;
const root = new URL('.', script.src).href;
const { base = '/' } = script.dataset;
const styles = `data:text/css,${encodeURIComponent(finderStyles)}`;

serveFolder(root, base);
leadInFolder(root, base);
answerForms();
wakeQuizzes();
wakeSearch(() => openSearchDialog({ hasProse: false, styles }));

// Once the page stands at the place that its address names: an island may take the focus from there.
addEventListener('load', () => {
  for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const { island = '', props = '{}' } = target.dataset;
    const component = islands[island];
    if (!component) continue;
    target.replaceChildren();
    mount(component, { target, props: JSON.parse(props) as never });
  }
});
