import { expect, test } from 'vitest';
import { narrowingTo } from '../../scripts/content/narrowing.ts';
import { diagnostic } from '../../src/course/diagnostics/diagnostic.ts';
import { formatReport } from '../../src/course/diagnostics/report.ts';
import { ContentReader } from '../../src/course/reader/content-reader.ts';
import { GOOD_COURSE } from '../support/broken-course.ts';

const { records, diagnostics } = await new ContentReader(GOOD_COURSE).read();
const { course } = records;
const inUrdu = {
  records: { ...records, course: { ...course, data: { ...course.data, languages: ['en', 'ur'] } } },
  diagnostics,
};

function advice(file: string) {
  return diagnostic('few-questions', { file }, { count: 1, least: 10 });
}

/** Those of three files that are told when these words stand behind the command. */
function told(...words: string[]): string[] {
  const narrowing = narrowingTo(words, inUrdu);
  if (typeof narrowing === 'string') throw new Error(narrowing);
  return [
    'src/content/glossary/plan.yaml',
    'src/content/glossary/truce.ur.yaml',
    'src/content/chapters/en/first.mdx',
  ].filter((file) => narrowing.isMeant(advice(file)));
}

test('without words all is told, with words only of the folder or the record that they name', () => {
  expect(told()).toHaveLength(3);
  expect(told('glossary')).toEqual([
    'src/content/glossary/plan.yaml',
    'src/content/glossary/truce.ur.yaml',
  ]);
  expect(told('glossary/truce')).toEqual(['src/content/glossary/truce.ur.yaml']);
  expect(told('src/content/chapters/en/first.mdx')).toEqual(['src/content/chapters/en/first.mdx']);
  expect(told('chapters/first', 'ur')).toEqual(['src/content/chapters/en/first.mdx']);
});

test('a language narrows the translations that are told', () => {
  expect(narrowingTo(['ur'], inUrdu)).toMatchObject({ languages: ['ur'] });
  expect(narrowingTo([], inUrdu)).toMatchObject({ languages: ['ur'] });
});

test.each([['src/content/'], ['.'], ['en'], ['/home/me/course/src/content']])(
  '“%s” is all of it',
  (word) => {
    expect(told(word)).toHaveLength(3);
  },
);

test('what cannot be read is named all the same, and a folder that is empty', () => {
  const broken = diagnostic('empty-file', { file: 'src/content/events/new.yaml' }, { guide: '' });
  const read = { ...inUrdu, diagnostics: [...diagnostics, broken] };
  expect(narrowingTo(['events/new'], read)).toMatchObject({ languages: ['ur'] });
  expect(narrowingTo(['maps', 'chapters/en'], read)).toMatchObject({ languages: ['ur'] });
});

test('a word that names nothing is told, with the nearest that does', () => {
  expect(narrowingTo(['glosary'], inUrdu)).toContain('nearest: “glossary”');
  expect(narrowingTo(['events/atack'], inUrdu)).toContain('nearest: “events/attack”');
});

test('advice waits until no error is left, of which it might be a consequence', () => {
  const error = diagnostic('empty-chapter', { file: 'a.mdx' }, {});
  const remark = diagnostic('unmarked-place', { file: 'b.yaml' }, { id: 'b' });
  expect(formatReport([error, advice('a.yaml'), remark])).toBe(formatReport([error]));
  expect(formatReport([advice('a.yaml'), remark])).toContain('[few-questions]');
});
