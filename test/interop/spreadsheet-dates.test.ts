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
    [' 16/12/2014 ', '2014-12-16'],
    ['20000', '1954-10-03'],
    ['60000', '2064-04-08'],
    ['41989.54167', '2014-12-16'],
    ['16/12/49', '2049-12-16'],
    ['16/12/50', '1950-12-16'],
    ['1/2014', '2014-01'],
    ['31-Dec-2014', '2014-12-31'],
    ['Sept-14', '2014-09'],
    ['SEPT 2014', '2014-09'],
    ['16 Dec 14', '2014-12-16'],
    ['December 16 2014', '2014-12-16'],
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
    '20140001',
    '19999',
    '60001',
    '0/2014',
    '16/12/201',
    'x16/12/2014',
    '13/13/2014',
    '0/0/2014',
    '5 Dec 16, 2014',
    'a20141216',
    '201412160',
    'on 16 December 2014',
    '16 December 2014 or so',
    '12/2014 or so',
    '2014-12-16 or so',
  ])('%s is no day', (cell) => {
    expect(proposeDates([cell])).toEqual([undefined]);
  });

  test.each([
    '2014-12-16',
    '2014-12',
    '2014',
    '2014-12-16/2015',
    '2014~',
    '..',
    '',
    '20141301',
    '20140001',
    '13/2014',
    '0/2014',
    '2014/13',
    '2014/0',
  ])('%s is none', (cell) => {
    expect(isRewritten(cell)).toBe(false);
  });
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

  test('with all that is wrong is told of all, at its lines; rows are there where no column is missing', () => {
    const broken = readEventsCsv('id,title,date,themes,citations\na,"A\nb,B');
    expect(broken.ok ? [] : broken.faults.join()).toMatch(/^line \d: /);
    const dated = readEventsCsv('sep=;\nid;title;date;themes;citations\na;A; Dec-14 ;x;y\n');
    expect(dated).toMatchObject({ ok: false, rows: [{ line: 3, id: 'a' }] });
    expect(dated.ok ? '' : dated.faults[0]).toContain('line 3: Dec-14 → 2014-12');
    const short = readEventsCsv('sep=;\nid;title\na;A\n');
    expect(short.ok ? [] : short.faults).toEqual([
      'line 2: the columns date, themes, citations are missing',
    ]);
    expect(short).not.toHaveProperty('rows');
  });

  test('has its cells without what a spreadsheet put around them, and nothing for empty ones', () => {
    const read = readEventsCsv(
      "id,title,date,themes,citations,story,summary\na,'=A, 2014 ,x,y,yes,it's\nb,'B,2014,x,y,no,\nc, C ,2014,x,y,,\n",
    );
    if (!read.ok) throw new Error(read.faults.join());
    expect(read.rows.map(({ record }) => record)).toMatchObject([
      { title: '=A', date: '2014', story: true, summary: "it's" },
      { title: "'B", story: false },
      { title: 'C' },
    ]);
    expect(read.rows[2]!.record).not.toHaveProperty('story');
    expect(read.rows[2]!.record).not.toHaveProperty('summary');
  });

  test('of TimelineJS needs a headline and a year, and dates go as far as they are said', () => {
    const read = readEventsCsv(
      [
        'year,month,day,end year,end month,end day,headline,text,type',
        ' 2014 , 6 ,,,,, An operation &amp; more ,,',
        '2014,x,5,2014,,,The same year,,',
        '44,,,,,,Caesar,,eras',
        ',6,,,,,No year,,',
        '2014,,,,,,,No headline,',
        '2014,,,,,,جنگ,,',
        '2014,,,,,,One two three four five six seven eight,,TITLES',
        '2014,,,,,,Not this,,Title',
      ].join('\n'),
    );
    const sheet = read.ok ? undefined : read.sheet;
    expect(sheet?.table.split('\n').slice(1, -1)).toEqual([
      'an-operation-more,An operation & more,2014-06,,,,,,',
      'the-same-year,The same year,2014,,,,,,',
      'caesar,Caesar,0044,,,,,,',
      'event,جنگ,2014,,,,,,',
      'one-two-three-four-five-six,One two three four five six seven eight,2014,,,,,,',
    ]);
    expect(sheet?.count).toBe(5);
    expect(sheet?.leftOut).toEqual(['No year', '(no headline)', 'Not this']);
  });

  test('that has only some of TimelineJS’s columns is no sheet of it', () => {
    const read = readEventsCsv('year,headline\n2014,A\n');
    expect(read.ok ? undefined : read.sheet).toBeUndefined();
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
