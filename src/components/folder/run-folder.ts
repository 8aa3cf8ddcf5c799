/**
 * What runs in the course as a folder (`course.zip`), opened from a disk or within Kolibri: the choice of
 * display, the search of names, quizzes and what follows from them. One classic script, because from a
 * disk no module is read.
 */

import { mount } from 'svelte';
import { followAppearance } from '../../browser/appearance.ts';
import { answerForms } from '../../browser/folder/folder-forms.ts';
import { leadInFolder } from '../../browser/folder/folder-links.ts';
import { keepWhatCanBeDeleted } from '../../browser/folder/folder-storage.ts';
import { serveFolder } from '../../browser/folder/folder-files.ts';
import { fillCard } from '../../browser/home/go-on.ts';
import { markLanguages } from '../../browser/reading/mark-languages.ts';
import { showDue } from '../page/show-due.ts';
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
keepWhatCanBeDeleted();
const { lang: own, dataset: page } = document.documentElement;
if (page['original']) markLanguages(document.body, { own, original: page['original'] });
const appearance = document.getElementById('appearance');
if (appearance) followAppearance(appearance);
showDue();
const card = document.querySelector<HTMLElement>('.go-on');
if (card) fillCard(card, Date.now());
wakeQuizzes();
wakeSearch(() => openSearchDialog({ hasProse: false, styles }));

function mountIslands() {
  for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
    const { island = '', props = '{}' } = target.dataset;
    const component = islands[island];
    if (!component) continue;
    target.replaceChildren();
    mount(component, { target, props: JSON.parse(props) as never });
  }
}

// A browser that goes to a place in the page takes the focus along, when all of it is there.
if (location.hash === '') mountIslands();
else addEventListener('load', mountIslands);
