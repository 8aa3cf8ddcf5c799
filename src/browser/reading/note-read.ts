/** Notes which sections of a chapter were really on the screen, and keeps that on the device. */

import { withoutBase } from '../../routes.ts';
import { watchSections } from '../../domain/chapters/section-reading.ts';

const TICK_MS = 500;
/** A paragraph is on the screen when this share of it is, or when it fills this share of the window. */
const SHARE = 0.6;

/** Watches the paragraphs of the prose. Progress is fetched when the first section is read. */
export function noteRead(prose: HTMLElement): void {
  const names = new Map<Element, string>();
  const page = withoutBase(location.pathname);
  let section = page;
  const paragraphs: { name: string; section: string; words: number }[] = [];
  for (const element of prose.querySelectorAll('h2, h3, p, li')) {
    if (element.matches('h2, h3')) {
      if (element.id) section = `${page}#${element.id}`;
    } else if (element.parentElement?.closest('.quiz, .note, li, figure') === null) {
      const name = String(names.size);
      names.set(element, name);
      const words = element.textContent.trim().split(/\s+/).length;
      paragraphs.push({ name, section, words });
    }
  }
  const watch = watchSections(paragraphs);
  const seen = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio, intersectionRect } of entries) {
        const name = names.get(target) ?? '';
        const isSeen =
          intersectionRatio >= SHARE || intersectionRect.height >= SHARE * window.innerHeight;
        if (isSeen) seen.add(name);
        else seen.delete(name);
      }
    },
    // Often, because a paragraph higher than the window is never wholly in it.
    { threshold: Array.from({ length: 41 }, (_, at) => at / 40) },
  );
  for (const element of names.keys()) observer.observe(element);
  setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    for (const read of watch.see(seen, TICK_MS)) void keep(read);
  }, TICK_MS);
}

async function keep(address: string): Promise<void> {
  try {
    const { keepSection } = await import('./keep-section.ts');
    await keepSection(address);
  } catch {
    // Where nothing can be kept, the reader reads all the same.
  }
}
