/** What is wrong with a course’s look: its own values for the tokens of `src/styles/tokens.css`. */

import { parse, walk, type CssNode } from 'css-tree';
import { nearestTo } from '../../domain/text/nearest.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';

const TOKEN = /--[a-z][\w-]*(?=\s*:)/gi;
const SHOWN_CHARACTERS = 60;
const A_VALUE = 'a token, a colon, its value and a semicolon: --accent: #0b5563;';

export interface Look {
  /** Path from the project's root. */
  file: string;
  css: string;
  /** The text of `src/styles/tokens.css`. */
  tokens: string;
}

/** Values that cannot be read, of tokens that there are not, and what would be fetched elsewhere. */
export function lookDiagnostics({ file, css, tokens }: Look): Diagnostic[] {
  const own = css.match(TOKEN) ?? [];
  const known = tokens.match(TOKEN) ?? [];
  const used = new Set<string>();
  const faults: (Fault & { node: CssNode })[] = [];
  const tree = parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError: () => undefined, // What could not be read stands in the tree, as `Raw`.
  });
  walk(tree, (node) => {
    if (node.type === 'Identifier' && node.name.startsWith('--')) used.add(node.name);
  });
  walk(tree, (node) => {
    const found = faultOf(node, { known, own, used });
    if (found) faults.push({ ...found, node });
  });
  const open = unclosed(css);
  return [
    ...faults.map(({ node, found, expected }) => {
      const { line, column } = node.loc?.start ?? { line: 1, column: 1 };
      return diagnostic('wrong-look', { file, line, column }, { found, expected });
    }),
    ...(open ? [diagnostic('wrong-look', { file, line: open.line, column: 1 }, open)] : []),
  ];
}

interface Fault {
  found: string;
  expected: string;
}

/** The tokens that there are, those of the look itself, and those that its values name. */
interface Names {
  known: readonly string[];
  own: readonly string[];
  used: ReadonlySet<string>;
}

function faultOf(node: CssNode, { known, own, used }: Names): Fault | undefined {
  if (node.type === 'Raw') return unreadable(node.value);
  if (node.type === 'Url' && /^(?:[a-z]+:)?\/\//i.test(node.value)) {
    const found = `“${node.value}”, which another host would be asked for`;
    return { found, expected: 'only what the course itself has: nothing is fetched elsewhere' };
  }
  const isSet = node.type === 'Declaration' && node.property.startsWith('--');
  const name = isSet ? node.property : node.type === 'Identifier' ? node.name : '';
  if (!name.startsWith('--') || known.includes(name)) return undefined;
  if (isSet ? used.has(name) : own.includes(name)) return undefined;
  const nearest = nearestTo(name, known);
  return {
    found: `“${name}”, a token that there is not`,
    expected:
      nearest === undefined ? 'one of those in src/styles/tokens.css' : `“${nearest}”, perhaps`,
  };
}

function unreadable(raw: string): Fault | undefined {
  const [written = ''] = raw.trim().split('\n');
  if (written === '' || written === '}') {
    return written === '' ? undefined : { found: '“}”, which closes nothing', expected: A_VALUE };
  }
  const shown = written.slice(0, SHOWN_CHARACTERS);
  if (/^\s*[^;]*\n\s*--[\w-]+\s*:/.test(raw)) {
    return { found: `“${shown}” without a semicolon`, expected: `${shown};` };
  }
  return { found: `“${shown}”, which cannot be read`, expected: A_VALUE };
}

/** The first brace that nothing closes, if there is one. */
function unclosed(css: string): (Fault & { line: number }) | undefined {
  const plain = css.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"|'[^'\n]*'/g, (text) =>
    text.replace(/[^\n]/g, ' '),
  );
  const open: number[] = [];
  for (const { 0: brace, index } of plain.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else open.pop();
  }
  const [first] = open;
  if (first === undefined) return undefined;
  const line = css.slice(0, first).split('\n').length;
  return { found: 'a brace { that nothing closes', expected: '} below the last value', line };
}
