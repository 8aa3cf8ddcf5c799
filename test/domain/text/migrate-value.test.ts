import { expect, test } from 'vitest';
import { migrateValue, versionAfter } from '../../../src/domain/text/migrate-value.ts';

const steps = [
  ({ share, ...rest }: Record<string, unknown>) => ({ ...rest, points: share }),
  (value: Record<string, unknown>) => ({ ...value, isNew: true }),
];

test('a value takes each step from its own version on', () => {
  expect(versionAfter(steps)).toBe(3);
  expect(migrateValue({ share: 1 }, { from: 1, steps })).toEqual({ points: 1, isNew: true });
  expect(migrateValue({ points: 1 }, { from: 2, steps })).toEqual({ points: 1, isNew: true });
  expect(migrateValue({ points: 1 }, { from: 3, steps })).toEqual({ points: 1 });
});

test.each([4, 0, -1, 1.5, '1', undefined, null])('a version that is %s is not read', (from) => {
  expect(migrateValue({ share: 1 }, { from, steps })).toBeUndefined();
});
