import { foldText, withoutArticle } from '../text/fold-text.ts';

/** Words that an acronym leaves out: “Federation of …” gives no O. */
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'i', 'e', 'ul']);

/** A name with another behind it in brackets, such as an acronym: `United Nations (UN)`. */
const WITH_GLOSS = /^\s*([^()]+?)\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*[.!?]?\s*$/;

/**
 * Whether what was typed is one of the accepted texts, both as they are compared, without an
 * article. Of a name that is given with its acronym in brackets, either is enough where the one
 * stands for the other. An asterisk in an accepted text stands for anything, or nothing.
 *
 * @example isAcceptedText('the United Nations (UN)', ['UN']) // => true
 */
export function isAcceptedText(typed: string, accepted: readonly string[]): boolean {
  const right = new Set(accepted.flatMap(namesIn));
  right.delete('');
  return (
    namesIn(typed).some((name) => right.has(name)) ||
    isOfTwoAccepted(typed, right) ||
    accepted.some((text) => text.includes('*') && patternOf(text).test(compared(typed)))
  );
}

/** What the signs between asterisks leave open is anything; other signs were folded away or fit any. */
function patternOf(text: string): RegExp {
  const pieces = text
    .replaceAll('\\*', ' ')
    .split('*')
    .map((piece) => compared(piece).replace(/[^\p{L}\p{N} ]/gu, '.'));
  return new RegExp(`^${pieces.join('.*')}$`, 'u');
}

/** A text as a name; with brackets, the names before and in them too, where one shortens the other. */
function namesIn(text: string): string[] {
  const whole = compared(text);
  const [name, gloss] = glossedName(text);
  if (!name || !gloss) return [whole];
  return areInitials(gloss, name) || areInitials(name, gloss) ? [whole, name, gloss] : [whole];
}

function isOfTwoAccepted(typed: string, right: ReadonlySet<string>): boolean {
  const names = glossedName(typed);
  return names.length > 0 && names.every((name) => right.has(name));
}

/** The name before brackets and that in them; none where the text has no brackets behind it. */
function glossedName(text: string): string[] {
  return (WITH_GLOSS.exec(text) ?? []).slice(1).map(compared);
}

function compared(text: string): string {
  return withoutArticle(foldText(text));
}

function areInitials(acronym: string, name: string): boolean {
  const words = name.split(' ');
  const initials = (of: readonly string[]) => of.map((word) => word.charAt(0)).join('');
  return (
    words.length > 1 &&
    (acronym === initials(words) ||
      acronym === initials(words.filter((word) => !SMALL_WORDS.has(word))))
  );
}
