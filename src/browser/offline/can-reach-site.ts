import * as routes from '../../routes.ts';

/** Longer than the slowest line takes for an answer without a body. */
const PATIENCE_MS = 15_000;

/**
 * Whether the site answers. A browser that is joined to a network says that it is online, though the
 * network may lead nowhere, as in a shutdown, or to a page where one has to sign in: the one file is
 * asked for that no copy holds, and it must be what it is.
 */
export async function canReachSite(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const { ok, headers } = await fetch(routes.serviceWorker, {
      method: 'HEAD',
      cache: 'no-store',
      // Older browsers wait as long as they like.
      ...('timeout' in AbortSignal && { signal: AbortSignal.timeout(PATIENCE_MS) }),
    });
    return ok && (headers.get('Content-Type') ?? '').includes('javascript');
  } catch {
    return false;
  }
}
