/** Signs that are no YAML, as other programs and other languages have them. */

import { positionIn, type Explanation, type Trouble } from './yaml-trouble.ts';

/** What Git leaves where two people have changed the same lines. */
export function conflict({ lines }: Trouble): Explanation | undefined {
  const at = lines.findIndex((line) => /^(?:<{7}|={7}|>{7})(?: |$)/.test(line));
  if (at === -1) return undefined;
  return {
    ...positionIn(lines, at),
    found: `“${(lines[at] ?? '').slice(0, 40)}”, which marks where two versions of the file were put together`,
    expected: 'one of the two versions, without the lines of <, = and >',
  };
}

/** A remark as other languages have it. */
export function remark({ lines, at }: Trouble): Explanation | undefined {
  const line = (lines[at] ?? '').trim();
  const [, words] =
    /^<!--\s*(.*?)\s*(?:-->)?$/.exec(line) ??
    /^\/\*\s*(.*?)\s*(?:\*\/)?$/.exec(line) ??
    /^\/\/\s*(.*)$/.exec(line) ??
    [];
  if (words === undefined) return undefined;
  return {
    ...positionIn(lines, at),
    found: `“${line.slice(0, 60)}”, which is no remark here`,
    expected: `a remark that begins with #: # ${words}`,
  };
}

/** Signs that look like those that YAML reads, and are others. */
const LIKE_ANOTHER: [sign: RegExp, name: string, plain: string][] = [
  [/[\u00a0\u2007\u202f\u3000]/, 'a space of another kind (no-break or wide)', ' '],
  [/：/, 'a wide colon', ': '],
  [/[\u200b\u200e\u200f\u2060\ufeff]/, 'a sign that is not seen', ''],
];

export function signLikeAnother({ lines, at }: Trouble): Explanation | undefined {
  const line = lines[at] ?? '';
  // In the text of a field such a sign is nobody's fault; in what stands around it, it is.
  const around = /^[^"'A-Za-z]*(?:[A-Za-z][\w-]*)?[^\w"']{0,3}/.exec(line)?.[0] ?? '';
  const [sign, name, plain] = LIKE_ANOTHER.find(([pattern]) => pattern.test(around)) ?? [];
  if (!sign) return undefined;
  const everywhere = new RegExp(sign, 'g');
  const mended =
    around.replace(everywhere, plain!).replace(/: +$/, ': ') + line.slice(around.length);
  return {
    line: at + 1,
    column: around.search(sign) + 1,
    found: `${name!}, as text that is copied from a page has it`,
    expected: `it typed anew: ${mended.trim().slice(0, 80)}`,
  };
}

/** A list whose entries begin with another sign than a hyphen. */
export function otherBullet({ lines, at }: Trouble): Explanation | undefined {
  const line = lines[at] ?? '';
  const [, sign, words] = /^\s*([•·*+–—]|\d+[.)]) *(\S.*)$/u.exec(line) ?? [];
  if (sign === undefined || (sign === '*' && /^\*[\w-]+$/.test(line.trim()))) return undefined;
  return {
    ...positionIn(lines, at),
    found: `an entry that begins with “${sign}”`,
    expected: `a hyphen and a space: - ${words!.slice(0, 60)}`,
  };
}

export function hyphenWithoutSpace({ lines, at }: Trouble): Explanation | undefined {
  const [, words] = /^\s*-([\w"'{[].*)$/.exec(lines[at] ?? '') ?? [];
  if (words === undefined) return undefined;
  return {
    ...positionIn(lines, at),
    found: 'a hyphen with no space after it',
    expected: `a hyphen and a space: - ${words.slice(0, 60)}`,
  };
}

export function equalsSign({ lines, at }: Trouble): Explanation | undefined {
  const [, name, value] = /^\s*(?:- +)*([A-Za-z][\w-]*) *= *(\S.*)$/.exec(lines[at] ?? '') ?? [];
  if (name === undefined) return undefined;
  return {
    ...positionIn(lines, at),
    found: `an equals sign after the name of the field “${name}”`,
    expected: `a colon and a space: ${name}: ${value!.slice(0, 60)}`,
  };
}
