/** What can be wrong with content: no site is built while any of it is. */

import { nearestTo } from '../../domain/text/nearest.ts';
import type { Detail } from './diagnostic.ts';

/** How what is no prose is corrected, by what it is. */
const NOT_PROSE_HINTS = {
  heading:
    'Write ## and a space for a section, ### and a space for a part of one; or a backslash before a sign that is meant as such.',
  mark: 'Write it as Markdown has it: **word**, or words in [ ] with their address in ( ) right after them; or a backslash before a sign that is meant as such.',
  'tag as text':
    'Write it as a tag: <Cite source="…" />, with < right before its name and />, or > and </Term>, at its end.',
  'words in tag':
    'End the tag with a slash, <Cite source="…" />, and put the words before or behind it.',
  footnote: 'Say it in the text, and who says so with <Cite source="…" />.',
  table:
    'Write | between the cells, no more in a row than in the head, and | --- | --- | below the head; or a backslash before a sign that is meant as such.',
  program:
    'Write another word at its beginning, or a capital letter: a program begins so, and readers would not see it.',
  image: 'Take it away: maps and charts have tags of their own, <Map> and <Series>.',
  other: 'Take it away; write a brace that is meant as such with a backslash before it.',
} as const;

export type NotProse = keyof typeof NOT_PROSE_HINTS;

