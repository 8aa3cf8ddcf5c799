/** Makes each link that leads to its own paragraph or heading copy its address when followed. */

/** Says through `announce` what happened: the address copied, or only in the address bar. */
export function copyLinksIn(
  root: ParentNode,
  { announce, copied, inAddressBar }: Announcements,
): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a.anchor, a.heading-link')) {
    link.addEventListener('click', () => {
      // The clipboard is there on secure origins only; elsewhere the address bar has the link.
      const copying = navigator.clipboard?.writeText(link.href) ?? Promise.reject(new Error());
      copying.then(
        () => announce(copied),
        () => announce(inAddressBar),
      );
    });
  }
}

interface Announcements {
  announce: (text: string) => void;
  copied: string;
  inAddressBar: string;
}
