/**
 * Dragging, pinching and turning the wheel over the axis, as movements of its window. A finger that
 * moves up or down scrolls the page (`touch-action: pan-y`), and so does a wheel without a key.
 */

import type { Interval } from '../../domain/timeline/interval.ts';
import { movedSpan, scaledSpan } from '../../domain/timeline/timeline-window.ts';

export interface MovableWindow {
  span(): Interval;
  /** The part of the element that shows the span. */
  area(): { leftPx: number; widthPx: number };
  move(span: Interval): void;
}

/** A movement shorter than this is a click. */
const CLICK_PX = 4;
/** Fingers nearer to each other than this, one above the other, say nothing of a zoom. */
const LEAST_PINCH_PX = 24;
/** How far a notch of the wheel zooms, and how far it moves. */
const WHEEL_ZOOM = 1.002;
const WHEEL_MOVE = 0.001;

/** Listens until the function that it returns is called. */
export function followGestures(element: HTMLElement, window: MovableWindow): () => void {
  const stop = new AbortController();
  const listening = { signal: stop.signal };
  const pointers = new Map<number, number>();
  let isDragging = false;

  const timeAt = (px: number): number => {
    const { startMs, endMs } = window.span();
    const { leftPx, widthPx } = window.area();
    return startMs + ((px - leftPx) / widthPx) * (endMs - startMs);
  };
  const drag = (byPx: number) =>
    window.move(movedSpan(window.span(), -byPx / window.area().widthPx));

  element.addEventListener(
    'pointerdown',
    ({ pointerId, clientX, button }) => {
      if (button === 0) pointers.set(pointerId, clientX);
    },
    listening,
  );
  element.addEventListener(
    'pointermove',
    ({ pointerId, clientX, buttons }) => {
      // The button was released where nobody heard of it.
      if (buttons === 0) {
        pointers.delete(pointerId);
        isDragging = pointers.size > 0;
        return;
      }
      const before = pointers.get(pointerId);
      if (before === undefined) return;
      if (!isDragging && Math.abs(clientX - before) < CLICK_PX) return;
      element.setPointerCapture(pointerId);
      isDragging = true;
      const other = [...pointers].find(([id]) => id !== pointerId)?.[1];
      pointers.set(pointerId, clientX);
      if (other === undefined) drag(clientX - before);
      else if (Math.min(Math.abs(clientX - other), Math.abs(before - other)) > LEAST_PINCH_PX) {
        const factor = Math.abs(before - other) / Math.abs(clientX - other);
        window.move(scaledSpan(window.span(), factor, timeAt(other)));
      }
    },
    listening,
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    element.addEventListener(
      end,
      ({ pointerId }) => {
        pointers.delete(pointerId);
        if (pointers.size === 0) isDragging = false;
      },
      listening,
    );
  }
  element.addEventListener(
    'wheel',
    (event) => {
      const { ctrlKey, shiftKey, deltaX, deltaY, clientX } = event;
      const sideways = shiftKey && deltaX === 0 ? deltaY : deltaX;
      if (ctrlKey) window.move(scaledSpan(window.span(), WHEEL_ZOOM ** deltaY, timeAt(clientX)));
      else if (Math.abs(sideways) > Math.abs(deltaY) || shiftKey) {
        window.move(movedSpan(window.span(), sideways * WHEEL_MOVE));
      } else return;
      event.preventDefault();
    },
    { ...listening, passive: false },
  );
  return () => stop.abort();
}
