import { describe, expect, test } from 'vitest';
import { changesFeed } from '../../../src/interop/sharing/changes-feed.ts';
import { childrenOf, parseXml, textOf } from '../../../src/interop/xml.ts';
import { realCourse } from '../../support/real-course.ts';

const { course } = await realCourse();
const settings = {
  ...course.settings,
  id: 'a-course',
  name: 'A course',
  description: 'Of wars.',
  licence: { id: 'CC-BY-SA-4.0', name: 'CC BY-SA 4.0', url: 'https://example.org' },
  changes: [
    { date: '2026-11-02', text: 'Adds a chapter.', page: '/chapters/talks/' },
    { date: '2026-10-01', text: 'Corrects a date.', page: '/events/wana/' },
  ],
};

function feedOf(given: typeof settings, site?: string) {
  const text = changesFeed(given, {
    site: site === undefined ? undefined : new URL(site),
    locale: 'en',
  });
  const read = parseXml(text);
  if (!read.ok) throw new Error(read.found);
  return { text, root: read.root, entries: childrenOf(read.root, 'entry') };
}

describe('the feed of changes', () => {
  const { text, root, entries } = feedOf(settings, 'https://course.test/');

  test('has the course’s name, its description, its licence and the day of the newest change', () => {
    expect(textOf(root, 'title')).toBe('A course');
    expect(textOf(root, 'subtitle')).toBe('Of wars.');
    expect(textOf(root, 'rights')).toBe('CC BY-SA 4.0');
    expect(textOf(root, 'updated')).toBe('2026-11-02T00:00:00.000Z');
    expect(textOf(root, 'author', 'name')).toBe('A course');
    expect(text).not.toContain('<generator>');
  });

  test('has an entry for each change, with its day, its words and its page', () => {
    expect(entries.map((entry) => textOf(entry, 'title'))).toEqual([
      'Adds a chapter.',
      'Corrects a date.',
    ]);
    expect(entries.map((entry) => textOf(entry, 'updated').slice(0, 10))).toEqual([
      '2026-11-02',
      '2026-10-01',
    ]);
    expect(entries.map((entry) => childrenOf(entry, 'link')[0]?.getAttribute('href'))).toEqual([
      'https://course.test/chapters/talks/',
      'https://course.test/events/wana/',
    ]);
  });

  test('names itself and the site by whole addresses, where they are known', () => {
    const links = childrenOf(root, 'link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://course.test/', 'https://course.test/changes.xml']);
  });

  test('has relative addresses, where no site is known', () => {
    expect(feedOf(settings).text).not.toMatch(/nowhere|https:\/\/course/);
    expect(feedOf(settings).text).toContain('href="/chapters/talks/"');
  });

  test('has the same ids on every host, one for each change', () => {
    const idsOf = (site?: string) =>
      feedOf(settings, site).entries.map((element) => textOf(element, 'id'));
    expect(idsOf('https://other.test/')).toEqual(idsOf());
    expect(new Set([...idsOf(), textOf(root, 'id')]).size).toBe(3);
    // A UUID of version 8, of RFC 9562: made of what the maker chooses.
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const id of idsOf()) expect(id).toMatch(uuid);
  });

  test('keeps the id of a change whose text is corrected, or above which another of that day is told', () => {
    const [latest, first] = settings.changes as [
      (typeof settings.changes)[0],
      (typeof settings.changes)[0],
    ];
    const idsOf = (changes: typeof settings.changes) =>
      feedOf({ ...settings, changes }).entries.map((element) => textOf(element, 'id'));
    const before = idsOf([latest, first]);
    expect(idsOf([latest, { ...first, text: 'Corrects two dates.' }])).toEqual(before);
    const after = idsOf([{ ...latest, text: 'Adds a map to it.' }, latest, first]);
    expect(after.slice(1)).toEqual(before);
    expect(new Set(after).size).toBe(3);
  });

  test('of a course that has not changed is a feed, too', () => {
    const { description: _left, ...rest } = settings;
    const { root: empty, entries: none } = feedOf({ ...rest, changes: [] } as never);
    expect(textOf(empty, 'updated')).toBe('1970-01-01T00:00:00.000Z');
    expect(textOf(empty, 'subtitle')).toBe('');
    expect(none).toEqual([]);
  });
});
