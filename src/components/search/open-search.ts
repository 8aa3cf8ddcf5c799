import { fetchSearch } from '../../browser/fetching/site-files.ts';
import finderStyles from './finder.css?url';

/**
 * Opens the search of the whole course over the page. What is searched is fetched beside what searches
 * it. Rejects when one of them cannot be.
 */
export async function openSearch(): Promise<void> {
  void fetchSearch();
  const { openSearchDialog } = await import('./search-dialog.ts');
  await openSearchDialog({ hasProse: true, styles: finderStyles });
}
