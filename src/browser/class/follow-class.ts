import * as routes from '../../routes.ts';

/** Where no stream comes through, the server is asked so often. */
const EVERY_MS = 5000;

/**
 * Calls `act` whenever something in the class may have changed: when the server says so, when the
 * stream comes again, and, where there is none, from time to time. Returns how to stop.
 */
export function followClass(path: string, act: () => void): () => void {
  const stream = new EventSource(routes.classServer(path));
  let isFollowed = false;
  stream.addEventListener('changed', () => {
    isFollowed = true;
    act();
  });
  // The browser opens it again by itself, unless the server has refused it.
  stream.addEventListener('error', () => (isFollowed = false));
  const timer = setInterval(() => {
    if (!isFollowed) act();
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
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('online', act);
  };
}
