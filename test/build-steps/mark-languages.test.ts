import { describe, expect, test } from 'vitest';
import { withMarks } from '../../build-steps/mark-languages.ts';
import { runsOfLanguage } from '../../src/domain/text/scripts.ts';

const page = (body: string) =>
  `<!doctype html><html lang="ur" data-original="en"><head></head><body>${body}</body></html>`;
const marksIn = (body: string) => withMarks(page(body), 'ur').match(/<body>(.*)<\/body>/s)![1];

describe('words of the original on a page of a translation are marked with their language', () => {
  test.each([
    [
      'a link',
      '<a href="/x/">Khan and Akram 2024</a>',
      '<a lang="en" dir="ltr" href="/x/">Khan and Akram 2024</a>',
    ],
    [
      'a word within a sentence',
      '<p>یہ Moodle میں ہے۔</p>',
      '<p>یہ <bdi lang="en">Moodle</bdi> میں ہے۔</p>',
    ],
    [
      'a heading, which stays at its side',
      '<h2>The truce</h2>',
      '<h2><bdi lang="en">The truce</bdi></h2>',
    ],
    [
      'a paragraph, which is read in its own direction',
      `<p>${'It says so. '.repeat(6)}</p>`,
      `<p lang="en" dir="ltr">${'It says so. '.repeat(6)}</p>`,
    ],
    [
      'a line of several parts, which stay together',
      '<li><svg></svg> <a href="/x/">Dawn 2023</a>, para. 2</li>',
      '<li><bdi lang="en"><svg></svg> <a href="/x/">Dawn 2023</a>, para. 2</bdi></li>',
    ],
    [
      'a link and what follows it beside words of the page, which keep their order',
      '<td>درج: <a href="/x/">Dawn 2023</a>, para. 2</td>',
      '<td>درج: <bdi lang="en"><a href="/x/">Dawn 2023</a>, para. 2</bdi></td>',
    ],
    [
      'a label in a drawing',
      '<svg><text x="1">Kabul</text></svg>',
      '<svg><text lang="en" x="1">Kabul</text></svg>',
    ],
    [
      'words of the page in what is marked',
      '<p lang="en">of ٹی ٹی پی</p>',
      '<p lang="en">of <bdi lang="ur">ٹی ٹی پی</bdi></p>',
    ],
    ['signs by name', '<p>“&quot;”</p>', '<p>“&quot;”</p>'],
    ['figures alone', '<p>2014</p>', '<p>2014</p>'],
    ['a script', '<script>const a = 1;</script>', '<script>const a = 1;</script>'],
    ['what is marked already', '<q lang="en">The truce</q>', '<q lang="en">The truce</q>'],
  ])('%s', (_what, body, marked) => {
    expect(marksIn(body)).toBe(marked);
  });

  test('what an island shows keeps its elements, so that it can wake', () => {
    expect(marksIn('<astro-island><p>The truce</p><p>یہ x</p></astro-island>')).toBe(
      '<astro-island><p lang="en">The truce</p><p>یہ x</p></astro-island>',
    );
  });

  test('a page of the original stays as it is', () => {
    const original = '<!doctype html><html lang="en"><body><p>کابل</p></body></html>';
    expect(withMarks(original, 'ur')).toBe(original);
  });
});

describe('languages are told by their letters', () => {
  test.each([
    ['ٹی ٹی پی (TTP) 2007', ['ٹی ٹی پی (', 'TTP', ') 2007']],
    ['a, b ج c2', ['a, b', ' ج ', 'c2']],
    ['2007', ['2007']],
  ])('%s', (text, runs) => {
    expect(runsOfLanguage(text, { own: 'ur', original: 'en' }).map((run) => run.text)).toEqual(
      runs,
    );
  });

  test.each(['zh', 'ja', 'ko', 'ar', 'hi', 'ru'])('of %s as well', (own) => {
    expect(runsOfLanguage('The truce', { own, original: 'en' })).toEqual([
      { text: 'The truce', language: 'en' },
    ]);
  });

  test('where both are written alike nothing is told apart', () => {
    expect(runsOfLanguage('Der Waffenstillstand', { own: 'de', original: 'en' })).toEqual([
      { text: 'Der Waffenstillstand', language: 'de' },
    ]);
  });
});
