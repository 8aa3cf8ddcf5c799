/** The list of events that the page holds as HTML: what is shown of it, and what is hidden. */

import { readFragment } from '../addresses/fragment.ts';

export interface EventListChanges {
  /** The ids of the events to show. */
  shown: ReadonlySet<string>;
  selected: string | undefined;
  hidesDates: boolean;
}

/** Shows the events of `shown` and no others, with the years that have any left. */
export function changeEventList(
  list: HTMLElement,
  { shown, selected, hidesDates }: EventListChanges,
): void {
  for (const event of list.querySelectorAll<HTMLElement>('article.event')) {
    const item = event.closest('li');
    if (item) item.hidden = !shown.has(event.id);
    event.toggleAttribute('data-selected', event.id === selected);
  }
  for (const year of list.querySelectorAll<HTMLElement>('.year')) {
    year.hidden = year.querySelector('li:not([hidden])') === null;
    // A heading that is not shown would still name its section, and tell the year.
    const heading = hidesDates ? null : year.querySelector('h2');
    if (heading) year.setAttribute('aria-labelledby', heading.id);
    else year.removeAttribute('aria-labelledby');
  }
  list.toggleAttribute('data-dates-hidden', hidesDates);
}

/** Opens the line of an event, so that all of it stands there. */
function openEvent(event: Element | null): void {
  const line = event?.querySelector('details');
  if (line) line.open = true;
}

/** Opens the line that the address names, now and whenever it names another; returns how to stop. */
export function openNamedEvents(list: HTMLElement): () => void {
  const open = (): void => {
    const id = readFragment();
    const event = id === '' ? null : list.querySelector(`article#${CSS.escape(id)}`);
    openEvent(event);
    // What has opened may have made the page longer than the browser knew when it went there.
    event?.scrollIntoView();
  };
  open();
  addEventListener('hashchange', open);
  return () => removeEventListener('hashchange', open);
}

/** Opens an event of the list, brings it into the window and moves the focus there. */
export function goToEvent(list: HTMLElement, id: string): void {
  const event = list.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  openEvent(event);
  event?.scrollIntoView({ block: 'center' });
  event?.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true });
}

/**
 * Lets a reader guess the year of each event while dates are hidden: a form in each card, which
 * says whether the guess was right and shows the date.
 */
export function addGuesses(list: HTMLElement, messages: GuessMessages): () => void {
  const forms = [...list.querySelectorAll<HTMLElement>('article.event')].map((event) => {
    const form = guessForm(event, messages);
    event.prepend(form);
    return form;
  });
  return () => {
    for (const form of forms) form.remove();
    for (const event of list.querySelectorAll('[data-revealed]')) {
      event.removeAttribute('data-revealed');
    }
  };
}

export interface GuessMessages {
  guess: string;
  reveal: string;
  right: string;
  wrong: string;
}

function guessForm(event: HTMLElement, messages: GuessMessages): HTMLFormElement {
  const form = document.createElement('form');
  form.className = 'guess';
  const label = document.createElement('label');
  const year = document.createElement('input');
  year.inputMode = 'numeric';
  year.maxLength = 4;
  label.append(`${messages.guess} `, year);
  const reveal = document.createElement('button');
  reveal.className = 'button';
  reveal.textContent = messages.reveal;
  const notice = document.createElement('p');
  notice.setAttribute('role', 'status');
  form.append(label, reveal, notice);
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    event.setAttribute('data-revealed', '');
    const years = (event.dataset['years'] ?? '').split(' ');
    if (year.value.trim() === '') notice.textContent = '';
    else notice.textContent = years.includes(year.value.trim()) ? messages.right : messages.wrong;
  });
  return form;
}
