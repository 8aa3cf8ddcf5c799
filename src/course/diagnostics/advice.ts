/**
 * What a good course of this kind does, beyond what can be built. Advice stops no build; the tests of
 * the course's own text let none pass that its chapter does not answer under `exceptions:`.
 */

import type { Detail } from './diagnostic.ts';

export const ADVICE = {
  'chapter-length': (about: { words: number; least: number; most: number }): Detail => ({
    found: `${about.words} words`,
    expected: `${about.least} to ${about.most} words: long enough to teach, short enough to read`,
    hint: 'Tell more, or leave out what another chapter tells.',
  }),
  'section-length': (about: {
    title: string;
    words: number;
    least: number;
    most: number;
  }): Detail => ({
    found: `the section “${about.title}” with ${about.words} words of prose`,
    expected: `${about.least} to ${about.most} words under one heading`,
    hint: 'Join it with its neighbour, or divide it with a heading.',
  }),
  'uncited-paragraph': (about: { begins: string }): Detail => ({
    found: `a paragraph without a citation: “${about.begins}…”`,
    expected: 'a source for each paragraph that states a fact',
    hint: 'Add <Cite source="…" at="…" />, or say under “exceptions:” why it needs none.',
  }),
  'term-marked-twice': (about: { term: string; title: string }): Detail => ({
    found: `<Term id="${about.term}"> more than once in the section “${about.title}”`,
    expected: 'a term marked at its first use in a section, and not again',
    hint: 'Take the later tag away and leave its words.',
  }),
  'open-accounts': (about: { count: number; most: number }): Detail => ({
    found: `${about.count} disagreements that stand open`,
    expected: `at most ${about.most} in a chapter, those that carry its lesson`,
    hint: 'Take “open” away from the others: a line stands for them, and opens in place.',
  }),
  'lesson-length': (about: { minutes: number; wanted: number }): Detail => ({
    found: `a lesson of ${about.minutes} minutes`,
    expected: `${about.wanted} minutes in all, as course.yaml says under “lessonMinutes:”`,
    hint: 'Give the steps more or less time, or correct “lessonMinutes:” for all chapters.',
  }),
  'few-questions': (about: { count: number; least: number }): Detail => ({
    found: `${about.count} questions`,
    expected: `at least ${about.least} questions on a chapter, so that practice does not repeat itself`,
    hint: 'Add questions at the end of the file.',
  }),
  'few-kinds': (about: { count: number; least: number }): Detail => ({
    found: `questions of ${about.count} kinds`,
    expected: `at least ${about.least} kinds of question on a chapter`,
    hint: 'Ask some of it in another way; docs/authoring.md has the kinds.',
  }),
  'untested-level': (about: { level: string }): Detail => ({
    found: `no question with “level: ${about.level}”`,
    expected: 'questions on every level: recall, understanding and analysis',
    hint: 'Add a question of that level, or correct the level of one.',
  }),
  'untested-objective': (about: { objective: string }): Detail => ({
    found: `the objective “${about.objective}”, which no question tests`,
    expected: 'at least one question for each objective',
    hint: 'Add a question with that “objective:”, or take the objective away.',
  }),
  guessable: (about: {
    strategy: string;
    count: number;
    percent: number;
    chance: number;
  }): Detail => ({
    found: `“${about.strategy}” gets ${about.percent} per cent of ${about.count} questions right, where chance is ${about.chance}`,
    expected: 'no strategy without knowledge further than five points from chance',
    hint: 'Make right and wrong choices alike in length and look, and let their places vary; npm run guessing shows every score.',
  }),
  'unasked-kind': (about: { kind: string }): Detail => ({
    found: `no question of the kind “${about.kind}” in the whole course`,
    expected: 'every kind of question asked somewhere',
    hint: 'Ask a question of that kind where it fits.',
  }),
  'answer-in-prompt': (about: { id: string; answer: string }): Detail => ({
    found: `the prompt of “${about.id}”, which holds the answer “${about.answer}”`,
    expected: 'a question that cannot be answered by repeating a word of it',
    hint: 'Put the prompt into other words.',
  }),
  'year-of-event': (about: { id: string; years: string; event: string }): Detail => ({
    found: `“earliest:” and “latest:” of “${about.id}” are ${about.years}`,
    expected: `the years of the event that it is about: ${about.event}`,
    hint: 'Correct the years, or name the right event first under “evidence: { events: … }”.',
  }),
  'event-without-document': (about: { id: string }): Detail => ({
    found: `the event “${about.id}”, for which none of the course’s own documents is cited`,
    expected: 'a citation to one of the documents, beside the background',
    hint: 'Cite the place in a document that makes the event part of this course, or say under “addedBecause:” why it is added.',
  }),
  'unused-source': (about: { id: string }): Detail => ({
    found: `the source “${about.id}”, which nothing cites`,
    expected: 'sources that carry a statement somewhere',
    hint: 'Cite it where it belongs, or remove its file.',
  }),
  'shown-twice': (about: { tag: string; id: string; other: string }): Detail => ({
    found: `<${about.tag}>${about.id === '' ? '' : ` of “${about.id}”`}, which ${about.other} has as well`,
    expected: 'each of them once in a chapter',
    hint: 'Take one of the two away; a link leads to the other: [words](#id-of-an-anchor).',
  }),
  'exchanged-coordinates': (about: { written: string; meant: string }): Detail => ({
    found: `${about.written}, which no map of the course shows`,
    expected: `${about.meant}, which one shows, if the two numbers were exchanged`,
    hint: 'Latitude counts to the north, longitude to the east. Leave it where the place is as far away as this.',
  }),
  'unshown-account': (about: { id: string }): Detail => ({
    found: `the disagreement “${about.id}”, which no chapter shows`,
    expected: `<Account id="${about.id}" /> in a chapter`,
    hint: 'Put it where a chapter tells of it, or remove its file.',
  }),
  'needless-exception': (about: { advice: string; at: string }): Detail => ({
    found: `an exception from “${about.advice}”${about.at} that excuses nothing`,
    expected: 'exceptions that are still needed, with the code of an advice',
    hint: 'Take the exception away, or correct “advice:” or “at:”.',
  }),
} as const satisfies Record<string, (about: never) => Detail>;
