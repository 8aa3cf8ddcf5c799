import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { explainYamlError } from './explain-yaml-error.ts';
import { indentOf, type Explanation } from './yaml-trouble.ts';
import { yamlSlips } from './yaml-slips.ts';

/** A place in a text: line and column, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

export interface YamlText {
  /** What the text says, as plain values. */
  value: unknown;
  /** Where a field such as `['citations', 0, 'source']`, or the nearest thing around it, begins. */
  positionOf: (path: readonly PropertyKey[]) => Position | undefined;
  /** Why it cannot be read as its author means it; empty when it can. */
  errors: Explanation[];
}

/**
 * Reads YAML; `lineOffset` is how many lines of the file stand above the text. Never throws. After an
 * error that makes the rest unreadable nothing more is said of it.
 */
export function readYaml(text: string, lineOffset: number): YamlText {
  const { document } = parse(text);
  const errors = errorsOf(document, text).map((error) => ({
    ...error,
    line: error.line + lineOffset,
  }));
  const value = errors.length > 0 ? undefined : (document.toJS() as unknown);
  return { value, positionOf: positionsIn(text, lineOffset), errors };
}

/** Where fields stand: the text is parsed anew when that is asked, and what it was parsed to not kept. */
function positionsIn(text: string, lineOffset: number): YamlText['positionOf'] {
  let latest: WeakRef<ReturnType<typeof parse>> | undefined;
  return (path) => {
    let parsed = latest?.deref();
    if (!parsed) {
      parsed = parse(text);
      latest = new WeakRef(parsed);
    }
    const offset = offsetOf(parsed.document, path);
    if (offset === undefined) return undefined;
    const { line, col } = parsed.lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
}

function parse(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

function errorsOf(document: Document, text: string): Explanation[] {
  const [error] = [...document.errors, ...document.warnings];
  const repeated = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  if (error && repeated.length < document.errors.length) return [explainYamlError(error, text)];
  const explained = repeated.map((repeat) => explainYamlError(repeat, text));
  return [...firstOfEach(explained, text), ...yamlSlips(document, text)];
}

/** An entry that has lost its hyphen repeats every field of the one above it: that is one fault. */
function firstOfEach(repeated: readonly Explanation[], text: string): Explanation[] {
  const lines = text.split('\n');
  return repeated.filter(({ line, column }, index) => {
    const before = repeated[index - 1];
    if (before?.column !== column) return true;
    return lines
      .slice(before.line, line - 1)
      .some((candidate) => /^ *\S/.test(candidate) && indentOf(candidate) < column - 1);
  });
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((candidate) => String(candidate.key) === String(key));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
