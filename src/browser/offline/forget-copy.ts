import { LANGUAGES } from '../../language.ts';
import * as routes from '../../routes.ts';

/** Takes away what serves the copies of the course, in each language; their files are deleted with all that is kept. */
export async function forgetCopy(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  for (const language of LANGUAGES) {
    const address = routes.inLanguage(language, routes.home);
    const registration = await navigator.serviceWorker.getRegistration(address);
    // It serves the pages that are open for as long as they are.
    registration?.active?.postMessage('forget');
    await registration?.unregister();
  }
}
