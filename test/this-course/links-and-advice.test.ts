import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnoseContent } from '../../src/course/reader/content-reader.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();

test('nothing is wrong with the content, and no advice is left unanswered', async () => {
  expect(await diagnoseContent(process.cwd())).toEqual([]);
}, 30_000);

/** Whether a figure names the id among others. */
function names(text: string, attribute: string, id: string): boolean {
  return new RegExp(`<${attribute}="([^"]* )?${id}[ "]`).test(text);
}

describe('links in one direction are what a plain scan finds in the other', () => {
  const bodies = course.chapters.map(({ id, file }) => ({ id, text: readFileSync(file, 'utf8') }));

  test('from terms to the chapters that use them', () => {
    for (const term of course.terms) {
      const scanned = bodies.filter(
        ({ text }) =>
          names(text, 'Contrast terms', term.id) ||
          names(text, 'Relations terms', term.id) ||
          text.includes(`<Term id="${term.id}">`),
      );
      expect(term.chapters, term.id).toEqual(scanned.map(({ id }) => id));
    }
  });

  test('from events to the chapters that mention them', () => {
    for (const event of course.events) {
      const scanned = bodies.filter(
        ({ text }) =>
          names(text, 'Strip events', event.id) || text.includes(`<Event id="${event.id}">`),
      );
      expect(event.chapters, event.id).toEqual(scanned.map(({ id }) => id));
    }
  });

  test('from sources to the chapters that cite them', () => {
    for (const source of course.sources) {
      const scanned = bodies.filter(({ text }) => text.includes(`<Cite source="${source.id}"`));
      const listed = source.uses.filter((use) => use.collection === 'chapters');
      expect([...new Set(listed.map(({ id }) => id))], source.id).toEqual(
        scanned.map(({ id }) => id),
      );
    }
  });
});
