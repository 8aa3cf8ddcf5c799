/**
 * Why a text is no YAML, in words for an author. The parser says where it gave up and in what state
 * it was; what the author did is seen from the lines there.
 */

import {
  conflict,
  equalsSign,
  hyphenWithoutSpace,
  otherBullet,
  remark,
  signLikeAnother,
} from './explain-yaml-signs.ts';
import {
  fieldAt,
  indentOf,
  isBlock,
  isItem,
  positionIn,
  type Explanation,
  type Trouble,
} from './yaml-trouble.ts';

/** In order: what explains most, first. */
const LOOKS = [
  tab,
  conflict,
  remark,
  signLikeAnother,
  repeatedField,
  documentWithinDocument,
  openQuotation,
  wordsAfterQuotation,
  signAtTheBeginning,
  colonInText,
  openBracket,
  emptyPlaceInList,
  otherBullet,
  hyphenWithoutSpace,
  equalsSign,
  textAtTheMargin,
  missingColon,
  unevenIndentation,
];

/** What the author of a text did where the parser has this error. */
export function explainYamlError(error: Trouble['error'], text: string): Explanation {
  const lines = text.split('\n');
  const before = text.slice(0, error.pos[0]);
  const at = Math.min(before.split('\n').length, lines.length) - 1;
  for (const look of LOOKS) {
    const explained = look({ error, lines, at });
    if (explained) return explained;
  }
  return {
    ...positionIn(lines, at),
    found: `“${(lines[at] ?? '').trim().slice(0, 80)}”, which cannot be read as “name: value”`,
    expected:
      'lines such as “title: The attack”, with texts in quotation marks where they hold signs',
  };
}

function tab({ lines }: Trouble): Explanation | undefined {
  const at = lines.findIndex((line) => /^ *\t/.test(line));
  if (at === -1) return undefined;
  return {
    ...positionIn(lines, at),
    found: 'a tab at the beginning of the line',
    expected: 'spaces alone: two for each level',
  };
}

