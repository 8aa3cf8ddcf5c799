/** How long work may go on before the page has its turn. */
const WORK_MS = 30;

/**
 * A pause for long work: awaited between its steps, it lets the page have its turn every thirty
 * milliseconds, and costs nothing in between.
 */
export function paced(): () => Promise<void> {
  let sinceMs = performance.now();
  return async () => {
    if (performance.now() - sinceMs < WORK_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    sinceMs = performance.now();
  };
}
