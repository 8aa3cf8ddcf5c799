import type { Term } from './term.ts';

export interface LetterGroup<T> {
  letter: string;
  terms: T[];
}

/** Terms in alphabetical groups by the first letter of the headword, “the” left aside. */
export function groupByLetter<T extends Pick<Term, 'headword'>>(
  terms: readonly T[],
): LetterGroup<T>[] {
  const collator = new Intl.Collator('en');
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
