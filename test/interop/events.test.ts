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

  test('a row with too many cells is refused with its line', () => {
    const read = readEventsCsv('id,title,date,themes,citations\na,b,2014,attacks,paper,more\n');
    expect(read.ok ? '' : read.faults.join()).toContain('line 2');
  });
});

describe('events.ics', () => {
  const calendar = eventsToICalendar(
    [
      anEvent({ id: 'day', date: '2014-12-16' }),
      anEvent({ id: 'month', date: '2014-12' }),
      anEvent({ id: 'open', date: '2014-06-15/..' }),
    ],
    { id: 'course', name: 'Course' },
  );
  const linesOf = (id: string) =>
    calendar.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${id}@`)) ?? '';

  test('a day lasts a day, a month all its days, and what has no end its first day', () => {
    expect(linesOf('day')).toContain('DTSTART;VALUE=DATE:20141216');
    expect(linesOf('day')).toContain('DTEND;VALUE=DATE:20141217');
    expect(linesOf('month')).toContain('DTSTART;VALUE=DATE:20141201');
    expect(linesOf('month')).toContain('DTEND;VALUE=DATE:20150101');
    expect(linesOf('open')).toContain('DTEND;VALUE=DATE:20140616');
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
    expect(month).not.toHaveProperty('end_date');
    expect(range?.end_date).toEqual({ year: 2021, month: 11, day: 5 });
  });
});

test('cells that a spreadsheet would run stay text on the way out and back', () => {
  const csv = eventsToCsv([anEvent({ id: 'formula', title: '=1+1' })]);
  expect(Papa.parse<string[]>(csv).data[1]?.[2]).toBe("'=1+1");
  const read = readEventsCsv(csv);
  expect(read.ok && read.rows[0]?.record['title']).toBe('=1+1');
});
