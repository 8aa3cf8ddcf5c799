/** What sources say of one number, and what can be worked out from it, on one scale. */

import { scaleLinear } from 'd3-scale';
import type { AccountRecord, WorkedStep } from './account.ts';
import { formatNumber } from './work-out.ts';

export interface PlotMark {
  /** Who says it, or what was worked out. */
  label: string;
  /** The value as a reader sees it: “149”, “4,000–6,500”, “over 100”. */
  value: Said;
  /** Where it lies, in per cent of the scale; of a single number both are the same. */
  from: number;
  to: number;
  /** Whether it is the least that is said: more is possible. */
  isLeast: boolean;
  isWorkedOut: boolean;
}

/** The numbers of a value: one, or the ends of a range. */
type Said = { low: string; high?: string };

export interface AccountPlot {
  unit: string;
  marks: PlotMark[];
  /** What stands at both ends of the scale. */
  ends: { from: string; to: string };
  /** Whether the scale begins at nought; where it does not, lengths cannot be compared. */
  isFromNought: boolean;
}

/** A scale begins at nought unless all on it lies in the upper part, above this share. */
const CLOSE_TOGETHER = 0.75;
/** How much room there is beside the least and the greatest, as a share of what lies between. */
const ROOM = 0.15;

/** The picture of an account; `undefined` where fewer than two numbers stand on its scale. */
export function plotAccount(
  account: Pick<AccountRecord, 'scale' | 'statements' | 'workings'>,
  results: readonly WorkedStep[],
): AccountPlot | undefined {
  if (account.scale === undefined) return undefined;
  const stated = account.statements.flatMap(({ by, value }) =>
    value === undefined ? [] : [{ label: by, ...numbersOf(value), isWorkedOut: false }],
  );
  // A fall of 77 per cent is as far from nought as a rise: the sign is in the words.
  const workedOut = account.workings.flatMap(({ id, onScale, digits }) => {
    const step = onScale ? results.find((result) => result.id === id) : undefined;
    if (!step) return [];
    const size = Number(Math.abs(step.value).toFixed(digits ?? 1));
    return [{ label: step.label, low: size, high: size, isLeast: false, isWorkedOut: true }];
  });
  const all = [...stated, ...workedOut];
  if (all.length < 2) return undefined;
  const least = Math.min(...all.map(({ low }) => low));
  const most = Math.max(...all.map(({ high }) => high));
  const isFromNought = least < most * CLOSE_TOGETHER;
  const room = Math.max((most - least) * ROOM, most * 0.01);
  const scale = scaleLinear()
    .domain([isFromNought ? 0 : least - room, most + (isFromNought ? most * 0.02 : room)])
    .nice(5)
    .range([0, 100]);
  const [start = 0, end = 0] = scale.domain();
  const place = (value: number) => Math.round(scale(value) * 10) / 10;
  return {
    unit: account.scale,
    isFromNought,
    ends: { from: formatNumber(start), to: formatNumber(end) },
    marks: all.map(({ label, low, high, isLeast, isWorkedOut }) => ({
      label,
      value: {
        low: formatNumber(low),
        ...(high !== low && { high: formatNumber(high) }),
      },
      from: place(low),
      to: place(high),
      isLeast,
      isWorkedOut,
    })),
  };
}

function numbersOf(value: NonNullable<AccountRecord['statements'][number]['value']>) {
  if (typeof value === 'number') return { low: value, high: value, isLeast: false };
  if ('atLeast' in value) return { low: value.atLeast, high: value.atLeast, isLeast: true };
  return { low: value.from, high: value.to, isLeast: false };
}
