import type { Messages } from '../../i18n/messages.ts';

/** How many bytes are moved for the copy, by how a host encodes what it sends. */
export interface CopySizes {
  br: number;
  gzip: number;
  /** As they are: this much room they take as well. */
  identity: number;
}

/** What a page needs to know before it keeps a copy of the course. */
export interface OfflineFile {
  /** Written by build-steps/offline-copy.ts. */
  bytes: CopySizes;
  messages: Messages['offline'] & Pick<Messages['notFound'], 'unreachable'>;
}

/** The words; how much there is to move is known when everything is built. */
export function offlineFile({
  offline,
  notFound: { unreachable },
}: Pick<Messages, 'offline' | 'notFound'>): OfflineFile {
  return { bytes: { br: 0, gzip: 0, identity: 0 }, messages: { ...offline, unreachable } };
}
