import { copyScopes } from './copy-scopes.ts';

/** Takes away what serves the copies of the course, in each language; their files are deleted with all that is kept. */
export async function forgetCopy(): Promise<void> {
  for (const registration of await allRegistrations()) {
    if (!copyScopes().includes(registration.scope)) continue;
    // It serves the pages that are open for as long as they are.
    registration.active?.postMessage('forget');
    await registration.unregister();
  }
}

/** What a browser says to a page that may have none: one opened from a disk, or one that may keep nothing. */
const NOT_HERE = ['SecurityError', 'InvalidStateError', 'NotSupportedError'];

/** Those of the whole host; none on a page that may have none, as on plain http. */
async function allRegistrations(): Promise<readonly ServiceWorkerRegistration[]> {
  try {
    return 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : [];
  } catch (error) {
    if (NOT_HERE.includes((error as Error).name)) return [];
    throw error;
  }
}
