/** Marks the section being read in the contents, says how much is left, and keeps the place. */

import { minutesLeft } from '../../domain/chapters/minutes-left.ts';
import { fillMessage } from '../../domain/text/fill-message.ts';
import { keepNote } from '../storage/notes.ts';

/** How far down the window a heading counts as reached, as a share of its height. */
const READING_LINE = 0.3;

/** Follows the page of which `contents` links the sections; its data attributes name the chapter. */
export function followReading(contents: HTMLElement): void {
  const prose = document.querySelector<HTMLElement>('.prose');
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const { chapter = '', title = '', minutes = '1', left = '', done = '' } = contents.dataset;
  const bar = contents.querySelector('progress');
  const timeLeft = contents.querySelector('[data-time-left]');
  const label = document.querySelector('[data-current-section]');
  const nothingRead = label?.textContent ?? '';
  let isAsked = false;

  const update = (): void => {
    isAsked = false;
    const line = window.innerHeight * READING_LINE;
    const current = sections.findLast(({ heading }) => heading.getBoundingClientRect().top <= line);
    for (const { link } of sections) {
      if (link === current?.link) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    const sectionTitle = current?.link.textContent.trim() ?? '';
    if (label) label.textContent = sectionTitle || nothingRead;
    const share = prose ? shareRead(prose) : 0;
    if (bar) bar.value = Math.round(share * 100);
    if (timeLeft) {
      const rest = minutesLeft(Number(minutes), share);
      timeLeft.textContent = rest === 0 ? done : fillMessage(left, { minutes: rest });
    }
    if (window.scrollY > 0) {
      const section = current?.heading.id ?? '';
      keepNote('reading.place', { chapter, chapterTitle: title, section, sectionTitle, share });
    }
  };
  const ask = (): void => {
    if (!isAsked) requestAnimationFrame(update);
    isAsked = true;
  };

  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask, { passive: true });
  contents.addEventListener('click', ({ target }) => {
    const isLink = target instanceof Element && target.closest('a') !== null;
    if (isLink && contents.matches(':popover-open')) contents.hidePopover();
  });
  update();
}

/** How much of the text lies above the window's lower edge, from 0 to 1. */
function shareRead(prose: HTMLElement): number {
  const { top, height } = prose.getBoundingClientRect();
  const read = window.scrollY === 0 ? 0 : (window.innerHeight - top) / height;
  return Math.min(1, Math.max(0, read));
}
