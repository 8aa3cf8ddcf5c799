import { describe, expect, test } from 'vitest';
import { readEventsCsv } from '../../src/interop/read-events-csv.ts';
import { isRewritten, proposeDates } from '../../src/interop/spreadsheet-dates.ts';

describe('a date that a spreadsheet has rewritten', () => {
  test.each([
    ['11-Mar-15', '2015-03-11'],
    ['11 March 2015', '2015-03-11'],
    ['Dec-14', '2014-12'],
    ['December 2014', '2014-12'],
    ['16/12/2014', '2014-12-16'],
    ['12/16/2014', '2014-12-16'],
    ['16.12.2014', '2014-12-16'],
    ['05/05/2014', '2014-05-05'],
    ['41989', '2014-12-16'],
    ['31-Dec-99', '1999-12-31'],
    ['10/17/1814', '1814-10-17'],
    ['2014-12-16 00:00:00', '2014-12-16'],
    ['2014-12-16T00:00:00Z', '2014-12-16'],
    ['16/12/2014 10:30', '2014-12-16'],
    ['41989.5', '2014-12-16'],
    ['Dec 16, 2014', '2014-12-16'],
    ['Tuesday, December 16, 2014', '2014-12-16'],
    ['16th December 2014', '2014-12-16'],
    ['16-Sept-2014', '2014-09-16'],
    ['2014/12/16', '2014-12-16'],
    ['2014-2-3', '2014-02-03'],
    ['Tuesday, 16th December 2014', '2014-12-16'],
    ['16 December, 2014', '2014-12-16'],
    ['0999-1', '0999-01'],
    ['20141216', '2014-12-16'],
    ['12/2014', '2014-12'],
    ['2014/12', '2014-12'],
  ])('%s is proposed as %s', (cell, meant) => {
    expect(isRewritten(cell)).toBe(true);
    expect(proposeDates([cell])).toEqual([meant]);
  });

  test('that could be two days has no proposal, unless another of the column says the order', () => {
    expect(proposeDates(['04/05/2014'])).toEqual([undefined]);
    expect(proposeDates(['04/05/2014', '16/12/2014'])).toEqual(['2014-05-04', '2014-12-16']);
    expect(proposeDates(['04/05/2014', '12/16/2014'])).toEqual(['2014-04-05', '2014-12-16']);
    expect(proposeDates(['13/05/2014', '04/05/2014', '12/16/2014'])[1]).toBeUndefined();
  });

  test.each([
    '31/02/2014',
    '11-Xyz-15',
    '31-Feb-15',
    '11 Marathon 15',
    'Dec 16',
    '13/2014',
    '2014/15',
    '2014.5',
    '12345678',
    '20141301',
  ])('%s is no day', (cell) => {
    expect(proposeDates([cell])).toEqual([undefined]);
  });

  test.each(['2014-12-16', '2014-12', '2014', '2014-12-16/2015', '2014~', '..', ''])(
    '%s is none',
    (cell) => {
      expect(isRewritten(cell)).toBe(false);
    },
  );
});

describe('a table of events', () => {
  const head = 'id,title,date,themes,citations';

  test('with such dates is refused with one remark on all of them', () => {
    const read = readEventsCsv(`${head}\na,A,11-Mar-15,x,y\nb,B,2014,x,y\nc,C,04/05/2014,x,y\n`);
    expect(read.ok ? [] : read.faults).toMatchInlineSnapshot(`
      [
        "a spreadsheet has rewritten the column “date”; meant is perhaps:
        line 2: 11-Mar-15 → 2015-03-11
        line 4: 04/05/2014 → which day? Write it as year-month-day
      Format the column as text, write the dates so, and save it again.",
      ]
    `);
  });

  test('may say its separator in a line before, which counts as a line', () => {
    const read = readEventsCsv('sep=;\r\nid;title;date;themes;citations\r\na;A;2014;x;y\r\n');
    expect(read.ok && read.rows.map(({ id, line }) => [id, line])).toEqual([['a', 3]]);
  });

  test('that is a sheet of TimelineJS is turned into one to be completed', () => {
    const read = readEventsCsv(
      [
        'Year,Month,Day,End Year,End Month,End Day,Headline,Text,Type',
        ',,,,,,The whole,,title',
        '2014,12,16,,,,The <b>attack</b>,<p>What &amp; why</p>,',
        '2014,6,,2017,2,,The operation,,',
        '2014,6,,2017,2,,The operation,,',
        '2009,,,2014,,,An era,,era',
      ].join('\n'),
    );
    expect(read.ok ? undefined : read.sheet).toEqual({
      table: [
        'id,title,date,summary,themes,place,known,basis,citations',
        'the-attack,The attack,2014-12-16,What & why,,,,,',
        'the-operation,The operation,2014-06/2017-02,,,,,,',
        'the-operation-2,The operation,2014-06/2017-02,,,,,,',
        '',
      ].join('\n'),
      count: 3,
      leftOut: ['The whole', 'An era'],
    });
  });
});
