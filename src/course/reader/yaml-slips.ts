/** What YAML reads without complaint, and otherwise than its author means it. */

import { isMap, isPair, isScalar, visit, type Document, type Pair, type Scalar } from 'yaml';
import { quoted, TYPOGRAPHIC } from './explain-yaml-error.ts';
import type { Explanation } from './yaml-trouble.ts';

type Slip = Omit<Explanation, 'line' | 'column'> & { offset: number };

/** The slips of a document that can be read, in the order of its text. */
export function yamlSlips(document: Document, text: string): Explanation[] {
  const slips: Slip[] = [];
  visit(document, (_key, node) => {
    if (isMap(node) && node.flow) slips.push(...node.items.flatMap(withoutValue));
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
    const slip = cutByRemark(node, text) ?? typographicQuotes(node) ?? lostName(node, text);
    if (slip) slips.push({ ...slip, offset: node.range[0] });
  });
  return slips
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, ...slip }) => ({ ...slip, ...positionAt(text, offset) }));
}

/** `title: Attack #2`, where the title is “Attack”; of a value such as an id a remark is meant. */
function cutByRemark({ range, value }: Scalar, text: string): Omit<Slip, 'offset'> | undefined {
  const [, remark] = /^[ \t]+(#[^\n]*)/.exec(text.slice(range?.[1])) ?? [];
  const kept = String(value);
  if (remark === undefined || (/^# /.test(remark) && !/\s/.test(kept))) return undefined;
  return {
    found: `“${remark.slice(0, 60)}”, which is not read: a # after a space begins a remark`,
    expected: `the whole text in quotation marks: ${quoted(`${kept} ${remark}`)}; a remark on a line of its own`,
  };
}

function typographicQuotes({ value }: Scalar): Omit<Slip, 'offset'> | undefined {
  const text = String(value);
  const within = TYPOGRAPHIC.exec(text)?.[1];
  if (within === undefined) return undefined;
  return {
    found: `${text}, in typographic quotation marks, which would be shown with it`,
    expected: `straight ones: ${quoted(within)}; or, where they are meant to be shown, ${quoted(text)}`,
  };
}

/** `&name`, which YAML keeps as the name of a value. */
function lostName({ anchor, value }: Scalar, text: string): Omit<Slip, 'offset'> | undefined {
  if (anchor === undefined || text.includes(`*${anchor}`)) return undefined;
  return {
    found: `a text that begins with &`,
    expected: `the text in quotation marks: ${quoted(`&${anchor} ${String(value)}`)}`,
  };
}

/** What became of a text within braces that ends up as a field without a value. */
function withoutValue({ key, value }: Pair, index: number, pairs: Pair[]): Slip[] {
  const isEmpty =
    value === null || (isScalar(value) && value.value === null && value.source === '');
  return isEmpty && isScalar(key) ? (withoutSpace(key) ?? cutByComma(key, pairs[index - 1])) : [];
}

/** `{ source:paper }`. */
function withoutSpace({ value, range }: Scalar): Slip[] | undefined {
  const [written, name, rest] = /^([a-z][\w-]*):(?!\/\/)(\S.*)$/.exec(String(value)) ?? [];
  if (written === undefined) return undefined;
  return [
    {
      found: `“${written}”, where no space follows the colon`,
      expected: `a space after the colon: ${name}: ${rest}`,
      offset: range?.[0] ?? 0,
    },
  ];
}

/** `{ text: War, or peace }`, where “or peace” is a field without a value. */
function cutByComma(key: Scalar, before: Pair | undefined): Slip[] {
  if (!before || !isPair(before)) return [];
  const words = String(key.value);
  const start = isScalar(before.value) ? String(before.value.value) : '';
  const field = String(before.key);
  if (/^-?[\d.]+$/.test(start) && /^\d+$/.test(words)) {
    const meant = words.length === 3 ? `${start}${words}` : `${start}.${words}`;
    return [
      {
        offset: key.range?.[0] ?? 0,
        found: `“${words}” after a comma: within { } a comma ends a number`,
        expected: `the number without a comma, with a point before decimals: ${field}: ${meant}`,
      },
    ];
  }
  return [
    {
      offset: key.range?.[0] ?? 0,
      found: `“${words}” after a comma: within { } a comma ends a text`,
      expected: `the text in quotation marks: ${field}: ${quoted(`${start}, ${words}`)}`,
    },
  ];
}

function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
