/** The maps and lists that the page holds as HTML: what is shown of them, and what is hidden. */

import { fillMessage } from '../../domain/text/fill-message.ts';

/** How much of what is asked for is on the maps. */
export interface OnMap {
  events: number;
  places: number;
  /** How many of the events have no place on them. */
  without: number;
}

/** Shows the events of `shown` and no others, with the marks and places that have any left. */
export function showOnMap(maps: HTMLElement, shown: ReadonlySet<string>): OnMap {
  for (const item of maps.querySelectorAll<HTMLElement>('[data-event]')) {
    item.hidden = !shown.has(item.dataset['event'] ?? '');
  }
  for (const place of maps.querySelectorAll<HTMLElement>('[data-place]:not(a)')) {
    place.hidden = place.querySelector('[data-event]:not([hidden])') === null;
  }
  const onMap = new Set<string>();
  let places = 0;
  for (const mark of maps.querySelectorAll<SVGAElement>('[data-mark]')) {
    const here = (mark.dataset['mark'] ?? '').split(' ').filter((id) => shown.has(id));
    mark.toggleAttribute('hidden', here.length === 0);
    for (const id of here) onMap.add(id);
    if (here.length > 0) places += 1;
    const { name = '', number = '', place = '' } = mark.dataset;
    mark.setAttribute('aria-label', fillMessage(name, { number, place, count: here.length }));
  }
  return { events: onMap.size, places, without: shown.size - onMap.size };
}
