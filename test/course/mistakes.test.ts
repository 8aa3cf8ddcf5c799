/**
 * Mistakes as authors make them, each in a course that is otherwise good: one fault gives one
 * message, at its place, which says how to correct it in the author's words and not the parser's.
 */

import { describe, expect, test } from 'vitest';
import { formatReport } from '../../src/course/diagnostics/report.ts';
import { errorsAfter, type Break } from '../support/broken-course.ts';
import { A_MAP, A_SERIES, ITS_SHAPES } from '../support/diagnostic-cases.ts';

const event = 'events/attack.yaml';
const term = 'glossary/truce.yaml';
const questions = 'questions/first.yaml';
const chapter = 'chapters/en/first.mdx';
const source = 'sources/paper.yaml';

interface Mistake {
  when: string;
  breaks: Break[];
  /** The file below src/content and the line. */
  at: string;
  says: string;
}

/** A file and a line; 0 for the file as a whole. */
function placeIn(file: string, line: number): string {
  return line === 0 ? file : `${file}:${line}`;
}

/** A mistake made by replacing one text of a file by another. */
function slip(
  when: string,
  [file, replace, by]: [file: string, replace: string, by: string],
  at: number,
  says: string,
): Mistake {
  return { when, breaks: [{ file, replace, by }], at: placeIn(file, at), says };
}

/** A mistake in a file of its own. */
function added(
  when: string,
  [file, write]: [string, string | Uint8Array],
  at: number,
  says: string,
): Mistake {
  return { when, breaks: [{ file, write }], at: placeIn(file, at), says };
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}

const A_CHAPTER = `---
title: The second chapter
order: 2
summary: A chapter for tests.
period: 2014/2020
objectives:
  - { id: one, text: Name it. }
  - { id: two, text: Explain it. }
  - { id: three, text: Compare it. }
discussion: [{ prompt: What do you think?, answer: Anything with a reason. }]
---
`;

const AN_EVENT = `title: The second attack
date: 2014-12-17
summary: Something else happened.
themes: [attacks]
place: Peshawar
known: stated
basis: The paper says so.
citations: [{ source: paper }]
`;

const files: Mistake[] = [
  added(
    'a file is saved in Latin-1',
    [event, Buffer.from(AN_EVENT.replace('else', 'é'), 'latin1')],
    3,
    'another encoding than UTF-8',
  ),
  added('a file is saved in UTF-16', [event, utf16(AN_EVENT)], 1, 'UTF-16'),
  added(
    'a file is saved in UTF-16 without its mark',
    [event, new Uint8Array(Buffer.from(AN_EVENT, 'utf16le'))],
    1,
    'UTF-16',
  ),
  added(
    'a letter was lost in another program',
    [event, AN_EVENT.replace('else', 'el\uFFFDse')],
    3,
    'another program has lost',
  ),
  added('a file is empty', ['events/second.yaml', ''], 1, 'an empty file'),
  added(
    'a file holds spaces and a comment only',
    ['glossary/second.yaml', '# later\n\n'],
    1,
    'an empty file',
  ),
  added(
    'a file holds a whole book',
    ['glossary/second.yaml', `headword: Book\nnote: ${'word '.repeat(1_000_000)}\n`],
    1,
    '5 MB',
  ),
  added(
    'an event stands in the folder of terms',
    ['glossary/second.yaml', AN_EVENT],
    1,
    'move the file to src/content/events/',
  ),
  added(
    'a term stands in the folder of events',
    [
      'events/second.yaml',
      'headword: Truce of Eid\nkind: event\ndefinition: A short one.\ncitations: [{ source: paper }]\n',
    ],
    1,
    'move the file to src/content/glossary/',
  ),
  added(
    'a file name has capitals',
    ['events/Second-Attack.yaml', AN_EVENT],
    0,
    'second-attack.yaml',
  ),
  added(
    'a file is a list',
    ['events/second.yaml', '- title: The attack\n'],
    1,
    'fields, each as “name: value”',
  ),
  added(
    'a file is a sentence',
    ['events/second.yaml', 'The second attack\n'],
    1,
    'fields, each as “name: value”',
  ),
  added(
    'a chapter has no questions',
    ['chapters/en/second.mdx', `${A_CHAPTER}It ends. <Cite source="paper" />\n`],
    1,
    'src/content/questions/second.yaml',
  ),
  added(
    'a file of questions has no chapter',
    ['questions/second.yaml', 'questions: []\n'],
    0,
    'chapters/',
  ),
];

