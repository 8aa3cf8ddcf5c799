import { expect, test } from 'vitest';
import { addressesFile } from '../../src/course/files/addresses-file.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();
const messages = messagesFor('en');
const urlsOf = (most?: number) => addressesFile(course, messages, most).items.map(({ url }) => url);

test('every page with a name is among the addresses, once', () => {
  const urls = urlsOf();
  expect(new Set(urls).size).toBe(urls.length);
  for (const { url } of [...course.chapters, ...course.events, ...course.terms, ...course.sources])
    expect(urls).toContain(url);
});

test('of a course with more than have room the kinds that have none are left out whole', () => {
  const most = urlsOf().length - course.sources.length;
  const urls = urlsOf(most);
  expect(urls.length).toBe(most);
  for (const { url } of course.terms) expect(urls).toContain(url);
  for (const { url } of course.sources) expect(urls).not.toContain(url);
});
