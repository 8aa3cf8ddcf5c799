/** Fetches the files that the site makes for its own pages. Their types stand beside their makers. */

/** The JSON at an address of the site. Rejects when it cannot be fetched or is none. */
export async function fetchJson<File>(url: string): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as File;
}

/** Calls `load` once for each key, however often it is asked; what has failed is tried again. */
export function onceForEach<Loaded>(
  load: (key: string) => Promise<Loaded>,
): (key: string) => Promise<Loaded> {
  const loading = new Map<string, Promise<Loaded>>();
  return (key) => {
    const started = loading.get(key) ?? load(key);
    loading.set(key, started);
    started.catch(() => loading.delete(key));
    return started;
  };
}