const yaml: Mistake[] = [
  slip(
    'a line has one space too many',
    [event, 'place: Peshawar', ' place: Peshawar'],
    5,
    'indented',
  ),
  slip(
    'a line of a list has one space too many',
    [
      event,
      '  - { source: paper, at: para. 1 }',
      '  - { source: paper, at: para. 1 }\n   - { source: paper }',
    ],
    11,
    'indented',
  ),
  slip(
    'a field of a list has one space too few',
    [questions, '    hint: Think', '   hint: Think'],
    7,
    'indented',
  ),
  slip(
    'a field of a list has one space too many',
    [questions, '    hint: Think', '     hint: Think'],
    7,
    'indented',
  ),
  slip('a line begins with a tab', [event, '  - { source', '\t- { source'], 10, 'a tab'),
  slip('the head of a chapter has a tab', [chapter, '  - { id: two', '\t- { id: two'], 8, 'a tab'),
  slip(
    'a field stands twice',
    [event, 'place: Peshawar', 'place: Peshawar\nplace: Lahore'],
    6,
    '“place” a second time',
  ),
  slip(
    'a quotation mark is not closed',
    [event, 'place: Peshawar', 'place: "Peshawar'],
    5,
    'not closed',
  ),
  slip(
    'an apostrophe opens a text',
    [event, 'place: Peshawar', "place: 'Peshawar"],
    5,
    'not closed',
  ),
  slip('a bracket is not closed', [event, 'terms: [plan]', 'terms: [plan'], 6, 'bracket'),
  slip(
    'a brace is not closed',
    [event, '{ source: paper, at: para. 1 }', '{ source: paper, at: para. 1'],
    10,
    'brace',
  ),
  slip('a colon is missing', [event, 'place: Peshawar', 'place Peshawar'], 5, 'colon'),
  slip(
    'the space after a colon is missing',
    [event, 'place: Peshawar', 'place:Peshawar'],
    5,
    'space after the colon',
  ),
  slip(
    'a text has a colon',
    [event, 'title: The attack', 'title: The attack: a report'],
    1,
    'quotation marks',
  ),
  slip(
    'a text within braces has a comma',
    [questions, 'text: A war,', 'text: A war, or peace,'],
    12,
    'a comma',
  ),
  slip(
    'a text within braces has a colon',
    [questions, 'text: A war,', 'text: Answer: a war,'],
    12,
    'quotation marks',
  ),
  slip('a text has a number sign', [event, 'title: The attack', 'title: The attack #2'], 1, '“#2”'),
  slip(
    'a text has a number sign after one word',
    [event, 'title: The attack', 'title: Attack #2 in Peshawar'],
    1,
    '“#2 in Peshawar”',
  ),
  slip(
    'a text within braces has a number sign',
    [questions, '{ id: b, text: A war, feedback: No. }', '{ id: b, text: War #2, feedback: No. }'],
    12,
    '#',
  ),
  slip(
    'smart quotes stand around a text',
    [event, 'title: The attack', 'title: “The attack on: the school”'],
    1,
    '"',
  ),
  slip(
    'smart quotes stand around an id',
    [event, 'terms: [plan]', 'terms: [“plan”]'],
    6,
    'straight',
  ),
  slip(
    'a text begins with an asterisk',
    [event, 'title: The attack', 'title: *The attack*'],
    1,
    'begins with *',
  ),
  slip(
    'a text begins with a percent sign',
    [event, 'title: The attack', 'title: %The attack'],
    1,
    'begins with %',
  ),
  slip(
    'a text begins with an at sign',
    [event, 'title: The attack', 'title: @attack'],
    1,
    'begins with @',
  ),
  slip(
    'a text begins with a backtick',
    [event, 'title: The attack', 'title: `The attack`'],
    1,
    'begins with `',
  ),
  slip('a year is no text', [source, 'year: "2024"', 'year: 2024'], 3, 'year: "2024"'),
  slip('a yes is a truth', [event, 'place: Peshawar', 'place: true'], 5, '"true"'),
  slip('a field is misspelt', [event, 'place:', 'palce:'], 5, '“place”'),
  slip('a field has a capital', [event, 'place:', 'Place:'], 5, '“place”'),
  slip('a field of a question is misspelt', [questions, '    hint:', '    hnit:'], 7, '“hint”'),
  slip(
    'a field does not exist',
    [event, 'place: Peshawar', 'place: Peshawar\ncolour: red'],
    6,
    'title, date, summary',
  ),
  slip(
    'one value stands for a list',
    [event, 'themes: [attacks]', 'themes: attacks'],
    4,
    'themes: [attacks]',
  ),
  slip('a text is empty', [event, 'place: Peshawar', 'place:'], 5, 'empty'),
  slip(
    'three hyphens stand in a file',
    [event, 'place: Peshawar', '---\nplace: Peshawar'],
    5,
    'three hyphens',
  ),
  slip(
    'the head of a chapter is not closed',
    [chapter, 'reason. }]\n---', 'reason. }]'],
    1,
    'three hyphens',
  ),
];

