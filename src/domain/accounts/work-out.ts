import { LANGUAGE } from '../../language.ts';
import { localeOf } from '../text/locale-of.ts';
import type { AccountRecord, Operation, WorkedStep, Working } from './account.ts';

/** A working that cannot be done: which one, and why, in words for the author. */
export class WorkingError extends Error {
  readonly working: string;
  constructor(working: string, message: string) {
    super(message);
    this.working = working;
  }
}

interface Arithmetic {
  /** How many numbers it takes: exactly this many, or any number from two when `undefined`. */
  takes: number | undefined;
  compute(numbers: readonly number[]): number;
  sum(numbers: readonly string[]): string;
  unit: string | undefined;
}

const ARITHMETIC: Record<Operation, Arithmetic> = {
  'percent-change': {
    takes: 2,
    compute: ([from = 0, to = 0]) => ((to - from) / from) * 100,
    sum: ([from, to]) => `(${to} − ${from}) ÷ ${from}`,
    unit: '%',
  },
  share: {
    takes: 2,
    compute: ([part = 0, whole = 0]) => (part / whole) * 100,
    sum: ([part, whole]) => `${part} ÷ ${whole}`,
    unit: '%',
  },
  difference: {
    takes: 2,
    compute: ([larger = 0, smaller = 0]) => larger - smaller,
    sum: ([larger, smaller]) => `${larger} − ${smaller}`,
    unit: undefined,
  },
  sum: {
    takes: undefined,
    compute: (numbers) => numbers.reduce((total, number) => total + number, 0),
    sum: (numbers) => numbers.join(' + '),
    unit: undefined,
  },
  mean: {
    takes: undefined,
    compute: (numbers) => numbers.reduce((total, number) => total + number, 0) / numbers.length,
    sum: (numbers) => `(${numbers.join(' + ')}) ÷ ${numbers.length}`,
    unit: undefined,
  },
};

/**
 * The results of an account's workings, in order. Percentages are of the first number named for
 * `percent-change` and of the second for `share`.
 *
 * `locale` is that of the words around them.
 *
 * @throws {WorkingError} when a working names an unknown number, too many or too few, or divides by zero.
 */
export function workOut(
  account: Pick<AccountRecord, 'figures' | 'workings'>,
  locale = localeOf(LANGUAGE),
): WorkedStep[] {
  const values = new Map(account.figures.map((figure) => [figure.id, figure.value]));
  return account.workings.map((working) => {
    const step = workStep(working, values, locale);
    values.set(step.id, step.value);
    return step;
  });
}

function workStep(
  working: Working,
  values: ReadonlyMap<string, number>,
  locale: string,
): WorkedStep {
  const arithmetic = ARITHMETIC[working.operation];
  const numbers = working.of.map((id) => {
    const value = values.get(id);
    if (value === undefined) {
      throw new WorkingError(working.id, `“${id}” is no figure or earlier working`);
    }
    return value;
  });
  const wrongCount =
    arithmetic.takes === undefined ? numbers.length < 2 : numbers.length !== arithmetic.takes;
  if (wrongCount) {
    throw new WorkingError(
      working.id,
      `${working.operation} takes ${arithmetic.takes ?? 'two or more'} numbers, not ${numbers.length}`,
    );
  }
  const value = arithmetic.compute(numbers);
  if (!Number.isFinite(value)) throw new WorkingError(working.id, 'it divides by zero');
  return {
    id: working.id,
    label: working.label,
    sum: arithmetic.sum(numbers.map((number) => formatNumber(number))),
    value,
    text: withUnit(formatNumber(value, working.digits ?? 1), {
      unit: working.unit ?? arithmetic.unit,
      locale,
    }),
    known: 'inferred',
  };
}

/**
 * The text with `{id}` replaced by the figure or the result of that id.
 *
 * @throws {WorkingError} when an id in braces is neither.
 */
export function fillNumbers(
  text: string,
  account: Pick<AccountRecord, 'figures'>,
  steps: readonly WorkedStep[],
): string {
  return text.replace(/\{([^{}]*)\}/g, (_braces, within: string) => {
    const id = within.trim();
    const figure = account.figures.find((candidate) => candidate.id === id);
    const step = steps.find((candidate) => candidate.id === id);
    if (step) return step.text;
    if (figure) return formatNumber(figure.value);
    throw new WorkingError(id, `“{${id}}” is no figure or working of this account`);
  });
}

/** A number as readers see it: thousands set apart, a true minus, at most `digits` after the point. */
export function formatNumber(value: number, digits = 2): string {
  return new Intl.NumberFormat(localeOf(LANGUAGE), { maximumFractionDigits: digits })
    .format(value)
    .replace('-', '−');
}

function withUnit(
  number: string,
  { unit, locale }: { unit: string | undefined; locale: string },
): string {
  if (unit === undefined) return number;
  if (unit !== '%') return `${number} ${unit}`;
  const perCent = { style: 'unit', unit: 'percent', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale, perCent)
    .formatToParts(1)
    .map(({ type, value }) => (type === 'integer' ? number : value))
    .join('');
}
