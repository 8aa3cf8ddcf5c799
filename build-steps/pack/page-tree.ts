/** A built page as a tree of parse5, and what is looked up in it. */

import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Types } from 'parse5';

export type Page = Types.Document;
export type Element = Types.Element;
/** An element or a whole page. */
export type Parent = Types.ParentNode;

/** A page of the site as a tree, as where no script runs: what stands in `noscript` is markup then. */
export function parsePage(text: string): Page {
  return parse(text, { scriptingEnabled: false });
}

/** What a built page is about: its `main`, which every one has. */
export const mainOf = (page: Page): Element =>
  findElement(page, ({ tagName }) => tagName === 'main')!;

export const elementsIn = (parent: Parent): Element[] =>
  parent.childNodes.filter((child) => 'tagName' in child);

/** The first element below `parent` that fits, in the order of the markup. */
export function findElement(
  parent: Parent,
  fits: (element: Element) => boolean,
): Element | undefined {
  for (const child of elementsIn(parent)) {
    const found = fits(child) ? child : findElement(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** All that fit, without those within one that does. */
export function findAll(parent: Parent, fits: (element: Element) => boolean): Element[] {
  return elementsIn(parent).flatMap((child) => (fits(child) ? [child] : findAll(child, fits)));
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

export const textOf = (node: Parent): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');

/** Puts what an element holds in its place. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const node of [...element.childNodes]) {
    tree.detachNode(node);
    tree.insertBefore(parent, node, element);
  }
  tree.detachNode(element);
}
