import { expect, test } from 'vitest';
import { erasOf } from '../../../src/domain/timeline/eras.ts';
import { aDate } from '../../support/builders.ts';

const event = (id: string, era: string | undefined, date: string) =>
  ({ id, era, date: aDate(date) }) as Parameters<typeof erasOf>[0][number];

test('eras stand in the order in which they begin, from their first day to their last', () => {
  expect(
    erasOf([
      event('a', 'Talks', '2014-03'),
      event('b', 'War', '2009-05-01'),
      event('c', undefined, '2001'),
      event('d', 'Talks', '2013'),
      event('e', 'War', '2008-02-01/..'),
    ]),
  ).toEqual([
    {
      title: 'War',
      startsAt: '2008-02-01T00:00:00Z',
      endsAt: '2009-05-02T00:00:00Z',
      events: ['b', 'e'],
    },
    {
      title: 'Talks',
      startsAt: '2013-01-01T00:00:00Z',
      endsAt: '2014-04-01T00:00:00Z',
      events: ['a', 'd'],
    },
  ]);
});
