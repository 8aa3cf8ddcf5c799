import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ADVICE } from '../../src/course/diagnostics/advice.ts';
import { ERRORS } from '../../src/course/diagnostics/errors.ts';
import { isRemark } from '../../src/course/diagnostics/diagnostic.ts';
import { STYLE } from '../../src/course/diagnostics/style.ts';
import { formatDiagnostic, formatReport } from '../../src/course/diagnostics/report.ts';
import { diagnosticsAfter, errorsAfter } from '../support/broken-course.ts';
import {
  adviceCases,
  errorCases,
  styleCases,
  translationCases,
} from '../support/diagnostic-cases.ts';
import { TRANSLATION } from '../../src/course/diagnostics/translation.ts';

const event = 'events/attack.yaml';
const questions = 'questions/first.yaml';
const chapter = 'chapters/en/first.mdx';

describe('a content problem says where it is, what was found, what was expected and how to correct it', () => {
  test('the course of the fixtures has none', async () => {
    expect(await errorsAfter()).toEqual([]);
  });

  test.each(errorCases)('$code: $when', async ({ code, breaks }) => {
    const problems = await errorsAfter(...breaks);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems.map(formatDiagnostic).join('\n')).toMatchSnapshot();
  });

  test('every problem of the catalogue has a case here', () => {
    expect(errorCases.map(({ code }) => code)).toEqual(Object.keys(ERRORS));
  });
});

describe('remarks say the same', () => {
  test.each([...styleCases, ...translationCases])('$code: $when', async ({ code, breaks }) => {
    const found = (await diagnosticsAfter(...breaks)).filter(
      (diagnostic) => diagnostic.code === code,
    );
    expect(found.map(formatDiagnostic)).not.toEqual([]);
    expect((await diagnosticsAfter()).map((diagnostic) => diagnostic.code)).not.toContain(code);
  });

  test('every remark of the catalogue has a case here', () => {
    expect(styleCases.map(({ code }) => code)).toEqual(Object.keys(STYLE));
    expect(translationCases.map(({ code }) => code)).toEqual(Object.keys(TRANSLATION));
  });

  test.each([
    ['an acronym whose words stand before it', 'All of the Prime Queue Rally (PQR) agreed'],
    ['an acronym that is marked as a term', 'With <Term id="plan">TP</Term> all agreed'],
    ['a loaded word within quotation marks', 'Against the “menace” all agreed'],
    ['the past tense about a year', 'In 1998 all was well. All agreed'],
  ])('and nothing of %s', async (_what, by) => {
    const found = await diagnosticsAfter({ file: chapter, replace: 'All agreed', by });
    const codes = found.filter(isRemark).map((diagnostic) => diagnostic.code);
    expect(codes).toEqual([]);
  });
});

describe('advice says the same of what could be better', () => {
  test.each(adviceCases)('$code: $when', async ({ code, breaks }) => {
    const found = (await diagnosticsAfter(...breaks)).filter(
      (diagnostic) => diagnostic.code === code,
    );
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
  const codes = [ERRORS, ADVICE, STYLE, TRANSLATION].flatMap(Object.keys);
  expect(globSync('docs/errors/*.md').sort()).toEqual(
    codes.map((code) => `docs/errors/${code}.md`).sort(),
  );
  for (const code of codes) {
    expect(readFileSync(`docs/errors/${code}.md`, 'utf8'), code).toMatch(
      new RegExp(`^# .+\\n\\n\`${code}\` · (error|advice|style|translation)\\n`),
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

test.each([
  '#plan',
  '#quiz',
  '/chapters/first/#discussion',
  '/chapters/first/teach/',
  '/glossary/plan/',
  '/timeline/?chapter=first',
  '/data/events.csv',
  '/course.zip',
  'https://example.org/a?b=c#d',
  'mailto:somebody@example.org',
])('a link to %s is right', async (address) => {
  const found = await errorsAfter({
    file: chapter,
    replace: 'All agreed',
    by: `[All](${address}) agreed`,
  });
  expect(found.map(formatDiagnostic)).toEqual([]);
});

describe('further ways to break content that are caught', () => {
  test.each([
    [
      'a year where a text is meant, without quotation marks',
      'sources/paper.yaml',
      'year: "2024"',
      'year: 2024',
      'some text; put it in quotation marks: year: "2024"',
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
      'the whole text in quotation marks: title: "The attack: a report"',
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
    ['an unclosed tag in the prose', chapter, '</Term>', '', '<Term> that is not closed'],
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

  test('a file of the wrong shape is told of its dates, themes and ids as well', async () => {
    const problems = await errorsAfter(
      { file: event, replace: 'place: Peshawar\n', by: '' },
      { file: event, replace: '2014-12-16', by: 'December 2014' },
      { file: event, replace: '[attacks]', by: '[attack]' },
      { file: event, replace: '[plan]', by: '[plam]' },
    );
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'not-a-date',
      'unknown-id',
      'unknown-theme',
      'wrong-shape',
    ]);
  });

  test('all problems of all files are reported together', async () => {
    const problems = await errorsAfter(
      { file: event, replace: '2014-12-16', by: '"2014-02-30"' },
      { file: questions, replace: 'paragraph: plan', by: 'paragraph: plann' },
      { file: chapter, replace: '<Account id="toll" />', by: '<Account id="tol" />' },
    );
    const report = formatReport(problems);
    expect(report).toContain('The content has 3 problems; no site is built while it has any.');
    expect(report).not.toMatch(/\n\s+at /);
  });
});
