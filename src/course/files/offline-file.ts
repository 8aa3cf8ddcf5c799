import type { Messages } from '../../i18n/messages.ts';

/** What a page needs to know before it keeps a copy of the course. */
export interface OfflineFile {
  /** How much is moved to have it, compressed; written by build-steps/offline-copy.mjs. */
  bytes: number;
  messages: Messages['offline'];
}

/** The words; how much there is to move is known when everything is built. */
export function offlineFile({ offline }: Pick<Messages, 'offline'>): OfflineFile {
  return { bytes: 0, messages: offline };
}
