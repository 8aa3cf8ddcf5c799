import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';

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
  /** Why it cannot be read, in words for an author; empty when it can. */
  faults: { reason: string; position: Position | undefined }[];
}

/** Reads YAML; `lineOffset` is how many lines of the file stand above the text. Never throws. */
export function readYaml(text: string, lineOffset: number): YamlText {
  const lines = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
    reason: explainYaml(message),
    position: positionAt(pos[0]),
  }));
  const positionOf = (path: readonly PropertyKey[]): Position | undefined => {
    const offset = offsetOf(document, path);
    return offset === undefined ? undefined : positionAt(offset);
  };
  if (faults.length > 0) return { value: undefined, positionOf, faults };
  try {
    return { value: document.toJS(), positionOf, faults: [] };
  } catch (error) {
    // An alias that leads nowhere is found only here, and without its place.
    const reason = explainYaml(error instanceof Error ? error.message : String(error));
    return { value: undefined, positionOf, faults: [{ reason, position: undefined }] };
  }
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

/** The commonest complaints of YAML, in words for an author. */
function explainYaml(message: string): string {
  if (/Nested mappings/.test(message)) {
    return 'a colon followed by a space inside a text; put the whole text in quotation marks';
  }
  if (/Missing closing/.test(message)) return 'a quotation mark that is opened and not closed';
  if (/Unresolved alias|Unresolved tag/.test(message)) {
    return 'a text that begins with * or !; put it in quotation marks';
  }
  if (/tab/i.test(message)) return 'a tab; indent with spaces only';
  if (/parseAllDocuments/.test(message)) return 'a line of three hyphens inside the file';
  if (/same level|same indent|indented/i.test(message)) {
    return 'a line that is indented more or less than its neighbours';
  }
  return message.split('\n')[0] ?? message;
}
