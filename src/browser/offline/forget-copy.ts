import * as routes from '../../routes.ts';

/** Takes away what serves the copies of the course, in each language; their files are deleted with all that is kept. */
export async function forgetCopy(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    if (!isOfCourse(new URL(registration.scope).pathname)) continue;
    // It serves the pages that are open for as long as they are.
    registration.active?.postMessage('forget');
    await registration.unregister();
  }
}

/** The site itself, or the folder of a language in it: another course may lie in another. */
function isOfCourse(scope: string): boolean {
  return (
    scope.startsWith(routes.root) && /^(?:[a-z]{2,3}\/)?$/.test(scope.slice(routes.root.length))
  );
}
