/** Fetches what pages ask for. Each rejects when it cannot be fetched; asking again tries again. */

/** A file of the site, of the type that its maker gives it. */
export async function fetchJson<File>(url: string): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as File;
}

/** A file that several ask for, some of them before they need it. */
export const fetchOnce = <File>(url: string) => once(url, () => fetchJson<File>(url));

const asked = new Map<string, Promise<unknown>>();

/** What `work` comes to; who asks for the same by its address meanwhile or later gets the same. */
export function once<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const started = (asked.get(url) as Promise<Result> | undefined) ?? work();
  asked.set(url, started);
  started.catch(() => asked.delete(url));
  return started;
}
