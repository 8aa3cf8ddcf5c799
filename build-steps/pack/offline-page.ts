/**
 * A built page as it can be opened from a folder, without a server: addresses are relative and name
 * their file, what only a script can do is not there, and what stands in its place is.
 */

import {
  defaultTreeAdapter,
  parse,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes,
} from 'parse5';
import { posix } from 'node:path';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface OfflineSite {
  /** What every address of the site begins with, such as `/` or `/course/`. */
  base: string;
  /** Whether a file of the site is packed. */
  has: (file: string) => boolean;
  /** The markup of a part of a picture, such as `maps/a.svg#base`; from a folder it is not fetched. */
  symbolOf: (file: string, id: string) => string | undefined;
}

const ADDRESSES = ['href', 'src', 'action', 'poster'];
const HIDDEN = 'position:absolute;inline-size:0;block-size:0;overflow:hidden';

/** The page of a path such as `chapters/origins/index.html`. */
export function offlinePage(html: string, path: string, site: OfflineSite): string {
  // As where nothing runs: what stands in `noscript` is a part of the page.
  const document = parse(html, { scriptingEnabled: false });
  const symbols = new Map<string, string>();
  visit(document, (element) => {
    if (isForScripts(element) || (element.tagName === 'link' && leadsOut(element, site))) {
      defaultTreeAdapter.detachNode(element);
      return;
    }
    if (element.tagName === 'style') {
      for (const node of element.childNodes) {
        if ('value' in node) node.value = offlineStyles(node.value, path, site.base);
      }
      return;
    }
    if (element.tagName === 'noscript') {
      unwrap(element);
      return;
    }
    if (element.tagName === 'a' && leadsOut(element, site)) {
      unwrap(element);
      return;
    }
    for (const attribute of element.attrs) {
      if (!ADDRESSES.includes(attribute.name)) continue;
      attribute.value =
        (element.tagName === 'use' && inPage(attribute.value, site, symbols)) ||
        relativeAddress(attribute.value, path, site.base);
    }
  });
  const body = find(document, 'body');
  if (body && symbols.size > 0) {
    const svg = `<svg style="${HIDDEN}" aria-hidden="true">${[...symbols.values()].join('')}</svg>`;
    for (const node of parseFragment(svg).childNodes.toReversed()) {
      const [first] = body.childNodes;
      if (first) defaultTreeAdapter.insertBefore(body, node, first);
    }
  }
  return serialize(document);
}

/** Styles with relative addresses, in which no script is to be waited for. */
export function offlineStyles(css: string, path: string, base: string): string {
  return css
    .replace(/url\((["']?)(\/[^)"']*)\1\)/g, (_, quote: string, address: string) => {
      return `url(${quote}${relativeAddress(address, path, base)}${quote})`;
    })
    .replace(/\(scripting:\s*none\)/g, 'all')
    .replace(/\(scripting:\s*enabled\)/g, 'not all');
}

/** Whether a link leads to a file of the site that is not packed: its words stay. */
function leadsOut({ attrs }: Element, { base, has }: OfflineSite): boolean {
  const address = attrs.find(({ name }) => name === 'href')?.value ?? '';
  if (!address.startsWith('/') || address.startsWith('//')) return false;
  return !address.startsWith(base) || !has(fileOf(address, base));
}

/** The file of the site that an address of it leads to. */
function fileOf(address: string, base: string): string {
  const [file = ''] = address.slice(base.length).split(/[?#]/);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/** An address of the site as it leads from one of its files to another; others stay as they are. */
function relativeAddress(address: string, path: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [rest = ''] = /[?#].*$/.exec(address) ?? [];
  return posix.relative(posix.dirname(`/${path}`), `/${fileOf(address, base)}`) + rest;
}

/** What a script alone needs, and the policy that names it. */
function isForScripts({ tagName, attrs }: Element): boolean {
  const of = (name: string) => attrs.find((one) => one.name === name)?.value ?? '';
  if (tagName === 'script') return of('type') !== 'application/ld+json';
  if (tagName === 'link') return /^(?:modulepreload|preload|prefetch|manifest)$/.test(of('rel'));
  return tagName === 'meta' && of('http-equiv').toLowerCase() === 'content-security-policy';
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

function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const node of [...element.childNodes]) {
    defaultTreeAdapter.detachNode(node);
    defaultTreeAdapter.insertBefore(parent, node, element);
  }
  defaultTreeAdapter.detachNode(element);
}

function visit(node: DefaultTreeAdapterTypes.ParentNode, see: (element: Element) => void): void {
  for (const child of [...node.childNodes]) {
    if (!isElement(child)) continue;
    // Its content first: it may be put in its place.
    visit(child, see);
    see(child);
  }
}

function find(node: DefaultTreeAdapterTypes.ParentNode, name: string): Element | undefined {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const found = child.tagName === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
