/** Links that a script puts into a page, as they lead where the course is opened from a folder. */

import {
  fileOfAddress,
  isUnderBase,
  restOfAddress,
} from '../../interop/packages/folder-address.ts';

/** Lets every link that comes into the page, or changes, lead to its file in the folder at `root`. */
export function leadInFolder(root: string, base: string): void {
  const { pathname } = new URL(root);
  const lead = (link: Element) => {
    const address = link.getAttribute('href') ?? '';
    // Made of the page's own address, it leads there already.
    const isThere = pathname.startsWith(base) && address.startsWith(pathname);
    if (!isUnderBase(address, base) || isThere) return;
    link.setAttribute('href', root + fileOfAddress(address, base) + restOfAddress(address));
  };
  const observer = new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      if (type === 'attributes') lead(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('a')) lead(node);
        for (const link of node.querySelectorAll('a')) lead(link);
      }
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['href'] });
}
