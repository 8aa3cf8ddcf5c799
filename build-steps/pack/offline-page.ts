/**
 * A built page as it can be opened from a folder, without a server: addresses are relative and name
 * their file. What only a script can do is there where the folder's own script can (src/components/folder/);
 * elsewhere what stands in its place is.
 */

import { defaultTreeAdapter as tree, html as names, parseFragment, serialize } from 'parse5';
import { posix } from 'node:path';
import {
  fileOfAddress,
  isUnderBase,
  restOfAddress,
} from '../../src/interop/packages/folder-address.ts';
import { isLiving, keepIsland } from './folder-island.ts';
import {
  attribute,
  elementsIn,
  findElement,
  hasClass,
  parsePage,
  unwrap,
  type Element,
  type Page,
  type Parent,
} from './page-tree.ts';

export interface OfflineSite {
  /** What every address of the site begins with, such as `/` or `/course/`. */
  base: string;
  /** The file of the script that runs in the folder. */
  script: string;
  /** Whether a file of the site is packed. */
  has: (file: string) => boolean;
  /** The markup of a part of a picture, such as `maps/a.svg#base`; from a folder it is not fetched. */
  symbolOf: (file: string, id: string) => string | undefined;
}

const ADDRESSES = ['href', 'src', 'action', 'poster'];
/** Light or dark, and the size of text, as they were chosen. */
export const FIRST_SCRIPT = 'before-paint.js';
const HIDDEN = 'position:absolute;inline-size:0;block-size:0;overflow:hidden';

/** The page of a path such as `chapters/origins/index.html`. */
export function offlinePage(html: string, path: string, site: OfflineSite): string {
  const document = parsePage(html);
  const symbols = new Map<string, string>();
  visit(document, (element) => {
    if (isForScripts(element) || (element.tagName === 'link' && leadsOut(element, site))) {
      tree.detachNode(element);
      return;
    }
    if (element.tagName === 'style') {
      for (const node of element.childNodes) {
        if ('value' in node) node.value = offlineStyles(node.value, path, site.base);
      }
      return;
    }
    if (element.tagName === 'noscript') {
      if (!(element.parentNode && elementsIn(element.parentNode).some(isLiving))) unwrap(element);
      return;
    }
    if (hasClass(element, 'needs-script') && !isLiving(element) && !opensPanel(element)) {
      tree.detachNode(element);
      return;
    }
    if (element.tagName === 'astro-island') {
      keepIsland(element);
      return;
    }
    if (element.tagName === 'a' && leadsOut(element, site)) {
      // The name of a language that is packed by itself says nothing here; other words do.
      if (attribute(element, 'hreflang') !== undefined) tree.detachNode(element);
      else unwrap(element);
      return;
    }
    if (!isBesideLiving(element)) sayNeedOfSite(element);
    for (const written of element.attrs) {
      if (!ADDRESSES.includes(written.name)) continue;
      written.value =
        (element.tagName === 'use' && inPage(written.value, site, symbols)) ||
        relativeAddress(written.value, path, site.base);
    }
  });
  addScripts(document, path, site);
  const body = named(document, 'body');
  if (body && symbols.size > 0) {
    const svg = `<svg style="${HIDDEN}" aria-hidden="true">${[...symbols.values()].join('')}</svg>`;
    for (const node of parseFragment(svg).childNodes.toReversed()) {
      const [first] = body.childNodes;
      if (first) tree.insertBefore(body, node, first);
    }
  }
  return serialize(document);
}

/**
 * Styles with relative addresses, in which nothing waits for a script that is not there, and text waits for
 * its faces: from a disk they are there in a moment.
 */
export function offlineStyles(css: string, path: string, base: string): string {
  return css
    .replace(/url\((["']?)(\/[^)"']*)\1\)/g, (_, quote: string, address: string) => {
      return `url(${quote}${relativeAddress(address, path, base)}${quote})`;
    })
    .replace(/\(scripting:\s*enabled\)/g, 'not all')
    .replace(/font-display:\s*optional/g, 'font-display:block');
}

/** What is chosen in a panel of the page the folder's script sees to: see src/components/folder/. */
function opensPanel(element: Element): boolean {
  return attribute(element, 'popovertarget') !== undefined;
}

/** The script before the first paint, and the folder's own, which runs when the page has been read. */
function addScripts(document: Page, path: string, site: OfflineSite) {
  const head = named(document, 'head');
  if (!head) return;
  const scripts = [
    { src: pathTo(FIRST_SCRIPT, path) },
    { src: pathTo(site.script, path), 'data-base': site.base, defer: '' },
  ];
  for (const attrs of scripts) {
    const list = Object.entries(attrs).map(([name, value]) => ({ name, value }));
    tree.appendChild(head, tree.createElement('script', names.NS.HTML, list));
  }
}

/** The way from a page to a file of the folder. */
function pathTo(file: string, path: string): string {
  return posix.relative(posix.dirname(`/${path}`), `/${file}`);
}

/** Whether it is said where no script runs, and the folder's own would do what it says. */
function isBesideLiving({ parentNode }: Element): boolean {
  const isNoscript =
    parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'noscript';
  const around = isNoscript ? parentNode.parentNode : undefined;
  return around ? elementsIn(around).some(isLiving) : false;
}

/** In place of why something needs a script: in the folder there is one, but not for this. */
function sayNeedOfSite(element: Element): void {
  const need = attribute(element, 'data-in-folder');
  if (need === undefined) return;
  for (const node of [...element.childNodes]) tree.detachNode(node);
  tree.insertText(element, need);
  element.attrs = [];
}

/** Whether a link leads to a file of the site that is not packed: its words stay. */
function leadsOut(element: Element, { base, has }: OfflineSite): boolean {
  const address = attribute(element, 'href') ?? '';
  if (!address.startsWith('/') || address.startsWith('//')) return false;
  return !isUnderBase(address, base) || !has(fileOfAddress(address, base));
}

/** An address of the site as it leads from one of its files to another; others stay as they are. */
function relativeAddress(address: string, path: string, base: string): string {
  if (!isUnderBase(address, base)) return address;
  return pathTo(fileOfAddress(address, base), path) + restOfAddress(address);
}

/** What a script alone needs, and the policy that names it. */
function isForScripts(element: Element): boolean {
  const of = (name: string) => attribute(element, name) ?? '';
  if (element.tagName === 'script') return of('type') !== 'application/ld+json';
  if (element.tagName === 'link') {
    return /^(?:modulepreload|preload|prefetch|manifest)$/.test(of('rel'));
  }
  return element.tagName === 'meta' && of('http-equiv').toLowerCase() === 'content-security-policy';
}

function inPage(
  address: string,
  { base, symbolOf }: OfflineSite,
  symbols: Map<string, string>,
): string | undefined {
  const [file = '', id] = address.split('#');
  if (id === undefined || !file.startsWith(base)) return undefined;
  const name = file.slice(base.length);
  const local = `${name.replace(/[^a-z0-9]+/gi, '-')}-${id}`;
  const symbol = symbolOf(name, id);
  if (symbol === undefined) return undefined;
  symbols.set(local, symbol.replace(`id="${id}"`, `id="${local}"`));
  return `#${local}`;
}

/** Its content first: it may be put in its place. */
function visit(parent: Parent, see: (element: Element) => void): void {
  for (const child of elementsIn(parent)) {
    visit(child, see);
    see(child);
  }
}

function named(page: Page, name: string): Element | undefined {
  return findElement(page, ({ tagName }) => tagName === name);
}