const texts: Mistake[] = [
  slip(
    'a summary has bold words',
    [event, 'Something happened.', 'Something **really** happened.'],
    3,
    'plain text',
  ),
  slip(
    'a summary has slanted words',
    [event, 'Something happened.', 'Something _really_ happened.'],
    3,
    'plain text',
  ),
  slip(
    'a summary has a link',
    [event, 'Something happened.', 'Something [happened](https://example.org).'],
    3,
    'plain text',
  ),
  slip(
    'a summary has HTML',
    [event, 'Something happened.', 'Something <b>happened</b>.'],
    3,
    'plain text',
  ),
  slip(
    'a summary has an entity',
    [event, 'Something happened.', 'Something &amp; nothing happened.'],
    3,
    'plain text',
  ),
  slip(
    'a definition has a tag of chapters',
    [term, 'An agreed', '<Term id="plan">An</Term> agreed'],
    4,
    'plain text',
  ),
  slip('the approximate sign stands first', [event, '2014-12-16', '~2014-12'], 2, '2014-12~'),
  slip('a date is in words', [event, '2014-12-16', '16 December 2014'], 2, '2014-12-16'),
  slip('a date is in American order', [event, '2014-12-16', 'December 16, 2014'], 2, '2014-12-16'),
  slip('a date has full stops', [event, '2014-12-16', '16.12.2014'], 2, '2014-12-16'),
  slip('a date has slashes', [event, '2014-12-16', '2014/12/16'], 2, '2014-12-16'),
  slip('a day has one digit', [event, '2014-12-16', '2014-3-6'], 2, '2014-03-06'),
  slip('years are joined by a dash', [event, '2014-12-16', '2014–2016'], 2, '2014/2016'),
  slip('a year is about', [event, '2014-12-16', 'c. 2014'], 2, '2014~'),
  slip('a season stands for a month', [event, '2014-12-16', '2014-21'], 2, 'calendar'),
  slip('a day is not in the calendar', [event, '2014-12-16', '"2014-02-30"'], 2, 'calendar'),
  slip(
    'a range ends before it starts',
    [event, '2014-12-16', '2021/2014'],
    2,
    'the earlier date first',
  ),
];

