/** What the signs of GIFT part, and how a text is kept from them: by a backslash, or within a tag. */

import type { TextFormat } from '../rich-text/found-text.ts';

/** Signs that a backslash takes the meaning from are set aside while the rest is parted. */
const ASIDE = 0xe000;

/** The text with signs in the place of those that a backslash takes the meaning from; `putBack` undoes it. */
export function setAside(text: string): string {
  return text.replace(/\\([\\:#={}~n])/g, (_, sign: string) => {
    if (sign === 'n') return asideOf('\n');
    return sign === '\\' ? '\\' : asideOf(sign);
  });
}

function asideOf(sign: string): string {
  return String.fromCharCode(ASIDE + sign.charCodeAt(0));
}

/** The text with the signs that were set aside. */
export function putBack(text: string): string {
  return text.replace(/[\ue000-\ue07f]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - ASIDE),
  );
}

const TAG = /<[a-z][a-z0-9]*(?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>{}]+))?)*\s*\/?>/gi;

/** In a tag, signs are part of the tag: `<img src="map.png">` is no answer. */
export function withTagsAside(text: string): string {
  return text.replace(TAG, (tag) => tag.replace(/[:#={}~]/g, (sign) => asideOf(sign)));
}

interface Written {
  text: string;
  format: TextFormat;
}

const FORMATS: Record<string, TextFormat> = {
  html: 'html',
  markdown: 'markdown',
  plain: 'plain',
  moodle: 'lines',
};

/** A text without the name of its format before it, and that format; without a name, the one given. */
export function written(text: string, format: TextFormat): Written {
  const [whole = '', name = ''] = /^\[([a-z]+)\]/.exec(text.trim()) ?? [];
  const own = FORMATS[name];
  return own
    ? { text: putBack(text.trim().slice(whole.length)), format: own }
    : { text: putBack(text.trim()), format };
}

/** A text before the last of a sign, and what is behind it. */
export function partAt(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + sign.length)];
}

/** The pieces between `#`, the last with whatever `#` is left in it. */
export function partsOf(text: string, most: number): string[] {
  const parts = text.split('#');
  return parts.length <= most
    ? parts
    : [...parts.slice(0, most - 1), parts.slice(most - 1).join('#')];
}

/** A text before the first of a sign, and the rest with that sign. */
export function partAtFirst(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
