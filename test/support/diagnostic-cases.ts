/** For each diagnostic of the catalogue, a course that gives it; docs/errors/ shows the same. */

import type { DiagnosticCode } from '../../src/course/diagnostics/diagnostic.ts';
import type { Break } from './broken-course.ts';

function falseStatement(number: number): string {
  return `  - id: statement-${number}
    kind: true-false
    level: recall
    objective: one
    prompt: It fell.
    hint: Look.
    evidence: { paragraph: plan }
    citations: [{ source: paper }]
    answer: false
    feedback: { true: No., false: Yes. }
`;
}

export interface Case {
  code: DiagnosticCode;
  when: string;
  breaks: Break[];
}

const event = 'events/attack.yaml';
const questions = 'questions/first.yaml';
const chapter = 'chapters/en/first.mdx';

/** The course is translated into Urdu. */
const INTO_URDU: Break = {
  file: 'course.yaml',
  replace: 'edition: 2025',
  by: 'edition: 2025\nlanguages: [en, ur]',
};

/** A town with its coordinates. */
function town(name: string, coordinates: string): Break {
  const write = `name: ${name}\nkind: town\ncoordinates: ${coordinates}\nsource: A gazetteer.\n`;
  return { file: `places/${name.toLowerCase()}.yaml`, write };
}

/** A map of ten degrees, and what `npm run maps` writes beside it. */
export const A_MAP = {
  file: 'maps/north.yaml',
  write: `title: The north
order: 1
alt: A map for tests.
frame: { west: 60, south: 30, east: 70, north: 40 }
parallels: [32, 38]
countries: [PAK]
`,
};
export const ITS_SHAPES: Break = { file: 'maps/north.svg', write: '<svg></svg>' };

export const A_SERIES = `title: Fewer every year
chart: columns
unit: deaths
counter: The paper
definition: People killed.
points:
  - { period: 2014, label: "2014", value: 3, citation: { source: paper } }
  - { period: 2015, label: "2015", value: 2, citation: { source: paper } }
  - { period: 2016, label: "2016", value: 1, citation: { source: paper } }
caution: Made up.
`;

