/** Takes away what serves the copy of the course; its files are deleted with all that is kept. */
export async function forgetCopy(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  // It serves the pages that are open for as long as they are.
  registration?.active?.postMessage('forget');
  await registration?.unregister();
}
