import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { eventsToCsv } from '../../src/interop/csv.ts';
import { eventsToICalendar } from '../../src/interop/icalendar.ts';
import { readEventsCsv } from '../../src/interop/read-events-csv.ts';
import { toTimelineJs } from '../../src/interop/timelinejs.ts';
import { realCourse } from '../support/real-course.ts';
import { anEvent } from '../support/timeline-builders.ts';

const { course, records } = await realCourse();

describe('events.csv', () => {
  test('reads back as the records that it was made of', () => {
    const read = readEventsCsv(eventsToCsv(course.events));
    if (!read.ok) throw new Error(read.faults.join());
    for (const { id, record } of read.rows) {
      const data = records.events.find((event) => event.id === id)?.data;
      expect(record).toEqual(JSON.parse(JSON.stringify(data)));
    }
  });

  test.each([
    ['no rows', 'id,title,date,themes,citations\n', 'the table has no rows'],
    [
      'missing columns',
      'id,title\na,b\n',
      'line 1: the columns date, themes, citations are missing',
    ],
    ['nothing at all', '', 'line 1: the columns id, title, date, themes, citations are missing'],
  ])('a table with %s is refused, and the reason said', (_name, text, fault) => {
    const read = readEventsCsv(text);
    expect(read.ok ? [] : read.faults).toContain(fault);
  });

  test('a table typed elsewhere is read with its columns in any order and case', () => {
    const text = [
      '\uFEFFTitle, ID ,Date,Themes,Citations,Actors,After,Place',
      'An attack,a,2014,attacks ; talks;,paper @ p. 3 @ 4 | book,,b;c,',
      '',
      'Talks,b,2015,,,The army,,Kabul',
    ].join('\n');
    expect(readEventsCsv(text)).toEqual({
      ok: true,
      rows: [
        {
          line: 2,
          id: 'a',
          record: {
            title: 'An attack',
            date: '2014',
            themes: ['attacks', 'talks'],
            actors: [],
            terms: [],
            after: ['b', 'c'],
            at: [],
            citations: [{ source: 'paper', at: 'p. 3 @ 4' }, { source: 'book' }],
          },
        },
        {
          line: 3,
          id: 'b',
          record: {
            title: 'Talks',
            date: '2015',
            themes: [],
            place: 'Kabul',
            actors: ['The army'],
            terms: [],
            after: [],
            at: [],
            citations: [],
          },
        },
      ],
    });
  });

  test('a table has every column of an event, lists and citations in one cell each', () => {
    const event = anEvent({
      id: 'a',
      date: '2014-06-15/..',
      themes: ['attacks', 'talks'],
      citations: [{ source: 'paper', at: 'p. 3' }, { source: 'book' }],
    });
    const { data } = Papa.parse<Record<string, string>>(eventsToCsv([event]).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toEqual([
      expect.objectContaining({
        id: 'a',
        url: '/events/a/',
        date: '2014-06-15/..',
        earliest: '2014-06-15',
        latest: '',
        precision: 'day',
        themes: 'attacks; talks',
        citations: 'paper @ p. 3 | book',
        sources: 'paper; book',
        era: '',
        after: '',
      }),
    ]);
    expect(eventsToCsv([event])).toMatch(/^\uFEFFid,url,title,.*\r\n.*\r\n$/);
  });

  test('a row with too many cells is refused with its line', () => {
    const read = readEventsCsv('id,title,date,themes,citations\na,b,2014,attacks,paper,more\n');
    expect(read.ok ? '' : read.faults.join()).toContain('line 2');
  });
});

describe('events.ics', () => {
  const calendar = () =>
    eventsToICalendar(
      [
        anEvent({ id: 'day', date: '2014-12-16' }),
        anEvent({ id: 'month', date: '2014-12' }),
        anEvent({ id: 'open', date: '2014-06-15/..' }),
      ],
      { id: 'course', name: 'Course' },
    );
  const linesOf = (id: string) =>
    calendar()
      .split('BEGIN:VEVENT')
      .find((part) => part.includes(`UID:${id}@`)) ?? '';

  test('a day lasts a day, a month all its days, and what has no end its first day', () => {
    expect(linesOf('day')).toContain('DTSTART;VALUE=DATE:20141216');
    expect(linesOf('day')).toContain('DTEND;VALUE=DATE:20141217');
    expect(linesOf('month')).toContain('DTSTART;VALUE=DATE:20141201');
    expect(linesOf('month')).toContain('DTEND;VALUE=DATE:20150101');
    expect(linesOf('open')).toContain('DTEND;VALUE=DATE:20140616');
  });

  test('an event says what it was and where, and takes nobody’s time', () => {
    const event = linesOf('day');
    expect(event).toContain('SUMMARY:Event day');
    expect(event).toContain('DESCRIPTION:16 December 2014. Something happened.');
    expect(event).toContain('LOCATION:Pakistan');
    expect(event).toContain('CATEGORIES:attacks');
    expect(event).toContain('TRANSP:TRANSPARENT');
    expect(event).toContain('DTSTAMP:20141216T000000Z');
    expect(event).toContain('UID:day@course');
    expect(calendar()).toContain('X-WR-CALNAME:Course');
    expect(calendar()).toContain('PRODID:-//Course//Timeline//EN');
  });

  test('the same content makes the same file', () => {
    const again = eventsToICalendar(course.events, { id: 'course', name: 'Course' });
    expect(eventsToICalendar(course.events, { id: 'course', name: 'Course' })).toBe(again);
  });
});

describe('timelinejs.json', () => {
  test('a date has no more parts than are known', () => {
    const [month, range] = toTimelineJs(
      [anEvent({ id: 'm', date: '2014-12' }), anEvent({ id: 'r', date: '2021-10/2021-11-05' })],
      { title: 'T', summary: 'S', eras: [] },
    ).events;
    expect(month?.start_date).toEqual({ year: 2014, month: 12 });
    expect(month?.start_date).not.toHaveProperty('day');
    expect(month).not.toHaveProperty('end_date');
    expect(range?.end_date).toEqual({ year: 2021, month: 11, day: 5 });
  });
});

test('TimelineJS has of an event its words, whose signs are no markup, and of an era its days', () => {
  const era = {
    title: 'War & peace',
    startsAt: '2008-02-01T00:00:00Z',
    endsAt: '2009-05-02T00:00:00Z',
    events: [],
  };
  const event = anEvent({ id: 'a', date: '2014/..', title: 'A <b> & c', summary: '1 > 0' });
  expect(toTimelineJs([event], { title: 'T & t', summary: 'S & s', eras: [era] })).toEqual({
    title: { text: { headline: 'T &amp; t', text: 'S &amp; s' } },
    events: [
      {
        start_date: { year: 2014 },
        display_date: 'from 2014',
        text: { headline: 'A &lt;b&gt; &amp; c', text: '1 &gt; 0' },
        group: 'attacks',
        unique_id: 'a',
      },
    ],
    eras: [
      {
        start_date: { year: 2008, month: 2, day: 1 },
        end_date: { year: 2009, month: 5, day: 2 },
        text: { headline: 'War &amp; peace' },
      },
    ],
  });
});

test('cells that a spreadsheet would run stay text on the way out and back', () => {
  const csv = eventsToCsv([anEvent({ id: 'formula', title: '=1+1' })]);
  expect(Papa.parse<string[]>(csv).data[1]?.[2]).toBe("'=1+1");
  const read = readEventsCsv(csv);
  expect(read.ok && read.rows[0]?.record['title']).toBe('=1+1');
});
