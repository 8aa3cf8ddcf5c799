/** What a chapter may not hold, in words. */

import type { Heading, Node, Table } from 'mdast';
import type { NotProse } from '../diagnostics/errors.ts';
import { textOf } from './prose-elements.ts';

const SHOWN_CHARACTERS = 40;

/** What was found that is no prose, and of what kind it is. */
export interface Foreign {
  found: string;
  kind: NotProse;
  /** Where it stands, if not at the beginning of the node. */
  at?: Node;
}

/** What is wrong with a node of prose; `undefined` where it may stand. */
export function foreignMatter(node: Node): Foreign | undefined {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const { value } = node as unknown as { value: string };
      const found = `an expression in braces: {${value}}`;
      return isRemark(value) ? undefined : { found, kind: 'other' };
    }
    case 'mdxjsEsm':
      return {
        found: `a paragraph that begins with “${/^\w+/.exec((node as unknown as { value: string }).value)?.[0]}”`,
        kind: 'program',
      };
    case 'footnoteDefinition':
      return { found: 'a footnote', kind: 'footnote' };
    case 'image':
    case 'imageReference':
      return { found: 'an image', kind: 'image' };
    case 'link':
    case 'linkReference': {
      const isEmpty = textOf(node).trim() === '';
      return isEmpty ? { found: 'a link without words', kind: 'mark' } : undefined;
    }
    case 'heading': {
      const found = 'a heading that is not of the second or third level (## or ###)';
      return [2, 3].includes((node as Heading).depth) ? undefined : { found, kind: 'heading' };
    }
    case 'table':
      return unevenTable(node as Table);
    default:
      return undefined;
  }
}

/** Of a row with more cells than the head the last are not shown; one with fewer ends early. */
function unevenTable({ children: [head, ...rows] }: Table): Foreign | undefined {
  const columns = head?.children.length ?? 0;
  const uneven = rows.find(({ children }) =>
    children.slice(columns).some((cell) => textOf(cell).trim() !== ''),
  );
  if (!uneven) return undefined;
  const found = `a row of ${uneven.children.length} cells, “${uneven.children.map(textOf).join(' | ').slice(0, SHOWN_CHARACTERS)}”, in a table of ${columns} columns`;
  return { found, kind: 'table', at: uneven };
}

/** What stands in braces and is not shown: a comment of JavaScript. */
function isRemark(expression: string): boolean {
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)+$/.test(expression);
}
