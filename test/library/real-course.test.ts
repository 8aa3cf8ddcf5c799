import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/domain/glossary/fold-text.ts';
import { kindOf } from '../../src/domain/quiz/kinds.ts';
import { findProblems } from '../../src/library/content-check.ts';
import { KIND_NAMES } from '../../src/domain/quiz/kinds.ts';
import { realCourse } from '../support/real-course.ts';

const { course } = await realCourse();

test('the content has no problem', async () => {
  expect(await findProblems(process.cwd())).toEqual([]);
});

test('the course has its documents, its events and enough of everything else', () => {
  expect(course.sources.filter(({ role }) => role === 'document')).toHaveLength(5);
  expect(course.events.length).toBeGreaterThanOrEqual(72);
  expect(course.terms.length).toBeGreaterThanOrEqual(110);
  expect(course.accounts.length).toBeGreaterThanOrEqual(40);
  expect(course.series.length).toBeGreaterThanOrEqual(3);
  expect(course.chapters.map(({ id }) => id)).toEqual([
    'origins',
    'operations-after-2014',
    'taliban-return',
    'ttp-talks',
    'resurgence-2022-2023',
    'partners',
    'policy-imperatives',
    'since-2024',
  ]);
});

describe.each(course.chapters)('the chapter “$title”', (chapter) => {
  const questions = course.questions.filter((question) => question.chapter === chapter.id);

  test('is long enough to teach and short enough to read', () => {
    // Only one document carries the chapter on partners, so it may be shorter.
    expect(chapter.words).toBeGreaterThanOrEqual(chapter.id === 'partners' ? 900 : 1200);
    expect(chapter.words).toBeLessThanOrEqual(2200);
  });

  test('asks at least twenty questions of at least four kinds, on every level', () => {
    expect(questions.length).toBeGreaterThanOrEqual(20);
    expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(questions.map(({ level }) => level)).size).toBe(3);
  });

  test('has a question for each of its objectives', () => {
    const asked = new Set(questions.map(({ objective }) => objective));
    expect(chapter.objectives.filter(({ id }) => !asked.has(id))).toEqual([]);
  });
});

describe('links in one direction are what a plain scan finds in the other', () => {
  const bodies = course.chapters.map(({ id, file }) => ({ id, text: readFileSync(file, 'utf8') }));

  test('from terms to the chapters that use them', () => {
    for (const term of course.terms) {
      const scanned = bodies.filter(({ text }) => text.includes(`<Term id="${term.id}">`));
      expect(term.chapters, term.id).toEqual(scanned.map(({ id }) => id));
    }
  });

  test('from events to the chapters that mention them', () => {
    for (const event of course.events) {
      const scanned = bodies.filter(({ text }) => text.includes(`<Event id="${event.id}">`));
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

test('every event carries a citation to one of the five documents', () => {
  const documents = course.sources.filter(({ role }) => role === 'document').map(({ id }) => id);
  const without = course.events.filter(
    ({ sources }) => !sources.some((id) => documents.includes(id)),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('no question can be answered by repeating a word of its prompt', () => {
  const given = course.questions.filter(
    (question) =>
      question.kind === 'short-text' &&
      foldText(question.prompt).includes(
        foldText(kindOf(question).describeRightAnswer(question)[0]!),
      ),
  );
  expect(given.map(({ id }) => id)).toEqual([]);
});

test('a year to place is the year of the event that the question is about', () => {
  const asked = course.questions.filter((question) => question.kind === 'place-in-time');
  expect(asked.length).toBeGreaterThan(0);
  for (const { earliest, latest, evidence } of asked) {
    const event = course.events.find(({ id }) => id === evidence.events[0]);
    expect(event?.date.earliest.slice(0, 4)).toBe(String(earliest));
    expect(event?.date.latest?.slice(0, 4)).toBe(String(latest));
  }
});

test('all ten kinds of question are asked somewhere in the course', () => {
  expect(new Set(course.questions.map(({ kind }) => kind))).toEqual(new Set(KIND_NAMES));
});
