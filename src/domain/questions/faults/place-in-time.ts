import type { KindFaults } from '../question-kind.ts';

export const placeInTimeFaults: KindFaults<'place-in-time'> = ({ from, to, earliest, latest }) =>
  from <= earliest && earliest <= latest && latest <= to && from < to
    ? []
    : [
        {
          field: 'earliest',
          found: `${earliest} to ${latest} on a line from ${from} to ${to}`,
          expected: 'from ≤ earliest ≤ latest ≤ to',
        },
      ];
