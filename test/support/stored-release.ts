import { readFileSync } from 'node:fs';
import { openDB } from 'idb';

/** All that a release kept on a device, and the files that it gave out. */
export interface StoredRelease {
  databases: { name: string; version: number; stores: Record<string, [string, unknown][]> }[];
  notes: Record<string, unknown>;
  files: { progress: string; assignmentFile: string; assignmentLink: string; results: string[] };
}

/** What the release of that number left behind; see test/fixtures/stored/README.md. */
export function storedRelease(version: string): StoredRelease {
  return JSON.parse(
    readFileSync(`test/fixtures/stored/release-${version}.json`, 'utf8'),
  ) as StoredRelease;
}

/** Makes the databases of a release anew, in the IndexedDB of this process. */
export async function restoreDatabases({ databases }: StoredRelease): Promise<void> {
  for (const { name, version, stores } of databases) {
    const database = await openDB(name, version, {
      upgrade: (made) => {
        for (const store of Object.keys(stores)) made.createObjectStore(store);
      },
    });
    for (const [store, entries] of Object.entries(stores)) {
      for (const [key, value] of entries) await database.put(store, value, key);
    }
    database.close();
  }
}