const prose: Mistake[] = [
  slip(
    'a link leads to no page',
    [chapter, 'All agreed', '[All](/glossary/plam/) agreed'],
    16,
    'nearest: “/glossary/plan/”',
  ),
  slip(
    'a link leads to no paragraph',
    [chapter, 'All agreed', '[All](#plann) agreed'],
    16,
    'nearest: “#plan”',
  ),
  slip(
    'a link leads to no paragraph of a chapter',
    [chapter, 'All agreed', '[All](/chapters/first/#plann) agreed'],
    16,
    '#plan”',
  ),
  slip(
    'a link is a script',
    [chapter, 'All agreed', '[All](javascript:alert(1)) agreed'],
    16,
    'https://',
  ),
  slip(
    'a link by reference leads to no page',
    [chapter, 'All agreed', '[All][a] agreed\n\n[a]: /glosary/\n\nThat'],
    18,
    '/glossary/',
  ),
  slip(
    'an address has no https',
    [chapter, 'All agreed', '[All](www.example.org) agreed'],
    16,
    'https://www.example.org',
  ),
  slip(
    'a link has no words',
    [chapter, 'All agreed', 'All [](/glossary/) agreed'],
    16,
    'without words',
  ),
  slip(
    'an image stands in the text',
    [chapter, 'All agreed', '![All](all.png) agreed'],
    16,
    'an image',
  ),
  slip(
    'an image stands by reference',
    [chapter, 'All agreed', '![All][a] agreed\n\n[a]: all.png\n\nThat'],
    16,
    'an image',
  ),
  slip('a comment is HTML’s', [chapter, 'All agreed', '<!-- later --> All agreed'], 16, '<!--'),
  slip('an HTML tag stands in the text', [chapter, 'All agreed', '<b>All</b> agreed'], 16, '<b>'),
  slip('a sign for less stands in the text', [chapter, 'All agreed', 'All (<5) agreed'], 16, '\\<'),
  slip('a brace stands in the text', [chapter, 'All agreed', 'All {x} agreed'], 16, 'braces'),
  slip('a brace is not closed', [chapter, 'All agreed', 'All { agreed'], 16, 'brace'),
  slip('a tag is not closed', [chapter, '</Term>', ''], 16, '</Term>'),
  slip('a tag closes another', [chapter, '</Term>', '</Event>'], 16, '</Term>'),
  slip(
    'a term has no word',
    [chapter, '<Term id="plan">the plan</Term>', '<Term id="plan" />'],
    16,
    '<Term id="plan">words</Term>',
  ),
  slip(
    'an event has a space for a word',
    [chapter, '<Event id="attack">the attack</Event>', '<Event id="attack"> </Event>'],
    12,
    '<Event id="attack">words</Event>',
  ),
  slip('a tag is misspelt', [chapter, '<Account id', '<Acount id'], 18, 'nearest: “Account”'),
  slip(
    'a tag has a small letter',
    [chapter, '<Account id', '<account id'],
    18,
    'nearest: “Account”',
  ),
  slip(
    'smart quotes stand in a tag',
    [chapter, '<Account id="toll" />', '<Account id=“toll” />'],
    18,
    'straight',
  ),
  slip(
    'an account stands in a paragraph',
    [chapter, '\n<Account id="toll" />', 'As <Account id="toll" /> says.'],
    17,
    'a line of its own',
  ),
  slip(
    'a heading is empty',
    [
      chapter,
      '## What the plan was',
      '## What the plan was\n\n###\n\nIt was. <Cite source="paper" />',
    ],
    16,
    'empty heading',
  ),
  slip(
    'a heading skips a level',
    [chapter, '## What the plan was', '### What the plan was'],
    14,
    'without a heading “##” above it',
  ),
  slip(
    'a heading is of the first level',
    [chapter, '## What the plan was', '# What the plan was'],
    14,
    '## or ###',
  ),
  {
    when: 'a chapter is empty',
    at: `${chapter}:1`,
    says: 'no text',
    breaks: [
      { file: questions, replace: 'paragraph: plan,', by: 'paragraph: plan,' },
      { file: chapter, write: A_CHAPTER.replace('order: 2', 'order: 1') },
    ],
  },
  {
    when: 'a question of another chapter is asked',
    at: 'chapters/en/second.mdx:14',
    says: 'first',
    breaks: [
      {
        file: 'chapters/en/second.mdx',
        write: `${A_CHAPTER}It ends. <Cite source="paper" />\n\n<Check question="what-followed" />\n`,
      },
      { file: 'questions/second.yaml', write: 'questions: []\n' },
    ],
  },
];