function repeatedField({ error, lines, at }: Trouble): Explanation | undefined {
  if (error.code !== 'DUPLICATE_KEY') return undefined;
  const line = lines[at] ?? '';
  const [, inBraces] =
    /([\w-]+):[^{},]*$/.exec(line.slice(0, columnOf(error, lines, at)) + ':') ?? [];
  const name = /[{]/.test(line) ? (inBraces ?? '') : (/^[\s-]*([^:]+):/.exec(line)?.[1] ?? '');
  return {
    ...positionIn(lines, at),
    found: `the field “${name}” a second time`,
    expected:
      /^\s+/.test(line) && !/[{]/.test(line)
        ? `each field once; where a new entry of a list begins, a hyphen before it: - ${line.trim().slice(0, 60)}`
        : 'each field once; several values stand in a list: [one, two]',
  };
}

/** How much of the line stands before what the parser has named, and its word. */
function columnOf(error: Trouble['error'], lines: readonly string[], at: number): number {
  const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  return (
    error.pos[0] - start + /^[\w-]*/.exec((lines[at] ?? '').slice(error.pos[0] - start))![0].length
  );
}

function documentWithinDocument({ error, lines }: Trouble): Explanation | undefined {
  if (error.code !== 'MULTIPLE_DOCS') return undefined;
  const at = lines.findIndex((line, index) => index > 0 && /^---/.test(line));
  return {
    ...positionIn(lines, at),
    found: 'a line of three hyphens inside the file',
    expected: 'three hyphens only around the head of a chapter or a page',
  };
}

function openQuotation({ error, lines, at }: Trouble): Explanation | undefined {
  if (!/Missing closing|at node end/.test(error.message)) return undefined;
  const open = lines.findIndex(
    (line, index) =>
      index <= at && /^(?:\s*- +)?(?:[\w-]+: +)?(["'])(?:(?!\1).)*$/.test(line.trim()),
  );
  if (open === -1) return undefined;
  return {
    ...positionIn(lines, open),
    found: 'a quotation mark that is opened and not closed',
    expected: `one at the end as well: ${(lines[open] ?? '').trim().slice(0, 80)}${/["']/.exec(lines[open] ?? '')?.[0] ?? '"'}`,
  };
}

function wordsAfterQuotation({ error, lines, at }: Trouble): Explanation | undefined {
  const { name, value } = fieldAt(lines, at);
  if (!/at node end/.test(error.message) || !value || !/^["'].*["'] *[^"'\s]/.test(value)) {
    return undefined;
  }
  return {
    ...positionIn(lines, at),
    found: 'words after the quotation mark that ends the text',
    expected: `quotation marks around the whole text: ${name}: ${quoted(/^'(.*)'$/.exec(value)?.[1] ?? value)}`,
  };
}

function signAtTheBeginning({ error, lines, at }: Trouble): Explanation | undefined {
  if (error.code === 'BAD_INDENT') return undefined;
  const { name, value } = fieldAt(lines, at);
  const sign = /^(?:[*&!%@`>|{[]|[-?] )/.exec(value ?? '')?.[0].trim();
  if (!value || !sign || isBlock(value)) return undefined;
  return {
    ...positionIn(lines, at),
    found: `a text that begins with ${sign}`,
    expected: `the text in quotation marks: ${name}: ${quoted(value)}`,
  };
}

function colonInText({ error, lines, at }: Trouble): Explanation | undefined {
  if (!['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW'].includes(error.code)) return undefined;
  const { name, value } = fieldAt(lines, at);
  const inBraces = /([\w-]+): ([^",{}[\]]*: [^,{}[\]]*)/.exec(lines[at] ?? '');
  if (error.code === 'BLOCK_IN_FLOW' && inBraces) {
    return {
      ...positionIn(lines, at),
      found: 'a colon followed by a space inside a text within { }',
      expected: `the text in quotation marks: ${inBraces[1]}: ${quoted(inBraces[2] ?? '')}`,
    };
  }
  if (!value || !/: /.test(`${value} `) || /^["'[{]/.test(value)) return undefined;
  const [, other] = /\s([a-z][A-Za-z]*): /.exec(`${value} `) ?? [];
  const ofItsOwn =
    other === undefined ? '' : `; or “${other}:” on a line of its own, if it is a field`;
  return {
    ...positionIn(lines, at),
    found: 'a colon followed by a space inside a text',
    expected: `the whole text in quotation marks: ${name}: ${quoted(unquotedTypographically(value))}${ofItsOwn}`,
  };
}

function openBracket({ error, lines, at }: Trouble): Explanation | undefined {
  if (!/Flow (map|sequence)|Missing closing|Unexpected flow/.test(error.message)) return undefined;
  const sign = /map|}/.test(error.message) ? 'brace' : 'bracket';
  const [left, right] = sign === 'brace' ? ['{', '}'] : ['[', ']'];
  const count = (line: string, mark: string) => line.split(mark).length - 1;
  const open = lines.findLastIndex(
    (line, index) =>
      index <= at &&
      count(line.replace(/ #.*$/, ''), left) > count(line.replace(/ #.*$/, ''), right),
  );
  const cut = / (#.*)$/.exec(lines[open] ?? '')?.[1];
  if (open !== -1 && cut) {
    return {
      ...positionIn(lines, open),
      found: `“${cut.slice(0, 60)}”, which is not read: a # after a space begins a remark`,
      expected: 'the text with the # in quotation marks',
    };
  }
  if (open === -1) {
    return {
      ...positionIn(lines, at),
      found: `a closing ${sign} that closes nothing`,
      expected: `as many ${right} as ${left}`,
    };
  }
  return {
    ...positionIn(lines, open),
    found: `an opening ${sign} ${left} that is not closed`,
    expected: `${right} at the end of what it opens`,
  };
}

function emptyPlaceInList({ error, lines, at }: Trouble): Explanation | undefined {
  if (!/Unexpected ,/.test(error.message)) return undefined;
  return {
    ...positionIn(lines, at),
    found: 'a comma with nothing before it',
    expected: 'one comma between two values, and none at the beginning',
  };
}

/** A line that goes on with the text above, and begins where fields do. */
function textAtTheMargin({ lines, at }: Trouble): Explanation | undefined {
  const line = lines[at] ?? '';
  const before = lines.slice(0, at).findLast((candidate) => candidate.trim() !== '') ?? '';
  const { value } = fieldAt([before], 0);
  const isText =
    /^\s*[^\s:]+(?: [^\s:]+){2,}/.test(line) && !/^\s*(?:- |[\w-]+:(?: |$))/.test(line);
  const goesOn = value === undefined ? /^\s+\S/.test(before) && !isItem(before) : !isBlock(value);
  const opens = /^[>|]/.test(value ?? '');
  if (!isText || !(goesOn || opens)) return undefined;
  return {
    ...positionIn(lines, at),
    found: `“${line.trim().slice(0, 60)}”, which begins where the name of a field would`,
    expected:
      'two spaces before it, if it goes on with the text above; else a colon after the name of the field',
  };
}

function missingColon({ lines, at }: Trouble): Explanation | undefined {
  const line = lines[at] ?? '';
  const joined = /^\s*(?:- +)*([A-Za-z][\w-]*):(\S.*)$/.exec(line);
  if (joined && !/^\/\//.test(joined[2] ?? '')) {
    return {
      ...positionIn(lines, at),
      found: `“${line.trim().slice(0, 60)}”, with no space after the colon`,
      expected: `a space after the colon: ${joined[1]}: ${joined[2]}`,
    };
  }
  if (line.trim() === '' || /:(?: |$)/.test(line) || /^\s*-/.test(line)) return undefined;
  const [name = '', ...rest] = line.trim().split(/\s+/);
  return {
    ...positionIn(lines, at),
    found: `“${line.trim().slice(0, 60)}”, with no colon after the name of the field`,
    expected: `a colon and a space: ${name}: ${rest.join(' ')}`.trimEnd(),
  };
}

function unevenIndentation({ lines, at }: Trouble): Explanation | undefined {
  const line = lines[at] ?? '';
  const own = isItem(line) ? indentOf(line) : contentIndent(line);
  const above = neighbourIndent(lines, at);
  const isBelowField = isItem(line) || fieldAt(lines, at - 1).value !== undefined;
  if (isBelowField && above !== undefined && above !== own) {
    return oddIndentation(lines, at, above);
  }
  // The parser names the line above where the line below it is too far to the right.
  const below = lines.findIndex((line, index) => index > at && line.trim() !== '');
  if (below === -1 || indentOf(lines[below] ?? '') === own) return undefined;
  return oddIndentation(lines, below, own);
}

function oddIndentation(lines: readonly string[], at: number, wanted: number): Explanation {
  return {
    ...positionIn(lines, at),
    found: `a line that is indented by ${spaces(indentOf(lines[at] ?? ''))}`,
    expected: `${spaces(wanted)}, as its neighbours have`,
  };
}

/** Where a neighbour of the line begins: the nearest line above, or the nearest item of its list. */
function neighbourIndent(lines: readonly string[], at: number): number | undefined {
  const ofList = isItem(lines[at] ?? '');
  const above = lines.slice(0, at).findLast((line) => (ofList ? isItem(line) : line.trim() !== ''));
  if (above === undefined) return undefined;
  return ofList ? indentOf(above) : contentIndent(above);
}

/** Where the first field of a line begins, behind the hyphen of a list. */
function contentIndent(line: string): number {
  return /^\s*(?:- +)*/.exec(line)?.[0].length ?? 0;
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count === 0 ? 'no' : count} spaces`;
}

/** A text as YAML quotes it. */
export function quoted(text: string): string {
  const plain = /^"(.*)"$/s.exec(text)?.[1] ?? text;
  return plain.includes('"') ? `'${plain.replaceAll("'", "''")}'` : JSON.stringify(plain);
}

/** A text without typographic quotation marks around it. */
function unquotedTypographically(text: string): string {
  return TYPOGRAPHIC.exec(text)?.[1] ?? text;
}

/** One pair of typographic quotation marks around a whole text. */
export const TYPOGRAPHIC = /^[“„«‘”]([^“”„«»‘’]*)[”“»’]$/u;
