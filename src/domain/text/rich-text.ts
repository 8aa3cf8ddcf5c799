/**
 * A text with the little markup that a question from elsewhere may have, as data. What is not named
 * here cannot be said in it, so a text of anybody’s making is safe to show.
 */

/** The elements there are: emphasis, signs above and below the line, lines, lists and tables. */
export const RICH_TAGS = [
  'p',
  'br',
  'b',
  'i',
  'u',
  's',
  'sub',
  'sup',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'table',
  'caption',
  'tr',
  'th',
  'td',
] as const;
export type RichTag = (typeof RICH_TAGS)[number];

export interface RichElement {
  tag: RichTag;
  children: RichNode[];
}

/** A picture that stands in the text itself, as a `data:` address. */
interface RichPicture {
  picture: string;
  /** What it shows, in words. */
  alt: string;
}

export type RichNode = string | RichElement | RichPicture;
export type RichText = RichNode[];

/** How texts look, by the plain text that stands for each. */
export type RichTexts = Record<string, RichText>;

const BLOCKS: ReadonlySet<RichTag> = new Set([
  'p',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'table',
  'caption',
  'tr',
]);
const RAISED = ['0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'] as const;
const LOWERED = ['0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'] as const;

/**
 * The words of a text: one line for each block, signs above and below the line as Unicode has them,
 * a picture as its description in square brackets.
 *
 * @example plainText(['10', { tag: 'sup', children: ['3'] }]) // => '10³'
 */
export function plainText(text: RichText): string {
  return text
    .map(plainNode)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function plainNode(node: RichNode): string {
  if (typeof node === 'string') return node.replace(/\s+/g, ' ');
  if ('picture' in node) return `[${node.alt}]`;
  const inner = node.children.map(plainNode).join('');
  switch (node.tag) {
    case 'br':
      return '\n';
    case 'sup':
      return moved(inner, RAISED) ?? `^(${inner})`;
    case 'sub':
      return moved(inner, LOWERED) ?? `_(${inner})`;
    case 'li':
      return `\n• ${inner.trim()}\n`;
    case 'th':
    case 'td':
      return `${inner.trim()}   `;
    case 'tr':
      return `\n${inner.trim().replaceAll('   ', ' | ')}\n`;
    default:
      return BLOCKS.has(node.tag) ? `\n${inner}\n` : inner;
  }
}

/** The text with each character in its other form; `undefined` where one has none. */
function moved(text: string, [from, to]: readonly [string, string]): string | undefined {
  const forms = Array.from(to);
  const all = Array.from(text.trim(), (character) => forms[Array.from(from).indexOf(character)]);
  return all.includes(undefined) ? undefined : all.join('');
}

/** Whether a text says nothing that its words do not say. */
export function isPlain(text: RichText): boolean {
  return (
    text.every(
      (node) =>
        typeof node === 'string' || ('tag' in node && node.tag === 'p' && isPlain(node.children)),
    ) && text.length < 2
  );
}

const MOST_DEPTH = 40;
const MOST_PICTURE = 700_000;
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Whether an address is a picture that may stand in a text: of a kind that runs nothing, and not huge. */
export function isPicture(address: unknown): address is string {
  return typeof address === 'string' && address.length <= MOST_PICTURE && PICTURE.test(address);
}

/** Whether a value from a file or the store is a set of such texts. */
export function areRichTexts(value: unknown): value is RichTexts {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => isRichText(text, 0))
  );
}

function isRichText(value: unknown, depth: number): boolean {
  return depth < MOST_DEPTH && Array.isArray(value) && value.every((node) => isNode(node, depth));
}

function isNode(node: unknown, depth: number): boolean {
  if (typeof node === 'string') return true;
  if (typeof node !== 'object' || node === null) return false;
  const { tag, children, picture, alt } = node as Partial<RichElement & RichPicture>;
  if (picture !== undefined) return isPicture(picture) && typeof alt === 'string';
  return RICH_TAGS.includes(tag as RichTag) && isRichText(children, depth + 1);
}