export const ERRORS = {
  'unreadable-file': (about: { found: string; expected: string }): Detail => ({
    ...about,
    hint: 'Correct this first: what stands below it could not be read.',
  }),
  'empty-file': (about: { guide: string }): Detail => ({
    found: 'an empty file',
    expected: 'the fields of its kind',
    hint: `Write them, as ${about.guide} shows them, or delete the file; “npm run new” writes one to fill in.`,
  }),
  'too-large': (about: { size: string; most: string }): Detail => ({
    found: `${about.size} in one file`,
    expected: `at most ${about.most}: a chapter or a record, not a book`,
    hint: 'Divide it into several files, or take away what was pasted by mistake.',
  }),
  'not-utf-8': (about: { found: string }): Detail => ({
    found: about.found,
    expected: 'text in UTF-8, with every sign as it was written',
    hint: 'Save the file once more as UTF-8 (in Notepad: Save as, Encoding; in Excel: CSV UTF-8), and write the letters with accents again.',
  }),
  'misplaced-file': (about: { found: string; expected: string }): Detail => ({
    ...about,
    hint: 'Rename or move the file; its name is its id: lower-case letters and digits joined by hyphens.',
  }),
  'wrong-shape': (about: { found: string; expected: string; guide: string }): Detail => ({
    found: about.found,
    expected: about.expected,
    hint: `Correct the field; ${about.guide} shows each.`,
  }),
  'unknown-id': (about: { id: string; collection: string; known: readonly string[] }): Detail => ({
    found: `“${about.id}”`,
    expected: `an id that src/content/${about.collection}/ has${nearestPhrase(about.id, about.known)}`,
    hint: `Correct the spelling, or add what is missing to src/content/${about.collection}/.`,
  }),
  'unknown-theme': (about: { theme: string; known: readonly string[] }): Detail => ({
    found: `“${about.theme}”`,
    expected: `a theme of the course${nearestPhrase(about.theme, about.known)}: ${about.known.join(', ')}`,
    hint: 'Correct the spelling, or add the theme with its title under “themes:” in src/content/course.yaml.',
  }),
  'duplicate-id': (about: { id: string; other: string }): Detail => ({
    found: `“${about.id}”, which ${about.other} has as well`,
    expected: 'an id that nothing else of its kind has',
    hint: 'Give one of the two another id, and correct what refers to it.',
  }),
  'duplicate-order': (about: { order: number; other: string; free: number }): Detail => ({
    found: `order ${about.order}, which ${about.other} has as well`,
    expected: `a place among the chapters that no other has; the next that is free is ${about.free}`,
    hint: 'Give one of the two chapters another number.',
  }),
  'not-a-date': (about: { text: string; meant: string | undefined }): Detail => ({
    found: `“${about.text}”`,
    expected:
      about.meant ??
      'a date such as 2014, 2014-12, 2014-12-16, 2021-11-09/2021-12-09 or 2018-06/..',
    hint: 'Write year, month and day in this order, in digits, as many as are known; add ~ at the end for “about”.',
  }),
  'impossible-date': (about: { text: string; meant?: string | undefined }): Detail => ({
    found: `“${about.text}”`,
    expected:
      about.meant === undefined
        ? 'a day that the calendar has'
        : `${about.meant}, if a span is meant; else a day that the calendar has`,
    hint: 'Check the month (01 to 12) and the number of days in it.',
  }),
  'end-before-start': (about: { text: string }): Detail => ({
    found: `“${about.text}”, which ends before it starts`,
    expected: 'the earlier date first, then a slash, then the later one',
    hint: 'Exchange the two dates, or correct the one that is wrong.',
  }),
  'circular-order': (about: { circle: readonly string[] }): Detail => ({
    found: `a circle: ${about.circle.map((id) => `“${id}”`).join(' after ')}`,
    expected: 'events of which none comes after itself',
    hint: 'Take the id of one of them away from “after:” of another.',
  }),
  'circular-place': (about: { circle: readonly string[] }): Detail => ({
    found: `a circle: ${about.circle.map((id) => `“${id}”`).join(' within ')}`,
    expected: 'places of which none lies within itself',
    hint: 'Take “within:” away from the larger of them.',
  }),
  'missing-shapes': (about: { missing: string }): Detail => ({
    found: 'a map that is not drawn yet',
    expected: about.missing,
    hint: 'Run “npm run maps”: it draws every map that src/content/maps/ describes.',
  }),
  'outside-of-map': (about: { what: string; frame: string }): Detail => ({
    found: about.what,
    expected: `something within the frame of the map, ${about.frame}`,
    hint: 'Correct the coordinates, take it away from this map, or widen its “frame:”.',
  }),
  'points-out-of-order': (about: { period: string; before: string }): Detail => ({
    found:
      about.period === about.before
        ? `“${about.period}” a second time`
        : `“${about.period}” after “${about.before}”`,
    expected: 'the points of columns and spans in the order of time, each time once',
    hint: 'Put the point where it belongs, or correct its “period:”; numbers by different counters for one time are “chart: bars”.',
  }),
  'names-itself': (about: { id: string }): Detail => ({
    found: `“${about.id}”, which is the id of this file`,
    expected: 'the id of another',
    hint: 'Take it away, or name the one that is meant.',
  }),
  'effect-before-cause': (about: {
    event: string;
    date: string;
    cause: string;
    causeDate: string;
  }): Detail => ({
    found: `“${about.event}” (${about.date}) after “${about.cause}” (${about.causeDate})`,
    expected: 'an event that can have begun on the day of what it comes after, or later',
    hint: 'Correct one of the two dates, or take the id away from “after:”.',
  }),
  'wrong-answer-data': (about: { found: string; expected: string }): Detail => ({
    found: about.found,
    expected: about.expected,
    hint: 'Correct the question, so that a reader who knows the answer can give it.',
  }),
  'alias-is-headword': (about: { alias: string; term: string }): Detail => ({
    found: `the name “${about.alias}”, under which “${about.term}” is found already`,
    expected: 'a headword or alias that leads to one term only',
    hint: `Take the alias away, or merge the two terms; to point from one to the other use “related: [${about.term}]”.`,
  }),
  'missing-citation': (about: { what: string }): Detail => ({
    found: `${about.what} without a citation`,
    expected: 'at least one source that says so',
    hint: 'Add “citations:” with the id of a source and, under “at”, the place in it.',
  }),
  'unknown-anchor': (about: {
    anchor: string;
    chapter: string;
    known: readonly string[];
  }): Detail => ({
    found: `“${about.anchor}”`,
    expected: `the id of an <Anchor> in the chapter “${about.chapter}”${nearestPhrase(about.anchor, about.known)}`,
    hint: `Correct the spelling, or put <Anchor id="${about.anchor}" /> at the start of the paragraph that answers the question.`,
  }),
  'unknown-objective': (about: { objective: string; known: readonly string[] }): Detail => ({
    found: `“${about.objective}”`,
    expected: `the id of one of the chapter’s objectives${nearestPhrase(about.objective, about.known)}`,
    hint: 'Correct the spelling, or add the objective at the head of the chapter.',
  }),
  'impossible-working': (about: { reason: string }): Detail => ({
    found: about.reason,
    expected: 'arithmetic over the figures of the same account',
    hint: 'Compare “of:” and the words in {braces} with the ids under “figures:” and “workings:”.',
  }),
  'unknown-tag': (about: { tag: string; known: readonly string[] }): Detail => ({
    found: `<${about.tag}>`,
    expected: `one of the tags that chapters may use${nearestPhrase(about.tag, about.known)}`,
    hint: `Use ${about.known.map((tag) => `<${tag}>`).join(', ')}, or plain Markdown.`,
  }),
  'not-prose': (about: { found: string; kind: NotProse }): Detail => ({
    found: about.found,
    expected: 'text, Markdown and the course’s own tags',
    hint: NOT_PROSE_HINTS[about.kind],
  }),
  'missing-attribute': (about: { tag: string; attribute: string }): Detail => ({
    found: `<${about.tag}> without “${about.attribute}”`,
    expected: `<${about.tag} ${about.attribute}="…">`,
    hint: `Say which one is meant: ${about.attribute}="its-id".`,
  }),
  'marked-up-text': (about: { text: string }): Detail => ({
    found: `“${about.text}”`,
    expected: 'plain text, without Markdown and HTML: it is shown as it stands',
    hint: 'Take the marks away; what needs emphasis or a link belongs in the prose of a chapter.',
  }),
  'wordless-tag': (about: { tag: string; attribute: string; id: string }): Detail => ({
    found: `<${about.tag}> without a word that a reader could see`,
    expected: `<${about.tag} ${about.attribute}="${about.id}">words</${about.tag}>`,
    hint: 'Put the tag around the words of the sentence that it explains.',
  }),
  'tag-in-paragraph': (about: { tag: string }): Detail => ({
    found: `<${about.tag}> within a paragraph`,
    expected: `<${about.tag}> on a line of its own`,
    hint: 'Put it between two paragraphs, with an empty line above and below.',
  }),
  'wrong-heading': (about: { found: string }): Detail => ({
    found: about.found,
    expected: 'headings with words: “##” for a section, “###” for a part of one',
    hint: 'Write the heading, take it away, or correct the number of its signs: readers and screen readers go by the levels.',
  }),
  'broken-link': (about: { address: string; expected: string }): Detail => ({
    found: `a link to “${about.address}”`,
    expected: about.expected,
    hint: 'Correct the address, or leave the words without a link.',
  }),
  'empty-chapter': (_about: object): Detail => ({
    found: 'a chapter with no text',
    expected: 'prose below the head',
    hint: 'Write it below the second line of three hyphens.',
  }),
  'missing-questions': (about: { missing: string }): Detail => ({
    found: 'a chapter without its file of questions',
    expected: about.missing,
    hint: 'Write the file: “npm run new -- question” adds a first question; “questions: []” alone says that there are none.',
  }),
  'foreign-question': (about: { id: string; chapter: string }): Detail => ({
    found: `the question “${about.id}” of the chapter “${about.chapter}”`,
    expected: 'a question on this chapter: its answer is here',
    hint: 'Ask a question of this chapter, or move the question to its file.',
  }),
  'wrong-look': (about: { found: string; expected: string }): Detail => ({
    ...about,
    hint: 'Correct it, or take it away: the tokens and what each is for stand in src/styles/tokens.css.',
  }),
  'wrong-translation': (about: { found: string; expected: string }): Detail => ({
    ...about,
    hint: 'A translation has words alone, in the shape of its original: see docs/translating.md.',
  }),
  'private-person': (about: { name: string }): Detail => ({
    found: `“${about.name}”, a private person`,
    expected: 'terms and answers about public persons and bodies only',
    hint: 'Remove the entry: relatives of victims are not glossary entries and never an answer.',
  }),
} as const satisfies Record<string, (about: never) => Detail>;

function nearestPhrase(id: string, known: readonly string[]): string {
  const nearest = nearestTo(id, known);
  return nearest === undefined ? '' : ` (nearest: “${nearest}”)`;
}
