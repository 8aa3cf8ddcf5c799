/**
 * Lets nothing be kept where each file of a disk has a storage of its own, as in Firefox: no page but the
 * one that kept something could list it or delete it. The page then says that it keeps nothing.
 */
export function keepWhatCanBeDeleted(): void {
  const isFirefox = 'mozInnerScreenX' in window;
  if (location.protocol !== 'file:' || !isFirefox) return;
  for (const storage of ['indexedDB', 'localStorage']) {
    Object.defineProperty(globalThis, storage, {
      get: () => {
        throw new DOMException(`There is no ${storage} that other pages share.`, 'SecurityError');
      },
    });
  }
}