export const errorCases: Case[] = [
  {
    code: 'unreadable-file',
    when: 'a quotation mark is missing',
    breaks: [{ file: event, replace: 'place: Peshawar', by: 'place: "Peshawar' }],
  },
  {
    code: 'empty-file',
    when: 'a file holds nothing',
    breaks: [{ file: 'events/empty.yaml', write: '' }],
  },
  {
    code: 'too-large',
    when: 'a file holds a book',
    breaks: [
      { file: 'glossary/book.yaml', write: `headword: Book\nnote: ${'word '.repeat(300_000)}` },
    ],
  },
  {
    code: 'not-utf-8',
    when: 'a file was saved in Windows-1252',
    breaks: [{ file: event, write: new Uint8Array([0x74, 0x69, 0x0a, 0x43, 0x61, 0x66, 0xe9]) }],
  },
  {
    code: 'misplaced-file',
    when: 'a file’s name has another ending than .yaml',
    breaks: [{ file: 'events/my-event.yml', write: '' }],
  },
  {
    code: 'wrong-shape',
    when: 'how a date is known is not one of the list',
    breaks: [{ file: event, replace: 'known: stated', by: 'known: sure' }],
  },
  {
    code: 'unknown-id',
    when: 'an event names a term that does not exist',
    breaks: [{ file: event, replace: 'terms: [plan]', by: 'terms: [plam]' }],
  },
  {
    code: 'unknown-theme',
    when: 'an event has a theme that the course does not have',
    breaks: [{ file: event, replace: '[attacks]', by: '[attack]' }],
  },
  {
    code: 'duplicate-id',
    when: 'two questions have one id',
    breaks: [
      {
        file: questions,
        replace: 'questions:\n',
        by: `questions:
  - id: what-followed
    kind: true-false
    level: recall
    objective: one
    prompt: It fell.
    hint: Look.
    evidence: { paragraph: plan }
    citations: [{ source: paper }]
    answer: true
    feedback: { true: Yes., false: No. }
`,
      },
    ],
  },
  {
    code: 'duplicate-order',
    when: 'two chapters have one place',
    breaks: [
      {
        file: 'chapters/en/second.mdx',
        write: `---
title: The second chapter
order: 1
summary: A chapter for tests.
period: 2014/2020
objectives:
  - { id: one, text: Name it. }
  - { id: two, text: Explain it. }
  - { id: three, text: Compare it. }
discussion: [{ prompt: What do you think?, answer: Anything with a reason. }]
---
It ends. <Cite source="paper" />
`,
      },
      { file: 'questions/second.yaml', write: 'questions: []\n' },
    ],
  },
  {
    code: 'not-a-date',
    when: 'a date is written in words',
    breaks: [{ file: event, replace: '2014-12-16', by: '16 December 2014' }],
  },
  {
    code: 'impossible-date',
    when: 'a date is not in the calendar',
    breaks: [{ file: event, replace: '2014-12-16', by: '"2014-02-30"' }],
  },
  {
    code: 'end-before-start',
    when: 'a range ends before it starts',
    breaks: [{ file: event, replace: '2014-12-16', by: '2021-12-09/2021-11-09' }],
  },
  {
    code: 'circular-order',
    when: 'two events come after each other',
    breaks: [
      { file: event, replace: 'known: stated', by: 'known: stated\nafter: second-attack' },
      {
        file: 'events/second-attack.yaml',
        write: `title: The second attack
date: 2014-12-16
summary: Something else happened.
themes: [attacks]
place: Peshawar
known: stated
basis: The paper says so.
after: [attack]
citations: [{ source: paper }]
`,
      },
    ],
  },
  {
    code: 'circular-place',
    when: 'two places lie within each other',
    breaks: [
      { file: 'places/city.yaml', write: 'name: City\nkind: city\nwithin: province\n' },
      { file: 'places/province.yaml', write: 'name: Province\nkind: province\nwithin: city\n' },
    ],
  },
  {
    code: 'missing-shapes',
    when: 'a map was described and not drawn',
    breaks: [A_MAP],
  },
  {
    code: 'outside-of-map',
    when: 'a map is to mark a town that it does not show',
    breaks: [
      { ...A_MAP, write: `${A_MAP.write}towns: [alpha]\n` },
      ITS_SHAPES,
      town('Alpha', '{ latitude: 34, longitude: 75 }'),
    ],
  },
  {
    code: 'points-out-of-order',
    when: 'a year stands twice in a series',
    breaks: [
      { file: 'series/deaths.yaml', write: A_SERIES.replace('period: 2015', 'period: 2014') },
    ],
  },
  {
    code: 'names-itself',
    when: 'a term is related to itself',
    breaks: [{ file: 'glossary/truce.yaml', replace: 'related: [plan]', by: 'related: [truce]' }],
  },
  {
    code: 'effect-before-cause',
    when: 'an event is dated before what it comes after',
    breaks: [
      {
        file: 'events/answer.yaml',
        write: `title: The answer
date: 2014-11/2015
summary: Something else happened.
themes: [attacks]
place: Peshawar
known: stated
basis: The paper says so.
after: attack
citations: [{ source: paper }]
`,
      },
    ],
  },
  {
    code: 'wrong-answer-data',
    when: 'a question has no right answer',
    breaks: [{ file: questions, replace: 'right: true, ', by: '' }],
  },
  {
    code: 'alias-is-headword',
    when: 'an alias is another term’s headword',
    breaks: [{ file: 'glossary/plan.yaml', replace: '[TP]', by: '[TP, truce]' }],
  },
  {
    code: 'missing-citation',
    when: 'an event has no citation',
    breaks: [{ file: event, replace: 'citations:\n  - { source: paper, at: para. 1 }\n', by: '' }],
  },
  {
    code: 'unknown-anchor',
    when: 'a question’s evidence is a paragraph that the chapter does not have',
    breaks: [{ file: questions, replace: 'paragraph: plan', by: 'paragraph: plann' }],
  },
  {
    code: 'unknown-objective',
    when: 'a question names an objective that the chapter does not have',
    breaks: [{ file: questions, replace: 'objective: one', by: 'objective: onne' }],
  },
  {
    code: 'impossible-working',
    when: 'a working names a figure that is not there',
    breaks: [{ file: 'accounts/toll.yaml', replace: '[before, after]', by: '[before, later]' }],
  },
  {
    code: 'unknown-tag',
    when: 'a chapter uses a tag that there is not',
    breaks: [
      {
        file: chapter,
        replace: '<Term id="plan">the plan</Term>',
        by: '<Trem id="plan">the plan</Trem>',
      },
    ],
  },
  {
    code: 'not-prose',
    when: 'a chapter holds an expression in braces',
    breaks: [{ file: chapter, replace: 'All agreed', by: 'All {of.them} agreed' }],
  },
  {
    code: 'missing-attribute',
    when: 'a tag does not say what it means',
    breaks: [
      {
        file: chapter,
        replace: '<Cite source="paper" at="para. 2" />',
        by: '<Cite at="para. 2" />',
      },
    ],
  },
  {
    code: 'marked-up-text',
    when: 'the summary of an event has bold words',
    breaks: [{ file: event, replace: 'Something happened', by: 'Something **bad** happened' }],
  },
  {
    code: 'wordless-tag',
    when: 'a term is marked around nothing',
    breaks: [
      { file: chapter, replace: '<Term id="plan">the plan</Term>', by: '<Term id="plan" />' },
    ],
  },
  {
    code: 'tag-in-paragraph',
    when: 'an account stands within a sentence',
    breaks: [
      { file: chapter, replace: '\n<Account id="toll" />', by: 'As <Account id="toll" /> says.' },
    ],
  },
  {
    code: 'wrong-heading',
    when: 'a heading leaves out a level',
    breaks: [{ file: chapter, replace: '## What', by: '### What' }],
  },
  {
    code: 'broken-link',
    when: 'a link leads to a page that there is not',
    breaks: [{ file: chapter, replace: 'All agreed', by: '[All](/glossary/plans/) agreed' }],
  },
  {
    code: 'empty-chapter',
    when: 'a chapter has a head alone',
    breaks: [
      { file: 'questions/first.yaml', write: 'questions: []\n' },
      {
        file: chapter,
        write: `---
title: The first chapter
order: 1
summary: A chapter for tests.
period: 2014/2020
objectives:
  - { id: one, text: Name it. }
  - { id: two, text: Explain it. }
  - { id: three, text: Compare it. }
discussion: [{ prompt: What do you think?, answer: Anything with a reason. }]
---
`,
      },
    ],
  },
  {
    code: 'missing-questions',
    when: 'a chapter has no file of questions',
    breaks: [{ file: 'questions/first.yaml', remove: true }],
  },
  {
    code: 'foreign-question',
    when: 'a chapter asks a question on another',
    breaks: [
      {
        file: 'chapters/en/second.mdx',
        write: `---
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
It ends. <Cite source="paper" />

<Check question="what-followed" />
`,
      },
      { file: 'questions/second.yaml', write: 'questions: []\n' },
    ],
  },
  {
    code: 'wrong-look',
    when: 'a token of the look is misspelt',
    breaks: [{ file: 'look.css', replace: '--accent', by: '--acent' }],
  },
  {
    code: 'wrong-translation',
    when: 'a translation has more than words',
    breaks: [
      {
        file: 'events/attack.ur.yaml',
        write: 'of: 6f475fd0\ntitle: حملہ\ndate: 2014-12-16\nsummary: کچھ ہوا۔\n',
      },
      INTO_URDU,
    ],
  },
  {
    code: 'private-person',
    when: 'a private person is made a glossary entry',
    breaks: [
      { file: 'course.yaml', write: 'withheld: [A Relative]\n' },
      { file: 'glossary/truce.yaml', replace: 'headword: Truce', by: 'headword: a relative' },
    ],
  },
];

