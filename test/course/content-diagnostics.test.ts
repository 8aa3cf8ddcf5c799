import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ADVICE } from '../../src/course/diagnostics/advice.ts';
import type { DiagnosticCode } from '../../src/course/diagnostics/diagnostic.ts';
import { ERRORS } from '../../src/course/diagnostics/errors.ts';
import { formatDiagnostic, formatReport } from '../../src/course/diagnostics/report.ts';
import { diagnosticsAfter, errorsAfter, type Break } from '../support/broken-course.ts';

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

interface Case {
  code: DiagnosticCode;
  when: string;
  breaks: Break[];
}

const event = 'events/attack.yaml';
const questions = 'questions/first.yaml';
const chapter = 'chapters/en/first.mdx';

const cases: Case[] = [
  {
    code: 'unreadable-file',
    when: 'a quotation mark is missing',
    breaks: [{ file: event, replace: 'place: Peshawar', by: 'place: "Peshawar' }],
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
    code: 'private-person',
    when: 'a private person is made a glossary entry',
    breaks: [
      { file: 'course.yaml', write: 'withheld: [A Relative]\n' },
      { file: 'glossary/truce.yaml', replace: 'headword: Truce', by: 'headword: a relative' },
    ],
  },
];

const adviceCases: Case[] = [
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

describe('a content problem says where it is, what was found, what was expected and how to correct it', () => {
  test('the course of the fixtures has none', async () => {
    expect(await errorsAfter()).toEqual([]);
  });

  test.each(cases)('$code: $when', async ({ code, breaks }) => {
    const problems = await errorsAfter(...breaks);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems.map(formatDiagnostic).join('\n')).toMatchSnapshot();
  });

  test('every problem of the catalogue has a case here', () => {
    expect(cases.map(({ code }) => code)).toEqual(Object.keys(ERRORS));
  });
});

describe('advice says the same of what could be better', () => {
  test.each(adviceCases)('$code: $when', async ({ code, breaks }) => {
    const found = (await diagnosticsAfter(...breaks)).filter((one) => one.code === code);
    expect(formatDiagnostic(found[0]!)).toMatchSnapshot();
  });

  test('every advice of the catalogue has a case here', () => {
    expect(adviceCases.map(({ code }) => code)).toEqual(Object.keys(ADVICE));
  });

  test('advice alone does not say that nothing was built', async () => {
    expect(formatReport(await diagnosticsAfter())).toMatch(/^Advice, which stops no build/);
  });

  test('a chapter may say why an advice does not apply', async () => {
    const because = 'Once.';
    const excused = await diagnosticsAfter({
      file: chapter,
      replace: 'order: 1',
      by: `order: 1\nexceptions: [{ advice: chapter-length, because: ${because} }]`,
    });
    expect(excused.map(({ code }) => code)).not.toContain('chapter-length');
    expect(excused.map(({ code }) => code)).not.toContain('needless-exception');
  });
});

test('every diagnostic has a page in docs/errors that begins with its title, and no page is left over', () => {
  const codes = [...Object.keys(ERRORS), ...Object.keys(ADVICE)];
  expect(globSync('docs/errors/*.md').sort()).toEqual(
    codes.map((code) => `docs/errors/${code}.md`).sort(),
  );
  for (const code of codes) {
    expect(readFileSync(`docs/errors/${code}.md`, 'utf8'), code).toMatch(
      new RegExp(`^# .+\\n\\n\`${code}\` · (error|advice)\\n`),
    );
  }
});

describe('what course.yaml says of the course', () => {
  const saying = async (write: string) =>
    formatReport(await errorsAfter({ file: 'course.yaml', write }));

  test('may be next to nothing: then themes are what the events name', async () => {
    expect(await saying('name: A course\n')).toBe(formatReport([]));
  });

  test('has each theme once, and picks for the home page what there is', async () => {
    expect(await saying('themes: [{ id: a, title: A }, { id: a, title: B }]\n')).toContain(
      'each theme once',
    );
    const picked = await saying('home:\n  account: tol\n');
    expect(picked).toContain('src/content/course.yaml:2:3  home.account  [unknown-id]');
    expect(picked).toContain('nearest: “toll”');
  });

  test('has years in their order', async () => {
    expect(await saying('years: { first: 1815, last: 1789 }\n')).toContain(
      'the earlier year first',
    );
  });
});

