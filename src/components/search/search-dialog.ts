import { mount } from 'svelte';
import { loadSearch } from '../../browser/fetching/load-search.ts';
import { loadStylesheet } from '../../browser/fetching/site-files.ts';
import SiteSearch from './SiteSearch.svelte';

let making: Promise<HTMLDialogElement> | undefined;

interface SearchDialogOptions {
  /** Whether the text of the chapters can be searched besides names. */
  hasProse: boolean;
  /** The address of its styles. */
  styles: string;
}

/** Opens the search of the course over the page. Rejects when its data cannot be fetched. */
export async function openSearchDialog(options: SearchDialogOptions): Promise<void> {
  making ??= makeDialog(options);
  try {
    const dialog = await making;
    // Its first part that takes the focus is the box to write in.
    if (!dialog.open) dialog.showModal();
  } catch (error) {
    making = undefined;
    throw error;
  }
}

async function makeDialog({ hasProse, styles }: SearchDialogOptions): Promise<HTMLDialogElement> {
  const [search] = await Promise.all([loadSearch(), loadStylesheet(styles)]);
  const { messages } = search;
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', messages.title);
  // A click beside the dialog's content is a click on the dialog itself.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  const body = document.createElement('div');
  body.className = 'body';
  dialog.append(body);
  document.body.append(dialog);
  mount(SiteSearch, {
    target: body,
    props: { messages, search, hasProse, onleave: () => dialog.close() },
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button';
  close.textContent = messages.close;
  close.addEventListener('click', () => dialog.close());
  body.append(close);
  return dialog;
}
