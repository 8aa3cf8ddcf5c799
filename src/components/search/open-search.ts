import finderStyles from './finder.css?url';
import { openSearchDialog } from './search-dialog.ts';

/** Opens the search of the whole course over the page. Rejects when its data cannot be fetched. */
export const openSearch = (): Promise<void> =>
  openSearchDialog({ hasProse: true, styles: finderStyles });