describe('further ways to break content that are caught', () => {
  test.each([
    [
      'a year where a text is meant, without quotation marks',
      'sources/paper.yaml',
      'year: "2024"',
      'year: 2024',
      'some text; put it in quotation marks: "2024"',
    ],
    [
      'two right answers where one is asked',
      questions,
      'text: A war,',
      'text: A war, right: true,',
      '2 right choices',
    ],
    [
      'two options that say the same',
      questions,
      'text: A war',
      'text: a plan!',
      'two that say “a plan”',
    ],
    [
      'an unknown event in the prose',
      chapter,
      '<Event id="attack">',
      '<Event id="atack">',
      'nearest: “attack”',
    ],
    [
      'an unknown source in the prose',
      chapter,
      'source="paper" at="para. 1"',
      'source="papper"',
      'nearest: “paper”',
    ],
    [
      'an alias that another term has too',
      'glossary/truce.yaml',
      '[ceasefire]',
      '[TP]',
      'under which “plan” is found already',
    ],
    [
      'an anchor that the page needs itself',
      chapter,
      '<Anchor id="opening" />',
      '<Anchor id="quiz" />',
      'the page itself',
    ],
    ['a misspelt attribute', chapter, 'at="para. 2"', 'att="para. 2"', 'unknown attribute “att”'],
    [
      'a colon in a text without quotation marks',
      event,
      'title: The attack',
      'title: The attack: a report',
      'put the whole text in quotation marks',
    ],
    [
      'an address that is none',
      'sources/paper.yaml',
      'title: A paper',
      'title: A paper, URL: "javascript:alert(1)"',
      'a full address',
    ],
    ['a chapter without a head', chapter, '---\ntitle', 'title', 'no head between'],
    ['a season instead of a month', event, '2014-12-16', '2014-21', 'a day that the calendar has'],
    [
      'a missing field',
      event,
      'summary: Something happened.\n',
      '',
      'nothing: the field is missing',
    ],
    ['a misspelt field', event, 'place:', 'palce:', 'the unknown field “palce”'],
    ['an unclosed tag in the prose', chapter, '</Term>', '', 'Expected a closing tag for `<Term>`'],
    [
      'an unknown kind of question',
      questions,
      'kind: single-choice',
      'kind: essay',
      'single-choice, multiple-choice',
    ],
    [
      'a number that is not there in braces',
      'accounts/toll.yaml',
      '{fall}',
      '{rise}',
      '“{rise}” is no figure',
    ],
    [
      'a step that takes no time',
      chapter,
      'order: 1',
      'order: 1\nlesson: [{ minutes: 0, step: Look. }]',
      'more than 0',
    ],
    [
      'a part of a minute',
      chapter,
      'order: 1',
      'order: 1\nlesson: [{ minutes: 1.5, step: Look. }]',
      'a whole number',
    ],
    [
      'a definition that is too long',
      'glossary/truce.yaml',
      'An agreed stop to fighting.',
      'word '.repeat(51),
      'at most 50 words',
    ],
  ])('%s', async (_what, file, replace, by, says) => {
    const problems = await errorsAfter({ file, replace, by });
    expect(problems.map(formatDiagnostic).join('\n')).toContain(says);
  });

  test('all problems of all files are reported together', async () => {
    const problems = await errorsAfter(
      { file: event, replace: '2014-12-16', by: '"2014-02-30"' },
      { file: questions, replace: 'paragraph: plan', by: 'paragraph: plann' },
      { file: chapter, replace: '<Account id="toll" />', by: '<Account id="tol" />' },
    );
    const report = formatReport(problems);
    expect(report).toContain('The content has 3 problems. Nothing was built.');
    expect(report).not.toMatch(/\n\s+at /);
  });
});
