/** Fetches files of data. Each rejects when its file cannot be fetched; asking again tries again. */

/** A file of the site, of the type that its maker gives it. */
export async function fetchJson<File>(url: string): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as File;
}

const begun = new Map<string, Promise<unknown>>();

/** What several ask for, some of them before they need it. */
export function fetchOnce<File>(url: string): Promise<File> {
  const started = (begun.get(url) as Promise<File> | undefined) ?? fetchJson<File>(url);
  begun.set(url, started);
  started.catch(() => begun.delete(url));
  return started;
}
