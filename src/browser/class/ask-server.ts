/** Asks the class server, which may be far, busy, gone, or not what answers at all. */

import { REFUSALS, type Refusal } from '../../domain/class/live-records.ts';
import * as routes from '../../routes.ts';

/** What came of a question: its answer, or why there is none. */
export type Asked<Body> =
  { ok: true; body: Body } | { ok: false; refusal: Refusal | 'unreachable' };

/** So long an answer is waited for. */
const MOST_MS = 15_000;

/**
 * What the server answers at a path under `api/`; with a body it is a change. Never rejects. What
 * does not come as the server sends it (the page of a hotel's network, a proxy's error) is no answer.
 */
export async function askServer<Body>(
  path: string,
  body?: object,
  fetchIt: typeof fetch = fetch,
): Promise<Asked<Body>> {
  try {
    const response = await fetchIt(routes.classServer(path), {
      method: body === undefined ? 'GET' : 'POST',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(MOST_MS),
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith('application/json')) return { ok: false, refusal: 'unreachable' };
    const read = (await response.json()) as unknown;
    if (typeof read !== 'object' || read === null) return { ok: false, refusal: 'unreachable' };
    if (response.ok) return { ok: true, body: read as Body };
    const { refusal } = read as { refusal?: unknown };
    const known = REFUSALS.find((candidate) => candidate === refusal);
    return { ok: false, refusal: known ?? 'unreachable' };
  } catch {
    return { ok: false, refusal: 'unreachable' };
  }
}

/** Whether it may be worth while to ask the same once more. */
export function mayAskAgain(refusal: Refusal | 'unreachable'): boolean {
  return ['unreachable', 'server', 'full', 'too-often'].includes(refusal);
}