export const adviceCases: Case[] = [
  { code: 'chapter-length', when: 'a chapter has few words', breaks: [] },
  {
    code: 'section-length',
    when: 'a section that is not the last has few words',
    breaks: [
      {
        file: chapter,
        replace: '<Account id="toll" />',
        by: '<Account id="toll" />\n\n## The last\n\nIt ends.',
      },
    ],
  },
  {
    code: 'uncited-paragraph',
    when: 'a paragraph has no citation',
    breaks: [{ file: chapter, replace: '<Cite source="paper" at="para. 2" />', by: '' }],
  },
  {
    code: 'term-marked-twice',
    when: 'a term is marked again in the same section',
    breaks: [
      {
        file: chapter,
        replace: '<Term id="plan">the plan</Term>',
        by: '<Term id="plan">the plan</Term>.<Cite source="paper" />\n\nOf <Term id="plan">it</Term>',
      },
    ],
  },
  {
    code: 'open-accounts',
    when: 'a fourth disagreement stands open',
    breaks: [
      {
        file: chapter,
        replace: '<Account id="toll" />',
        by: '<Account id="toll" open />\n\n'.repeat(4),
      },
    ],
  },
  {
    code: 'lesson-length',
    when: 'the steps of a lesson come to thirty minutes',
    breaks: [
      {
        file: chapter,
        replace: 'order: 1',
        by: 'order: 1\nlesson: [{ minutes: 30, step: Read and talk. }]',
      },
    ],
  },
  { code: 'few-questions', when: 'a chapter has one question', breaks: [] },
  { code: 'few-kinds', when: 'all questions are of one kind', breaks: [] },
  { code: 'untested-level', when: 'no question is on a level', breaks: [] },
  { code: 'untested-objective', when: 'nothing tests an objective', breaks: [] },
  {
    code: 'guessable',
    when: 'all statements to judge are false',
    breaks: [
      {
        file: questions,
        replace: 'questions:\n',
        by: `questions:\n${[1, 2, 3, 4].map(falseStatement).join('')}`,
      },
    ],
  },
  { code: 'unasked-kind', when: 'a kind is never asked', breaks: [] },
  {
    code: 'answer-in-prompt',
    when: 'the prompt holds the answer',
    breaks: [
      {
        file: questions,
        replace: 'questions:\n',
        by: `questions:
  - id: says-it
    kind: short-text
    level: recall
    objective: one
    prompt: What was the plan called?
    hint: Look.
    evidence: { paragraph: plan }
    citations: [{ source: paper }]
    accepted: [the plan]
    feedback: { right: Yes., wrong: No. }
`,
      },
    ],
  },
  {
    code: 'year-of-event',
    when: 'a question places an event in another year',
    breaks: [
      {
        file: questions,
        replace: 'questions:\n',
        by: `questions:
  - id: in-which-year
    kind: place-in-time
    level: recall
    objective: one
    prompt: In which year?
    hint: Look.
    evidence: { paragraph: plan, events: [attack] }
    citations: [{ source: paper }]
    from: 2010
    to: 2020
    earliest: 2013
    latest: 2013
    feedback: { right: Yes., wrong: No. }
`,
      },
    ],
  },
  {
    code: 'event-without-document',
    when: 'only background is cited for an event',
    breaks: [{ file: 'sources/paper.yaml', replace: 'role: document', by: 'role: background' }],
  },
  {
    code: 'unused-source',
    when: 'nothing cites a source',
    breaks: [
      {
        file: 'sources/unread.yaml',
        write:
          'role: background\nshort: Unread\nyear: "2020"\nkind: Web page\ngoodFor: Nothing.\nweakness: Unread.\ncsl: { type: webpage, title: Unread }\n',
      },
    ],
  },
  {
    code: 'shown-twice',
    when: 'a chapter shows a disagreement twice',
    breaks: [
      {
        file: chapter,
        replace: '<Account id="toll" />',
        by: '<Account id="toll" />\n\n<Account id="toll" open />',
      },
    ],
  },
  {
    code: 'exchanged-coordinates',
    when: 'latitude and longitude of a place are exchanged',
    breaks: [A_MAP, ITS_SHAPES, town('Alpha', '{ latitude: 65, longitude: 35 }')],
  },
  {
    code: 'unshown-account',
    when: 'no chapter shows a disagreement',
    breaks: [{ file: chapter, replace: '<Account id="toll" />', by: '' }],
  },
  {
    code: 'needless-exception',
    when: 'an exception excuses nothing',
    breaks: [
      {
        file: chapter,
        replace: 'order: 1',
        by: 'order: 1\nexceptions: [{ advice: term-marked-twice, at: plan, because: Once. }]',
      },
    ],
  },
];

