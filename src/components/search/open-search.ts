import { fetchSearch, loadStylesheet } from '../../browser/fetching/site-files.ts';
import finderStyles from './finder.css?url';

/**
 * Opens the search of the whole course over the page. What is searched and the styles are fetched beside
 * what searches. Rejects when one of them cannot be; asking again tries again.
 */
export async function openSearch(): Promise<void> {
  void fetchSearch();
  void loadStylesheet(finderStyles);
  const { openSearchDialog } = await import('./search-dialog.ts');
  await openSearchDialog({ hasProse: true, styles: finderStyles });
}
