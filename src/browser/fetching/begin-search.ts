import type { LoadedSearch } from './load-search.ts';
import { fetchSearch } from './site-files.ts';

/**
 * All that has a name, indexed; what is searched comes beside what searches it. Rejects when one of
 * them cannot be fetched; asking again tries again.
 */
export async function beginSearch(): Promise<LoadedSearch> {
  void fetchSearch();
  const { loadSearch } = await import('./load-search.ts');
  return loadSearch();
}