export const styleCases: Case[] = [
  {
    code: 'long-sentence',
    when: 'a sentence has forty words',
    breaks: [
      {
        file: chapter,
        replace: 'All agreed',
        by: `All ${'and all of the others '.repeat(8)}agreed`,
      },
    ],
  },
  {
    code: 'unexplained-acronym',
    when: 'an acronym stands for nothing that was said',
    breaks: [{ file: chapter, replace: 'All agreed', by: 'All of the PQR agreed' }],
  },
  {
    code: 'loaded-word',
    when: 'the course takes a side by a word',
    breaks: [{ file: chapter, replace: 'All agreed', by: 'Against the menace all agreed' }],
  },
  {
    code: 'unmarked-name',
    when: 'a term of the glossary is named and not marked',
    breaks: [{ file: chapter, replace: 'All agreed', by: 'Before the Truce all agreed' }],
  },
  {
    code: 'unmarked-place',
    when: 'nothing says where a town is',
    breaks: [
      A_MAP,
      ITS_SHAPES,
      { file: 'places/alpha.yaml', write: 'name: Alpha\nkind: town\n' },
      { file: event, replace: 'place: Peshawar', by: 'place: Peshawar\nat: alpha' },
    ],
  },
  {
    code: 'stale-present',
    when: 'a year that is over has the present tense',
    breaks: [{ file: chapter, replace: 'All agreed', by: 'In 1998 all is well. All agreed' }],
  },
];

export const translationCases: Case[] = [
  {
    code: 'untranslated',
    when: 'some words are not translated',
    breaks: [{ file: 'events/attack.ur.yaml', write: 'of: 6f475fd0\ntitle: حملہ\n' }, INTO_URDU],
  },
  {
    code: 'stale-translation',
    when: 'the original has changed since it was translated',
    breaks: [{ file: 'events/attack.ur.yaml', write: 'of: 00000000\ntitle: حملہ\n' }, INTO_URDU],
  },
];
