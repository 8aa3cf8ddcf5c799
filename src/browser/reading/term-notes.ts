/**
 * Opens the note that an element names in `data-note`: on hover, on keyboard focus and on a first
 * tap. It stays while the pointer is on it and closes on Escape, on leaving and on a tap elsewhere.
 */

const OPEN_DELAY_MS = 150;
const CLOSE_DELAY_MS = 250;

export function openNotesIn(root: Document): void {
  let open: HTMLElement | undefined;
  let timer: number | undefined;

  const later = (delay: number, act: () => void): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, delay);
  };
  const close = (): void => {
    window.clearTimeout(timer);
    if (open?.matches(':popover-open')) open.hidePopover();
    open = undefined;
  };
  const show = (link: HTMLElement): void => {
    const note = noteOf(root, link);
    window.clearTimeout(timer);
    if (!note || note === open) return;
    close();
    note.showPopover({ source: link });
    open = note;
  };

  for (const link of root.querySelectorAll<HTMLElement>('[data-note]')) {
    const note = noteOf(root, link);
    if (typeof note?.showPopover !== 'function') return;
    let wasTouched = false;
    link.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') later(OPEN_DELAY_MS, () => show(link));
    });
    link.addEventListener('pointerleave', () => later(CLOSE_DELAY_MS, close));
    link.addEventListener('pointerdown', ({ pointerType }) => {
      wasTouched = pointerType === 'touch';
    });
    link.addEventListener('focus', () => {
      if (link.matches(':focus-visible') && !wasTouched) show(link);
    });
    link.addEventListener('blur', ({ relatedTarget }) => {
      // A note that stayed would cover what the focus moves on to.
      if (!(relatedTarget instanceof Node && note.contains(relatedTarget))) close();
    });
    link.addEventListener('click', (event) => {
      if (wasTouched && note !== open) {
        event.preventDefault();
        show(link);
      }
    });
    note.addEventListener('pointerenter', () => window.clearTimeout(timer));
    note.addEventListener('pointerleave', () => later(CLOSE_DELAY_MS, close));
    note.addEventListener('focusin', () => window.clearTimeout(timer));
    note.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && note.contains(relatedTarget))) close();
    });
  }

  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  root.addEventListener('pointerdown', ({ target }) => {
    const isInside = target instanceof Element && target.closest('[data-note], .note') !== null;
    if (!isInside) close();
  });
}

function noteOf(root: Document, link: HTMLElement): HTMLElement | null {
  return root.getElementById(link.dataset['note'] ?? '');
}
