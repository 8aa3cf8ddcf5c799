/** Makes each link that leads to its own paragraph or heading copy its address when followed. */

import { copyText } from '../copy-text.ts';

/** Says through `announce` what happened: the address copied, or only in the address bar. */
export function copyLinksIn(
  root: ParentNode,
  { announce, copied, inAddressBar }: Announcements,
): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a.anchor, a.heading-link')) {
    link.addEventListener('click', () => {
      void copyText(link.href).then((isCopied) => announce(isCopied ? copied : inAddressBar));
    });
  }
}

interface Announcements {
  announce: (text: string) => void;
  copied: string;
  inAddressBar: string;
}
