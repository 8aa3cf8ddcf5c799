import { LANGUAGE } from '../../language.ts';
import { TERM_KINDS, type Term, type TermKind } from './term.ts';

export interface LetterGroup<T> {
  letter: string;
  terms: T[];
}

export interface KindGroup<T> {
  kind: TermKind;
  terms: T[];
}

/** Terms in groups by their kind, in the order of `TERM_KINDS`; a kind without terms has none. */
export function groupByKind<T extends Pick<Term, 'headword' | 'kind'>>(
  terms: readonly T[],
): KindGroup<T>[] {
  const ordered = groupByLetter(terms).flatMap(({ terms: ofLetter }) => ofLetter);
  return TERM_KINDS.map((kind) => ({
    kind,
    terms: ordered.filter((term) => term.kind === kind),
  })).filter(({ terms: ofKind }) => ofKind.length > 0);
}

/** Terms in alphabetical groups by the first letter of the headword, “the” left aside. */
export function groupByLetter<T extends Pick<Term, 'headword'>>(
  terms: readonly T[],
): LetterGroup<T>[] {
  const collator = new Intl.Collator(LANGUAGE);
  const ordered = [...terms].sort((left, right) =>
    collator.compare(sortKey(left.headword), sortKey(right.headword)),
  );
  const groups: LetterGroup<T>[] = [];
  for (const term of ordered) {
    const letter = sortKey(term.headword).charAt(0).toUpperCase();
    const last = groups.at(-1);
    if (last?.letter === letter) last.terms.push(term);
    else groups.push({ letter, terms: [term] });
  }
  return groups;
}

function sortKey(headword: string): string {
  return headword.replace(/^the /i, '').normalize('NFKD').replace(/\p{M}/gu, '');
}
