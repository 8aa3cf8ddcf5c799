/** An account sets out a question on which sources differ, and works the arithmetic through. */

import type { AccountRecord, Figure, Working } from '../../schema/account.ts';
import type { AccountPlot } from './account-plot.ts';
import type { Provenance } from '../sources/provenance.ts';

export type { AccountRecord, Figure, Working };

export const OPERATIONS = ['percent-change', 'share', 'difference', 'sum', 'mean'] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface Account extends AccountRecord {
  id: string;
  url: string;
  chapters: string[];
  sources: string[];
  results: WorkedStep[];
  /** `careful` with every number put in. */
  conclusion: string;
  /** What is said and what was worked out on one scale, where all of it are numbers. */
  plot: AccountPlot | undefined;
}

export interface WorkedStep {
  id: string;
  label: string;
  /** The sum as a reader would write it: “(980 − 850) ÷ 850”. */
  sum: string;
  value: number;
  /** The result with its unit: “15.3 per cent”. */
  text: string;
  known: Provenance;
}

const WEIGHTS: readonly Account['weight'][] = ['high', 'medium', 'low'];

/** The accounts under the first chapter that names each, in its order of naming; those of none last. */
export function byChapter<A extends Pick<Account, 'id' | 'chapters'>, C extends NamingChapter>(
  accounts: readonly A[],
  chapters: readonly C[],
): { chapter: C | undefined; accounts: A[] }[] {
  return [...chapters, undefined]
    .map((chapter) => ({
      chapter,
      accounts: accounts
        .filter((account) => account.chapters[0] === chapter?.id)
        .sort(
          (left, right) =>
            (chapter?.mentions.accounts.indexOf(left.id) ?? 0) -
            (chapter?.mentions.accounts.indexOf(right.id) ?? 0),
        ),
    }))
    .filter((group) => group.accounts.length > 0);
}

interface NamingChapter {
  id: string;
  mentions: { accounts: readonly string[] };
}

/** The accounts, those first on which most hangs. */
export function byWeight(accounts: readonly Account[]): Account[] {
  return [...accounts].sort(
    (left, right) => WEIGHTS.indexOf(left.weight) - WEIGHTS.indexOf(right.weight),
  );
}
