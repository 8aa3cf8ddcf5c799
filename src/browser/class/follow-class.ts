import * as routes from '../../routes.ts';

/** Where no stream comes through, the server is asked so often. */
const EVERY_MS = 5000;
/** The server beats every fifteen seconds: a stream that is silent for longer is dead. */
const DEAD_AFTER_MS = 40_000;

/**
 * Calls `act` whenever something in the class may have changed: when the server says so, when the
 * stream comes again, and, where there is none, from time to time. Returns how to stop.
 */
export function followClass(path: string, act: () => void, { atMostEveryMs = 0 } = {}): () => void {
  const stream = new EventSource(routes.classServer(path));
  let heardAtMs = -DEAD_AFTER_MS;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let actedAtMs = -Infinity;
  /** Acts now, or once so much time has passed since it did so last. */
  const actSoon = () => {
    const restMs = actedAtMs + atMostEveryMs - performance.now();
    if (waiting !== undefined) return;
    waiting = setTimeout(
      () => {
        waiting = undefined;
        actedAtMs = performance.now();
        act();
      },
      Math.max(0, restMs),
    );
  };
  const hear = () => (heardAtMs = performance.now());
  stream.addEventListener('beat', hear);
  stream.addEventListener('changed', () => {
    hear();
    actSoon();
  });
  // The browser opens it again by itself, unless the server has refused it.
  stream.addEventListener('error', () => (heardAtMs = -DEAD_AFTER_MS));
  const timer = setInterval(() => {
    if (performance.now() - heardAtMs >= DEAD_AFTER_MS) act();
  }, EVERY_MS);
  // A projector that slept, a phone that was in a pocket: what was missed is asked for.
  const wake = () => {
    if (document.visibilityState === 'visible') act();
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('online', act);
  return () => {
    stream.close();
    clearInterval(timer);
    clearTimeout(waiting);
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('online', act);
  };
}