/** Signs and habits of other programs and other languages. */
const signs: Mistake[] = [
  slip('a remark is HTML’s', [event, 'known:', '<!-- look again -->\nknown:'], 7, '# look again'),
  slip('a remark has slashes', [event, 'known:', '// look again\nknown:'], 7, '# look again'),
  slip('a remark is C’s', [event, 'known:', '/* look again */\nknown:'], 7, '# look again'),
  slip(
    'two versions of a file were put together',
    [event, 'place: Peshawar', '<<<<<<< HEAD\nplace: A\n=======\nplace: B\n>>>>>>> edit'],
    5,
    'one of the two versions',
  ),
  slip('an equals sign stands for the colon', [event, 'place:', 'place ='], 5, 'place: Peshawar'),
  slip('an entry begins with a dot', [event, '  - {', '  • {'], 10, '“•”'),
  slip('an entry begins with a dash', [event, '  - {', '  – {'], 10, '“–”'),
  slip('an entry has a number', [event, '  - {', '  1. {'], 10, '- { source'),
  slip('a hyphen has no space', [event, '  - {', '  -{'], 10, 'a hyphen and a space: - { source'),
  slip(
    'a folded text goes on at the margin',
    [event, 'summary: Something happened.', 'summary: >-\n  Something\nhappened on that day.'],
    5,
    'two spaces before it',
  ),
  slip(
    'a text goes on at the margin',
    [event, 'basis: The paper says so.', 'basis: The paper says so;\nand so do the others.'],
    9,
    'two spaces before it',
  ),
  slip('a colon is wide', [event, 'place: ', 'place：'], 5, 'place: Peshawar'),
  slip('a space does not break', [event, 'place: ', 'place:\u00a0'], 5, 'a space of another kind'),
  slip('an id has a sign that is not seen', [event, '[plan]', '[pl\u200ban]'], 6, 'zero-width'),
  slip('an id has a letter of another script', [event, '[plan]', '[pl\u0430n]'], 6, 'Cyrillic'),
  slip('an id has a capital', [event, '[plan]', '[Plan]'], 6, 'nearest: “plan”'),
  slip(
    'an entry has lost its hyphen',
    [
      questions,
      '    choices:',
      '    id: two\n    kind: open\n    level: recall\n    prompt: And then?\n    choices:',
    ],
    10,
    '- id: two',
  ),
  slip(
    'a field stands twice within braces',
    [event, 'at: para. 1 }', 'source: paper }'],
    10,
    'the field “source”',
  ),
  slip(
    'an apostrophe ends a text',
    [event, 'title: The attack', "title: 'Pakistan's plan'"],
    1,
    'title: "Pakistan\'s plan"',
  ),
  slip('a number has a comma', ['accounts/toll.yaml', '10,', '1,250,'], 6, 'value: 1250'),
  slip('a number has a decimal comma', ['accounts/toll.yaml', '10,', '12,5,'], 6, 'value: 12.5'),
  slip(
    'a line has two spaces too many',
    [event, 'place: Peshawar', '  place: Peshawar'],
    5,
    'indented by 2 spaces',
  ),
  slip(
    'a line has two spaces too many below a truth',
    [event, 'place: Peshawar', 'story: true\n  place: Peshawar'],
    6,
    'indented by 2 spaces',
  ),
  slip(
    'a line has lost its end',
    [event, 'known: stated\nbasis:', 'known: stated basis:'],
    7,
    '“basis:” on a line of its own',
  ),
  slip('a list has round brackets', [event, '[plan]', '(plan)'], 6, 'terms: [plan]'),
  slip('a list has dots', [event, '[plan]', '\n  • plan\n  • plan'], 6, 'terms: [plan, plan]'),
  slip(
    'UTF-8 was taken for another encoding',
    [event, 'The attack', 'Itâ€™s'],
    1,
    'another encoding',
  ),
  slip('a sign is of no text', [event, 'The attack', 'The\u000battack'], 1, 'control character'),
  slip(
    'a change leads to no page',
    [
      'course.yaml',
      'edition: 2025',
      'edition: 2025\nchanges: [{ date: "2025-01-02", text: More., page: /glosary/ }]',
    ],
    4,
    'nearest: “/glossary/”',
  ),
  slip(
    'the course says a year in words',
    ['course.yaml', 'edition: 2025', 'edition: 2025/26'],
    3,
    'edition',
  ),
  added(
    'the original has its language in its name',
    ['events/second.en.yaml', AN_EVENT],
    0,
    'events/second.yaml',
  ),
  added('a program has left a file', ['events/Thumbs.db', 'x'], 0, 'delete it'),
  added('a copy was kept', ['events/attack.yaml~', 'x'], 0, 'delete this copy'),
  slip('a kind is none', [questions, 'single-choice', 'mcq'], 3, 'found:     “mcq”'),
  slip(
    'evidence is an id alone',
    [questions, '{ paragraph: plan, events: [attack], terms: [plan] }', 'plan'],
    8,
    '{ paragraph: what-followed }',
  ),
  slip(
    'a gap of a number has a capital',
    ['accounts/toll.yaml', '{fall}', '{Fall}'],
    10,
    '“{Fall}”',
  ),
  slip('eight digits are a date', [event, '2014-12-16', '20141216'], 2, '2014-12-16'),
  slip('hyphens do not break', [event, '2014-12-16', '2014\u201112\u201116'], 2, '2014-12-16'),
  slip('a span of years is short', [event, '2014-12-16', '2014-15'], 2, '2014/2015'),
  slip(
    'day, month and year of a source are turned round',
    [source, 'A paper }', 'A paper, issued: { date-parts: [[16, 7, 2014]] } }'],
    7,
    'year, month and day in this order',
  ),
  slip(
    'a source has a date as a text',
    [source, 'A paper }', 'A paper, issued: 2014-07-16 }'],
    7,
    '{ date-parts: [[2024, 2, 8]] }',
  ),
  slip(
    'an address has a space',
    [source, 'A paper }', 'A paper, URL: "https://example.org/a report" }'],
    7,
    'without spaces',
  ),
];

