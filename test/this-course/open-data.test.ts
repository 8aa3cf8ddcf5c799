import { describe, expect, test } from 'vitest';
import { DATA_NAMES, DATA_VERSION, openData, type DataName } from '../../src/interop/open-data.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const itemsOf = (name: DataName) => openData(name, course).items;
const item = (name: DataName, id: string) => itemsOf(name).find((record) => record['id'] === id)!;

test.each(DATA_NAMES)(
  '%s says its version and licence, and every item its id and address',
  (name) => {
    const { version, licence, items } = openData(name, course);
    expect({ version, licence }).toEqual({ version: DATA_VERSION, licence: 'CC-BY-4.0' });
    expect(items.length).toBeGreaterThan(0);
    for (const { id, url } of items) {
      expect(id).toMatch(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/);
      expect(url).toMatch(/^\/[a-z]+\//);
    }
  },
);

describe('a chapter', () => {
  const [chapter] = course.chapters;
  const data = () => item('course', chapter!.id);

  test('has its sections that can be linked to, with their addresses', () => {
    const linked = chapter!.sections.filter(({ id }) => id !== '');
    expect(chapter!.sections.length).toBeGreaterThan(linked.length);
    expect(data()['sections']).toEqual(
      linked.map(({ id, title }) => ({ id, title, url: `${chapter!.url}#${id}` })),
    );
  });

  test('has its own questions, and no others', () => {
    const own = course.questions.filter((question) => question.chapter === chapter!.id);
    expect(data()['questions']).toEqual(own.map(({ id }) => id));
    expect(own.length).toBeLessThan(course.questions.length);
  });

  test('has what it says of itself, and what it mentions', () => {
    const { title, order, summary, period, objectives, discussion, words, mentions } = chapter!;
    expect(data()).toMatchObject({ title, order, summary, period, objectives, discussion, words });
    const { events, terms, accounts, sources } = mentions;
    const { readingMinutes } = chapter!;
    expect(data()).toMatchObject({ readingMinutes, events, terms, accounts, sources });
  });
});

test('an event has its date as it was written, and the days and the precision that it means', () => {
  for (const { id, date, title } of course.events) {
    expect(item('events', id)).toMatchObject({
      title,
      date: date.edtf,
      earliest: date.earliest,
      latest: date.latest,
      precision: date.precision,
    });
    expect(item('events', id)).not.toHaveProperty('placeNames');
    expect(item('events', id)).not.toHaveProperty('themeTitles');
  }
});

test('a term is as it is written, without what is read from the prose', () => {
  for (const { id, headword, definition } of course.terms) {
    expect(item('glossary', id)).toMatchObject({ headword, definition });
    expect(item('glossary', id)).not.toHaveProperty('sections');
    expect(item('glossary', id)).not.toHaveProperty('kin');
  }
});

test('a question leads to its chapter, its evidence and each source once', () => {
  const cited = course.questions.find(
    ({ citations }) => new Set(citations.map(({ source }) => source)).size < citations.length,
  );
  for (const { id, chapter, evidence, citations } of course.questions) {
    expect(item('questions', id)).toMatchObject({
      chapters: [chapter],
      evidence,
      citations,
      events: evidence.events,
      terms: evidence.terms,
      sources: [...new Set(citations.map(({ source }) => source))],
    });
  }
  expect(cited === undefined || item('questions', cited.id)['sources']).toBeTruthy();
});

test('what is drawn of accounts and series is no data', () => {
  for (const { id, url } of course.accounts)
    expect(item('accounts', id)).toMatchObject({ id, url });
  for (const one of itemsOf('accounts')) expect(one).not.toHaveProperty('plot');
  for (const one of itemsOf('series')) expect(one).not.toHaveProperty('drawing');
  expect(itemsOf('series').map(({ id }) => id)).toEqual(course.series.map(({ id }) => id));
});

test('a source says what it is, and where it is used, each place once', () => {
  for (const { id, csl, role, kind, uses } of course.sources) {
    const usedIn = (collection: string) => [
      ...new Set(uses.filter((use) => use.collection === collection).map((use) => use.id)),
    ];
    expect(item('sources', id)).toMatchObject({
      ...csl,
      role,
      kind,
      chapters: usedIn('chapters'),
      events: usedIn('events'),
      terms: usedIn('glossary'),
      questions: usedIn('questions'),
      accounts: usedIn('accounts'),
      series: usedIn('series'),
    });
  }
  const all = itemsOf('sources');
  for (const name of ['chapters', 'events', 'terms', 'questions', 'accounts', 'series']) {
    expect(
      all.some((record) => (record[name] as string[]).length > 0),
      name,
    ).toBe(true);
  }
});
