/** How much is moved for the copy of the course, by the host that serves it. */

import type { CopySizes, OfflineFile } from '../../course/files/offline-file.ts';
import * as routes from '../../routes.ts';

export interface CopyToCome {
  /** What this host moves for it. */
  movedBytes: number;
  /** What it takes on the device. */
  keptBytes: number;
  messages: OfflineFile['messages'];
}

/** Rejects when the file that says it cannot be fetched. */
export async function copyToCome(): Promise<CopyToCome> {
  const response = await fetch(routes.offlineFile);
  if (!response.ok) throw new Error(`${routes.offlineFile}: ${response.status}`);
  const { bytes, messages } = (await response.json()) as OfflineFile;
  return { movedBytes: bytes[encodingOf(response)], keptBytes: bytes.identity, messages };
}

/** Other ways to compress lie between the two that are weighed; the one that moves more is told. */
function encodingOf({ headers }: Response): keyof CopySizes {
  const encoding = headers.get('Content-Encoding');
  if (encoding === 'br') return 'br';
  return encoding !== null || isPageCompressed() ? 'gzip' : 'identity';
}

/** A host may leave small files as they are. */
function isPageCompressed(): boolean {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return page !== undefined && page.encodedBodySize < page.decodedBodySize;
}
