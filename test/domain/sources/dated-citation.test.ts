import { expect, test } from 'vitest';
import { datedCitation, type CitationForm } from '../../../src/domain/sources/dated-citation.ts';

const reading = {
  url: 'https://course.test/chapters/origins/',
  day: new Date('2026-11-27T23:30:00Z'),
  accessed: 'Accessed 27 November 2026.',
};

test.each<[CitationForm, string, string]>([
  [
    'text',
    'Origins. (2026). A Negative Peace.',
    'Origins. (2026). A Negative Peace. https://course.test/chapters/origins/ Accessed 27 November 2026.',
  ],
  [
    'text',
    'A report. https://dawn.com/news/1',
    'A report. https://dawn.com/news/1 Accessed 27 November 2026.',
  ],
  [
    'bibtex',
    '@incollection{origins,\n\ttitle = {Origins},\n}',
    '@incollection{origins,\n\ttitle = {Origins},\n\turl = {https://course.test/chapters/origins/},\n\turldate = {2026-11-27}\n}',
  ],
  [
    'ris',
    'TY  - CHAP\nTI  - Origins\nER  -',
    'TY  - CHAP\nTI  - Origins\nUR  - https://course.test/chapters/origins/\nY2  - 2026/11/27\nER  - ',
  ],
  [
    'csl',
    '[{"id":"origins"}]',
    '[\n  {\n    "id": "origins",\n    "URL": "https://course.test/chapters/origins/",\n    "accessed": {\n      "date-parts": [\n        [\n          2026,\n          11,\n          27\n        ]\n      ]\n    }\n  }\n]',
  ],
])('%s', (form, citation, dated) => {
  expect(datedCitation(form, citation, reading)).toBe(dated);
});

test.each<[CitationForm, string, string]>([
  [
    'bibtex',
    '@book{a,\n\turl = {http://a.test/}\n} \n',
    '@book{a,\n\turl = {http://a.test/},\n\turldate = {2026-11-27}\n}',
  ],
  ['ris', 'UR  - http://a.test/\nER  - \n', 'UR  - http://a.test/\nY2  - 2026/11/27\nER  - '],
])('%s that has an address keeps it, and has the day', (form, citation, dated) => {
  expect(datedCitation(form, citation, reading)).toBe(dated);
});

test.each<[CitationForm, string, string]>([
  ['text', 'A book.', 'A book. Accessed 27 November 2026.'],
  ['bibtex', '@book{a,\n}', '@book{a,\n\turldate = {2026-11-27}\n}'],
  ['ris', 'TI  - A\nER  -', 'TI  - A\nY2  - 2026/11/27\nER  - '],
])('%s without any address has the day alone', (form, citation, dated) => {
  expect(datedCitation(form, citation, { ...reading, url: undefined })).toBe(dated);
});

test('data without any address have none', () => {
  const dated = datedCitation('csl', '[{"id":"a"}]', { ...reading, url: undefined });
  expect(JSON.parse(dated)).toEqual([{ id: 'a', accessed: { 'date-parts': [[2026, 11, 27]] } }]);
});

test('what looks like an end within a text is none', () => {
  const twice = 'TI  - ER  - and after\nER  - ';
  expect(datedCitation('ris', twice, reading)).toBe(
    'TI  - ER  - and after\nUR  - https://course.test/chapters/origins/\nY2  - 2026/11/27\nER  - ',
  );
});

test('a text that is not of its form stays as it is', () => {
  expect(datedCitation('ris', 'no such thing', reading)).toBe('no such thing');
});
