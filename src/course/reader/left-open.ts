/** What prose begins and does not end: the parser ends it somewhere itself, with all that stands between. */

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { endOf } from './explain-mdx-error.ts';
import { isElement, positionOf, type Element } from './prose-elements.ts';
import type { Explanation } from './yaml-trouble.ts';

/** The first block of code or tag that nothing closes where it stands; `undefined` where all are closed. */
export function leftOpen(tree: Root, body: string): Explanation | undefined {
  let found: Explanation | undefined;
  visit(tree, (node) => {
    if (found) return;
    const { start, end } = node.position ?? {};
    const written = body.slice(start?.offset, end?.offset);
    const open =
      node.type === 'code'
        ? openFence(written)
        : isElement(node)
          ? openTag(node as Element, written)
          : undefined;
    if (open) found = { ...positionOf(node), ...open };
  });
  return found;
}

type Open = Pick<Explanation, 'found' | 'expected'>;

/** All that stands below it would be code as well. */
function openFence(written: string): Open | undefined {
  const sign = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  const last = /\n[ \t>]*(`{3,}|~{3,})\s*$/.exec(written)?.[1] ?? '';
  if (sign === undefined || last.startsWith(sign)) return undefined;
  return {
    found: `${sign}, which begins a block of code, and no such line that ends it`,
    expected: `text alone: take ${sign} away, or write it once more on a line below the code`,
  };
}

/** Its end stands in another paragraph, or beyond the marks, the cell or the heading that it stands in. */
function openTag({ name }: Element, written: string): Open | undefined {
  if (/(?:\/\s*>|<\/\s*[\w.]*\s*>)$/.test(written)) return undefined;
  return { found: `<${name}> that is not closed where it stands`, expected: endOf(name ?? '') };
}
