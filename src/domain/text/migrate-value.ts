/** A step from one version of the form of a stored value to the next. */
export type Step<Value = Record<string, unknown>> = (value: Value) => Value;

/** The version that this page reads and writes: versions count from 1, each one step after the last. */
export function versionAfter(steps: readonly unknown[]): number {
  return steps.length + 1;
}

/**
 * A value of the version `from` in the form that this page reads; `undefined` for one of a later
 * version, or of none. What a step throws is thrown.
 */
export function migrateValue<Value>(
  value: Value,
  { from, steps }: { from: unknown; steps: readonly Step<Value>[] },
): Value | undefined {
  const version = versionAfter(steps);
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1 || from > version) {
    return undefined;
  }
  return steps.slice(from - 1).reduce((migrated, step) => step(migrated), value);
}
