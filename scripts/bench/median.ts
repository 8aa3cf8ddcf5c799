/** The middle one of some numbers, of an even count the greater of the two; `NaN` of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[numbers.length >> 1] ?? NaN;
}
