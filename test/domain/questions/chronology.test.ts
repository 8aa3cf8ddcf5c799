import { describe, expect, test } from 'vitest';
import { datesOverlap } from '../../../src/domain/dates/historical-date.ts';
import { chronologyGroups, eventsOfOneEra } from '../../../src/domain/questions/chronology.ts';
import { seededShuffle } from '../../../src/domain/text/seeded-shuffle.ts';
import { shownQuestion } from '../../../src/domain/questions/shown-question.ts';
import { aDate, aQuestion } from '../../support/builders.ts';

describe('chronology groups', () => {
  const texts = [
    '2014',
    '2014-12',
    '2014-12-16',
    '2015/2020',
    '2021-08-15',
    '2022',
    '2022-03',
    '2023',
  ];
  const events = texts.map((text, index) => ({
    id: `event-${index}`,
    date: aDate(text),
    after: [],
  }));

  test('hold only events whose dates do not overlap, in the order of time', () => {
    const groups = chronologyGroups(events, { count: 2, size: 4, seed: 'x' });
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) {
      for (const [index, event] of group.entries()) {
        const next = group[index + 1];
        if (!next) continue;
        expect(datesOverlap(event.date, next.date)).toBe(false);
        expect(event.date.earliest < next.date.earliest).toBe(true);
      }
    }
  });

  test('are as many and as large as was asked, and no event is in two', () => {
    const groups = chronologyGroups(events, { count: 2, size: 2, seed: 'x' });
    expect(groups.map(({ length }) => length)).toEqual([2, 2]);
    expect(new Set(groups.flat().map(({ id }) => id)).size).toBe(4);
  });

  test('are fewer where there are too few events for another whole one', () => {
    expect(chronologyGroups(events, { count: 1, size: 9, seed: 'x' })).toEqual([]);
    const many = chronologyGroups(events, { count: 9, size: 3, seed: 'x' });
    expect(many.length).toBeLessThan(4);
    expect(many.every(({ length }) => length === 3)).toBe(true);
  });

  test('are the same for the same seed', () => {
    const options = { count: 2, size: 3, seed: 'y' };
    expect(chronologyGroups(events, options)).toEqual(
      chronologyGroups([...events].reverse(), options),
    );
  });
});

describe('a seeded shuffle', () => {
  test('keeps every value once and depends on the seed alone', () => {
    const values = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = seededShuffle(values, 'a seed');
    expect([...shuffled].sort((left, right) => left - right)).toEqual(values);
    expect(seededShuffle(values, 'a seed')).toEqual(shuffled);
    expect(seededShuffle(values, 'another')).not.toEqual(shuffled);
  });

  test('gives this order for this seed, here and everywhere', () => {
    expect(seededShuffle(['a', 'b', 'c', 'd', 'e'], 'golden')).toMatchInlineSnapshot(`
      [
        "e",
        "b",
        "a",
        "d",
        "c",
      ]
    `);
  });
});

test('steps to be put in order are never shown in order', () => {
  const question = aQuestion('order');
  for (let seed = 0; seed < 100; seed += 1) {
    expect(shownQuestion(question, String(seed)).options.join('')).not.toBe('abcd');
  }
});

describe('the period of an event', () => {
  const eras = [
    {
      title: 'Before',
      startsAt: '2014-01-01T00:00:00Z',
      endsAt: '2016-01-01T00:00:00Z',
      events: [],
    },
    {
      title: 'After',
      startsAt: '2015-06-01T00:00:00Z',
      endsAt: '2018-01-01T00:00:00Z',
      events: ['own'],
    },
  ];
  const erasAsked = (date: string, id = 'one') =>
    eventsOfOneEra([{ id, date: aDate(date), after: [] }], eras).map(({ era }) => era.title);

  test.each([
    ['2014-03-01', ['Before'], 'it lies in one era only'],
    ['2017', ['After'], 'a whole year can lie in an era'],
    ['2015-07-01', [], 'two eras overlap there'],
    ['2013-12/2014-02', [], 'it begins before the era'],
    ['2014-03/..', [], 'nobody knows when it ended'],
    ['2014-01-01', ['Before'], 'it is the first day of the era'],
    ['2015-05-31', ['Before'], 'the other era begins the day after'],
    ['2016-01-01', ['After'], 'the first era was over the day before'],
    ['2017-12-31', ['After'], 'it is the last day of the era'],
    ['2017-12/2018-01', [], 'it lasts longer than the era'],
    ['2010', [], 'no era was then'],
  ])('%s is asked for %j, because %s', (date, titles) => {
    expect(erasAsked(date)).toEqual(titles);
  });

  test('is not asked of the events that make the era', () => {
    expect(erasAsked('2017-01-01', 'own')).toEqual([]);
  });
});
