/**
 * Writes another address of this page into the address bar; with `isStep` the back button returns from
 * it. A browser that counts too many writes (Safari: a hundred in thirty seconds) refuses some: the
 * address stays as it is, and the page goes on.
 */
export function changeAddress(address: string, { isStep }: { isStep: boolean }): void {
  try {
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