/** A sentence of the chapter with something in it. */
const inProse = (when: string, words: string, says: string): Mistake =>
  slip(when, [chapter, 'All agreed', `${words} All agreed`], 16, says);
const marks: Mistake[] = [
  slip(
    'a tag is closed in the next paragraph',
    [chapter, '## What the plan was', '## What <Term id="plan">the plan\n\nwas</Term> it?'],
    14,
    'in the same paragraph',
  ),
  slip(
    'a tag is closed in another cell',
    [chapter, '## What', '| a | <Term id="plan">b |\n| - | - |\n| c | d</Term> |\n\n## What'],
    14,
    'not closed',
  ),
  slip(
    'a tag is opened before a list and closed in it',
    [chapter, '## What', '<Term id="plan">So:\n\n- a</Term>\n\n## What'],
    14,
    'not closed',
  ),
  inProse('a tag is closed beyond the bold words', '**a <Term id="plan">b**</Term>', '</Term>'),
  inProse('an address without https stands in angle brackets', '<www.example.org>', 'an address'),
  inProse('a line break is HTML’s', 'So.<br>', 'an empty line'),
  inProse('a tag that stands alone is not closed', '<Anchor id="so">So.', '<Anchor … />'),
  inProse('a tag around words is not closed', '<Event id="attack">So.', '</Event>'),
  slip('a heading has no space', [chapter, '## What', '##What'], 14, '## and a space'),
  slip('a block of code has no end', [chapter, '## What', '```\n## What'], 14, '```'),
  inProse('words in braces begin with a quotation mark', 'So {“sic”}.', '\\{'),
  inProse('a footnote has no text', 'So he said.[^1]', '“[^1]”'),
  inProse('a link is one of a wiki', 'See [[plan]].', '“[[plan]]”'),
  inProse('a link has a space before its address', 'See [it] (/glossary/).', '[it] (/glossary/)'),
  inProse('a link is turned round', 'See (it)[/glossary/].', '(it)[/glossary/]'),
  inProse('a link by reference leads nowhere', 'See [it][1].', '[it][1]'),
  inProse('a link is not closed', 'See [it](/glossary/ for more.', '[it](/glossary/'),
  inProse('bold words are not closed', 'It was **grave.', '**grave.'),
  inProse('a tag has a space before its name', 'So. < Cite source="paper" />', '< Cite source='),
  inProse('a tag is in square brackets', 'So. [Cite source="paper"]', 'Cite source='),
  inProse('a tag stands as code', 'So. `<Cite source="paper" />`', '<Cite source='),
  inProse(
    'words stand within a tag that has none',
    'So <Cite source="paper">x</Cite>.',
    'within <Cite>',
  ),
  slip(
    'a paragraph begins as a program does',
    [chapter, '## What the plan was', 'export of coal went on.\n\n## What the plan was'],
    14,
    '“export”',
  ),
];

/** A mistake in the map of the cases. */
const onMap = (
  when: string,
  [replace, by]: [string, string],
  at: number,
  says: string,
): Mistake => ({
  when,
  breaks: [{ file: A_MAP.file, write: A_MAP.write.replace(replace, by) }, ITS_SHAPES],
  at: placeIn(A_MAP.file, at),
  says,
});
const onSeries = (when: string, [replace, by]: [string, string], at: number, says: string) =>
  added(when, ['series/deaths.yaml', A_SERIES.replace(replace, by)], at, says);

