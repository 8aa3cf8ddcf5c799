/** What leaves as a table or a list: cards, spreadsheets, a calendar; each by a whole example. */

import { describe, expect, test } from 'vitest';
import { questionsToAnki, reviewToAnki, glossaryToAnki } from '../../src/interop/anki.ts';
import { answersToCsv } from '../../src/interop/class-files.ts';
import { eventsToCsv, glossaryToCsv, toCsv } from '../../src/interop/csv.ts';
import { eventsToICalendar } from '../../src/interop/icalendar.ts';
import { messages } from '../../src/i18n/languages/en.ts';
import { aQuestion } from '../support/builders.ts';
import { realCourse } from '../support/real-course.ts';
import { anEvent } from '../support/timeline-builders.ts';

const { course } = await realCourse();
/** The rows of a table, each by the names of its columns. */
const rowsOf = (csv: string): Record<string, string>[] => {
  const [head = '', ...rows] = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
  const names = head.split(',');
  return rows.map((row) =>
    Object.fromEntries(row.split(',').map((cell, at): [string, string] => [names[at]!, cell])),
  );
};
const cardsOf = (text: string) => text.split('\n').filter((line) => !line.startsWith('#'));

describe('cards for Anki', () => {
  const term = {
    ...course.terms[0]!,
    headword: 'Truce',
    definition: 'A pause.',
    kind: 'concept' as const,
    chapters: ['talks', 'origins'],
  };

  test('of the glossary have the name in Urdu behind the headword, and their kind and chapters as tags', () => {
    const text = glossaryToAnki([{ ...term, urdu: 'جنگ بندی' }], 'A course');
    expect(text).toContain('#deck:A course: glossary\n');
    expect(cardsOf(text)).toEqual(['Truce (جنگ بندی)\tA pause.\tconcept talks origins', '']);
    const { urdu: _left, ...without } = term;
    expect(cardsOf(glossaryToAnki([without], 'A course'))[0]).toMatch(/^Truce\t/);
  });

  test('of the review have what can be chosen in front, and all of the answer behind', () => {
    const card = {
      id: 'question:one',
      chapter: 'talks',
      quiz: 'talks',
      front: 'Which?',
      parts: [['This', 'that'], ['more']],
      back: ['This', 'more'],
      url: '/chapters/talks/',
    };
    const text = reviewToAnki([card], 'A course');
    expect(text).toContain('#deck:A course: review\n');
    expect(cardsOf(text)[0]).toBe('Which? | This / that | more\tThis; more\ttalks');
  });

  test('of questions have their level and chapter as tags', () => {
    const question = aQuestion('single-choice', {
      prompt: 'Which  is\nit?',
      level: 'understanding',
    });
    const set = { id: 'talks', messages: messages.quiz, course: { id: 'a', name: 'A course' } };
    const text = questionsToAnki([question], set);
    expect(text).toContain('#deck:A course: talks\n');
    const [front = '', back = '', tags] = cardsOf(text)[0]!.split('\t');
    expect(front).toMatch(/^Which is it\? \| .+ \/ .+$/);
    expect(back).toBe(question.choices.find(({ right }) => right)?.text);
    expect(tags).toBe('understanding first');
  });

  test('that begin with the sign of a header are quoted, so that they are none', () => {
    const text = glossaryToAnki(
      [{ ...term, headword: '#deck:mine', definition: 'ends with #' }],
      'A',
    );
    expect(text.split('\n').at(-2)).toMatch(/^"#deck:mine"\s?.*\tends with #\t/);
  });
});

describe('what a class has answered', () => {
  const given = {
    attempt: 1,
    round: null,
    question: 'one',
    answer: ['This', 'that'],
    confidence: 'sure' as const,
    receivedAtMs: Date.UTC(2026, 10, 1, 9),
    submittedAtMs: Date.UTC(2026, 10, 1, 10),
  };

  test('is a row an answer, with whose it is', () => {
    const member = { student: { nickname: 'Sana', rollNumber: '7' }, group: 'Red' };
    expect(rowsOf(answersToCsv([{ ...given, member }]))).toEqual([
      {
        nickname: 'Sana',
        'roll number': '7',
        group: 'Red',
        attempt: '1',
        vote: '',
        question: 'one',
        answer: 'This; that',
        confidence: 'sure',
        received: '2026-11-01T09:00:00.000Z',
        submitted: '2026-11-01T10:00:00.000Z',
      },
    ]);
  });

  test('is without a name where all are of one student, and votes say their round', () => {
    const vote = {
      ...given,
      attempt: null,
      round: 2 as const,
      confidence: null,
      submittedAtMs: null,
    };
    expect(rowsOf(answersToCsv([vote]))).toEqual([
      {
        attempt: '',
        vote: '2',
        question: 'one',
        answer: 'This; that',
        confidence: '',
        received: '2026-11-01T09:00:00.000Z',
        submitted: '',
      },
    ]);
  });
});

describe('tables for spreadsheets', () => {
  test('the glossary is a row a term, lists in one cell', () => {
    const term = {
      ...course.terms[0]!,
      id: 'truce',
      url: '/glossary/truce/',
      headword: 'Truce',
      kind: 'concept' as const,
      urdu: 'جنگ بندی',
      aliases: ['Ceasefire', 'Pause'],
      definition: 'A pause.',
      note: 'Of a kind.',
      related: ['talks'],
      chapters: ['talks', 'origins'],
      events: ['june'],
      sources: ['rover-2022'],
    };
    const row = {
      id: 'truce',
      url: '/glossary/truce/',
      headword: 'Truce',
      kind: 'concept',
      urdu: 'جنگ بندی',
      aliases: 'Ceasefire; Pause',
      definition: 'A pause.',
      note: 'Of a kind.',
      related: 'talks',
      chapters: 'talks; origins',
      events: 'june',
      sources: 'rover-2022',
    };
    expect(rowsOf(glossaryToCsv([term]))).toEqual([row]);
    const { urdu: _urdu, note: _note, ...without } = term;
    expect(rowsOf(glossaryToCsv([without]))).toEqual([{ ...row, urdu: '', note: '' }]);
  });

  test('an event whose end is open has no last day', () => {
    const [open] = rowsOf(eventsToCsv([anEvent({ id: 'june', date: '2014-06-15/..' })]));
    expect(open).toMatchObject({ earliest: '2014-06-15', latest: '', precision: 'day', story: '' });
    const [story] = rowsOf(eventsToCsv([anEvent({ id: 'one', date: '2014', story: true })]));
    expect(story).toMatchObject({ latest: '2014-12-31', story: 'yes' });
  });

  test('a cell that a spreadsheet would run is a text', () => {
    expect(toCsv([{ name: '=1+1' }])).toBe('\uFEFFname\r\n"\'=1+1"\r\n');
  });
});

describe('the events as a calendar', () => {
  const event = anEvent({ id: 'june', date: '2014-06', title: 'An operation', place: 'Wana' });
  const lines = eventsToICalendar([event], { id: 'a-course', name: 'A course' })
    .replaceAll('\r\n ', '')
    .split('\r\n');

  test('bear the course’s name', () => {
    expect(lines).toContain('NAME:A course');
    expect(lines).toContain('PRODID:-//A course//Timeline//EN');
  });

  test('last all the days that their date can mean, and take nobody’s time', () => {
    for (const line of [
      'UID:june@a-course',
      'DTSTAMP:20140601T000000Z',
      'DTSTART;VALUE=DATE:20140601',
      'DTEND;VALUE=DATE:20140701',
      'SUMMARY:An operation',
      'LOCATION:Wana',
      `DESCRIPTION:${event.label}. ${event.summary}`,
      'CATEGORIES:attacks',
      'TRANSP:TRANSPARENT',
    ]) {
      expect(lines).toContain(line);
    }
  });

  test('with an open end are on their first day', () => {
    const open = anEvent({ id: 'open', date: '2014-06-15/..' });
    const text = eventsToICalendar([open], { id: 'a', name: 'A' });
    expect(text).toContain('DTEND;VALUE=DATE:20140616');
  });
});
