/** What is wrong with a course’s look: its own values for the tokens of `src/styles/tokens.css`. */

import { findAll, generate, parse, walk, type CssNode, type FunctionNode } from 'css-tree';
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
  const tree = parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError: () => undefined, // What could not be read stands in the tree, as `Raw`.
  });
  const names: Names = {
    tokens: tokens.match(TOKEN) ?? [],
    set: [...css.matchAll(/(--[a-z][\w-]*)\s*(?=[:{])/gi)].map(([, name = '']) => name),
    used: new Set(findAll(tree, isVariable).flatMap(variablesIn)),
  };
  const faults: (Fault & { node: CssNode })[] = [];
  walk(tree, function (node) {
    const isValue = node.type === 'Raw' && this.declaration !== null;
    const fault = node.type === 'Raw' ? unreadable(node.value, isValue) : faultOf(node, names);
    if (fault) faults.push({ ...fault, node });
  });
  const open = unclosed(css);
  return [
    ...faults.map(({ node, ...about }) => {
      const { line, column } = node.loc?.start ?? { line: 1, column: 1 };
      return diagnostic('wrong-look', { file, line, column }, about);
    }),
    ...(open ? [diagnostic('wrong-look', { file, line: open.line, column: 1 }, open)] : []),
  ];
}

interface Fault {
  found: string;
  expected: string;
}

/** The names of tokens: those that there are, those that the look sets, those that its values name. */
interface Names {
  tokens: readonly string[];
  set: readonly string[];
  used: ReadonlySet<string>;
}

const isVariable = (node: CssNode): node is FunctionNode =>
  node.type === 'Function' && node.name === 'var';

/** The token that `var(…)` names; what follows it, where there is none, is another’s. */
function variablesIn(node: CssNode): string[] {
  const first = isVariable(node) ? node.children.first : null;
  return first?.type === 'Identifier' ? [first.name] : [];
}

function faultOf(node: CssNode, { tokens, set, used }: Names): Fault | undefined {
  const address = addressIn(node);
  if (address !== undefined && /^(?:[a-z]+:)?\/\//i.test(address)) {
    const found = `“${address}”, which another host would be asked for`;
    return { found, expected: 'only what the course itself has: nothing is fetched elsewhere' };
  }
  const isSet = node.type === 'Declaration' && node.property.startsWith('--');
  const [name] = isSet ? [node.property] : variablesIn(node);
  if (name === undefined || tokens.includes(name)) return undefined;
  if (isSet ? used.has(name) : set.includes(name)) return undefined;
  const nearest = nearestTo(name, tokens);
  return {
    found: `“${name}”, a token that there is not`,
    expected:
      nearest === undefined ? 'one of those in src/styles/tokens.css' : `“${nearest}”, perhaps`,
  };
}

/** What would be fetched: an address in `url(…)`, or as a text after `@import`. */
function addressIn(node: CssNode): string | undefined {
  if (node.type === 'Url') return node.value;
  const isImport = node.type === 'Atrule' && node.name === 'import' && node.prelude !== null;
  return isImport ? /^["']([^"']*)/.exec(generate(node.prelude!))?.[1] : undefined;
}

/** Of what could not be read only what is certainly wrong: CSS has more than the parser knows. */
function unreadable(raw: string, isValue: boolean): Fault | undefined {
  const [written = ''] = raw.trim().split('\n');
  const shown = written.slice(0, SHOWN_CHARACTERS);
  if (isValue && /^\s*[^;]*\n\s*--[\w-]+\s*:/.test(raw)) {
    return { found: `“${shown}” without a semicolon`, expected: `${shown};` };
  }
  if (raw.trim() === '}') {
    return { found: '“}”, which closes nothing', expected: 'a brace { before it, or none here' };
  }
  const isOpen = isValue && raw.split('(').length !== raw.split(')').length;
  const isCertain = isOpen || /^--[\w-]+\s*[^\w\s:-]/.test(written) || /^root\s*:/.test(written);
  return isCertain ? { found: `“${shown}”, which cannot be read`, expected: A_VALUE } : undefined;
}

/** The first brace that nothing closes, if there is one. */
function unclosed(css: string): (Fault & { line: number }) | undefined {
  const plain = css.replace(/\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, (text) =>
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