/** What is drawn: maps, charts, tables. */
const pictures: Mistake[] = [
  onMap('the sides of a map are exchanged', ['west: 60', 'west: 75'], 4, '“east”'),
  onMap('a map stands on its head', ['south: 30', 'south: 41'], 4, '“north”'),
  onMap(
    'a label lies outside of its map',
    ['countries', 'labels: [{ text: Sea, latitude: 20, longitude: 65, kind: sea }]\ncountries'],
    6,
    '“Sea”',
  ),
  onSeries(
    'the points of a chart run backwards',
    ['period: 2015', 'period: 2013'],
    8,
    'after “2014”',
  ),
  onSeries('a number of a chart is negative', ['value: 2', 'value: -2'], 8, 'zero or more'),
  slip(
    'a row of a table has a cell too many',
    [
      chapter,
      '## What the plan was',
      '| a | b |\n| - | - |\n| 1 | 2 | 3 |\n\n## What the plan was',
    ],
    16,
    '“1 | 2 | 3”',
  ),
  slip(
    'a table has no line below its head',
    [chapter, '## What the plan was', '| a | b |\n| 1 | 2 |\n\n## What the plan was'],
    14,
    '| --- | --- |',
  ),
  slip(
    'a source has two years',
    [source, 'A paper }', 'A paper, issued: { date-parts: [[2042]] } }'],
    3,
    'csl.issued',
  ),
  slip(
    'a DOI is an address',
    [source, 'A paper }', 'A paper, DOI: "https://doi.org/10.1/x" }'],
    7,
    '10.1000/182',
  ),
  slip(
    'a colon within braces has no space',
    [event, 'source: paper', 'source:paper'],
    10,
    'space after the colon',
  ),
];

const inLook = (when: string, [replace, by]: [string, string], at: number, says: string): Mistake =>
  slip(when, ['look.css', replace, by], at, says);
const looks: Mistake[] = [
  inLook('a token is misspelt', ['--accent', '--accnt'], 2, '“--accent”, perhaps'),
  inLook('a value names a token that there is not', ['#0b5563', 'var(--blue)'], 2, '“--blue”'),
  inLook('a semicolon is missing', ['#0b5563;', '#0b5563'], 2, '“#0b5563” without a semicolon'),
  inLook('an equals sign stands for the colon', ['--accent:', '--accent ='], 2, 'a colon'),
  inLook('a bracket is not closed', ['#0b5563', 'light-dark(#fff, #000'], 2, 'light-dark'),
  inLook('a brace is not closed', ['\n}', '\n'], 1, 'nothing closes'),
  inLook('a brace closes nothing', ['\n}', '\n}\n}'], 5, 'closes nothing'),
  inLook('the colon stands on the wrong side', [':root', 'root:'], 1, '“root:'),
  inLook(
    'another host is asked for styles by a text',
    [':root', '@import "https://fonts.example.org/a.css";\n:root'],
    1,
    'another host',
  ),
  inLook(
    'another host is asked for a face',
    [':root', '@import url("https://fonts.example.org/a.css");\n:root'],
    1,
    'another host',
  ),
];

