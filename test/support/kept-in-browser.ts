/**
 * Runs in a page: everything that any store of the browser holds for its origin, as one text of keys
 * and values. Names of databases without a record are left out: an empty one keeps nothing.
 */
export async function keptInBrowser(): Promise<string> {
  const found: unknown[] = [
    ...Object.entries(localStorage),
    ...Object.entries(sessionStorage),
    document.cookie,
    ...('caches' in globalThis ? await caches.keys() : []),
  ];
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name!));
    for (const store of database.objectStoreNames) {
      const opened = database.transaction(store).objectStore(store);
      const keys = await answer(opened.getAllKeys());
      const values = (await answer(opened.getAll())) as unknown[];
      found.push(...keys.map((key, at) => [name, store, key, values[at]]));
    }
    database.close();
  }
  const told = found.filter((candidate) => candidate !== '');
  return told.length === 0 ? '' : JSON.stringify(told);
}
