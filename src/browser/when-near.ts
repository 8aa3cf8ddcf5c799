/** Calls `act` once, when the element comes within `margin` (a CSS length) of the window. */
export function whenNear(element: Element, margin: string, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: margin },
  );
  observer.observe(element);
}