/** In a course that has an Urdu edition as well. */
const INTO_URDU: Break = {
  file: 'course.yaml',
  replace: 'edition: 2025',
  by: 'edition: 2025\nlanguages: [en, ur]',
};
const translated: Mistake[] = [
  {
    when: 'an original cannot be read',
    breaks: [
      INTO_URDU,
      { file: 'events/attack.ur.yaml', write: 'of: abc\ntitle: حملہ\n' },
      { file: event, replace: 'place: Peshawar', by: 'place Peshawar' },
    ],
    at: `${event}:5`,
    says: 'a colon',
  },
  {
    when: 'an original is wrong in what its translation takes over',
    breaks: [
      INTO_URDU,
      { file: 'events/attack.ur.yaml', write: 'of: abc\ntitle: حملہ\n' },
      { file: event, replace: 'Something happened.', by: 'Something **bad** happened.' },
    ],
    at: `${event}:3`,
    says: '**bad**',
  },
  {
    when: 'the original was put in the place of its translation',
    breaks: [INTO_URDU, { file: 'events/attack.ur.yaml', write: AN_EVENT }],
    at: 'events/attack.ur.yaml:1',
    says: '“of:”',
  },
  {
    when: 'the original of a chapter was put in the place of its translation',
    breaks: [
      INTO_URDU,
      { file: 'chapters/ur/first.mdx', write: `${A_CHAPTER}It ends. <Cite source="paper" />\n` },
    ],
    at: 'chapters/ur/first.mdx:2',
    says: '“of:”',
  },
  {
    when: 'a hyphen stands before the language',
    breaks: [INTO_URDU, { file: 'events/attack-ur.yaml', write: 'of: abc\ntitle: حملہ\n' }],
    at: 'events/attack-ur.yaml:1',
    says: 'events/attack.ur.yaml',
  },
  {
    when: 'a translation has another ending',
    breaks: [INTO_URDU, { file: 'events/attack.ur.yml', write: 'of: abc\ntitle: حملہ\n' }],
    at: 'events/attack.ur.yml',
    says: 'events/attack.ur.yaml',
  },
  {
    when: 'the language of the originals is not the first',
    breaks: [{ ...INTO_URDU, by: 'edition: 2025\nlanguages: [ur, en]' }],
    at: 'course.yaml:4',
    says: 'languages: [en, ur]',
  },
  {
    when: 'a misconception is caught by a question of another chapter',
    breaks: [
      {
        file: 'chapters/en/second.mdx',
        write: `${A_CHAPTER.replace('order: 2', 'order: 2\nmisconceptions: [{ belief: It fell., question: what-followed }]')}It ends. <Cite source="paper" />\n`,
      },
      { file: 'questions/second.yaml', write: 'questions: []\n' },
    ],
    at: 'chapters/en/second.mdx:4',
    says: 'of the chapter “first”',
  },
];

test.each([
  [
    'a fence in a list that is indented by a tab',
    chapter,
    'All agreed',
    'So:\n\n- a\n\n\t```\n\tb\n\t```\n\nAll agreed',
  ],
  ['a row that ends early', chapter, '## What', '| a | b |\n| - | - |\n| 1 |\n\n## What'],
  ['a bar at the beginning of a line', chapter, 'All agreed', 'So\n|x| is no table. All agreed'],
  [
    'a look with CSS that is new',
    'look.css',
    ':root',
    '::view-transition-old(root) { color: red; }\n@property --mine { syntax: "*"; inherits: true; }\n.x { color: var(--mine); content: "\\"{"; anchor-name: --a; & .y { color: red; };; }\n:root',
  ],
])('is told nothing: %s', async (_what, file, replace, by) => {
  expect(formatReport(await errorsAfter({ file, replace, by }))).toBe('');
});

test.each([
  ['1385/2006', '[[2006]]'],
  ['1859/2009', '[[2009]]'],
  ['2001 [1999]', '[[1999]]'],
  ['1999–2003', '[[1998], [2004]]'],
  ['in press', '[[2024]]'],
])('a source of %s may be issued in %s', async (year, parts) => {
  const found = await errorsAfter(
    { file: source, replace: 'year: "2024"', by: `year: "${year}"` },
    { file: source, replace: 'A paper }', by: `A paper, issued: { date-parts: ${parts} } }` },
  );
  expect(formatReport(found)).toBe('');
});

test('a translation whose original has another name does not make its language the first', async () => {
  const found = await errorsAfter(
    INTO_URDU,
    { file: 'chapters/ur/first.mdx', write: '---\nof: abc\ntitle: پہلا\n---\n' },
    { file: chapter, remove: true },
  );
  expect(formatReport(found)).not.toContain('languages: [ur, en]');
});

describe.each([
  ['files', files],
  ['YAML', yaml],
  ['texts and dates', texts],
  ['prose', prose],
  ['signs', signs],
  ['marks of Markdown', marks],
  ['pictures and what is cited', pictures],
  ['the look', looks],
  ['translations and between files', translated],
])('mistakes in %s', (_kind, mistakes) => {
  test.each(mistakes)('$when', async ({ breaks, at, says }) => {
    const report = formatReport(await errorsAfter(...breaks));
    const found = report.split('\n').filter((line) => line.startsWith('src/content/'));
    expect(found, report).toEqual([expect.stringMatching(new RegExp(`^src/content/${at}(:|\\s)`))]);
    expect(report).toContain(says);
    expect(report.split('\n').length).toBeLessThanOrEqual(12);
    expect(report).not.toMatch(/\n\s+at |Zod|undefined|\bYAML\b.*exception/);
  });
});
