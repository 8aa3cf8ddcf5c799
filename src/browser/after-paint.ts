/** Does work once the page is painted, so that what a reader did shows before it is answered. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
