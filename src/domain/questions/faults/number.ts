import type { KindFaults } from '../question-kind.ts';

export const numberFaults: KindFaults<'number'> = ({ tolerance }) =>
  tolerance >= 0
    ? []
    : [{ field: 'tolerance', found: String(tolerance), expected: '0 or a number above it' }];
